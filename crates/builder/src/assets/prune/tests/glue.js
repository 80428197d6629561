// Short glue in the layout of wasm-bindgen 0.2.130.
export class IntoUnderlyingSink {
    __destroy_into_raw() {
        IntoUnderlyingSinkFinalization.unregister(this);
        return this.__wbg_ptr;
    }
    free() {
        wasm.__wbg_intounderlyingsink_free(this.__destroy_into_raw(), 0);
    }
    close() {
        return wasm.intounderlyingsink_close(this.__destroy_into_raw());
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_used_0123456789abcdef: function() {
            globalThis.called?.(debugString({}));
        },
        __wbg_lost_fedcba9876543210: function() {
            lostHelper();
        },
    };
    return {
        __proto__: null,
        "./portal_bg.js": import0,
    };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));

function debugString(val) {
    return `text of ${val}`;
}

function lostHelper() {
    throw new Error();
}

let wasm;
function initSync(module) {
    if (wasm !== undefined) return wasm;
    console.warn('using deprecated parameters');
    wasm = new WebAssembly.Instance(new WebAssembly.Module(module), __wbg_get_imports()).exports;
    return wasm;
}

async function __wbg_init(module) {
    if (wasm !== undefined) return wasm;
    wasm = (await WebAssembly.instantiate(module, __wbg_get_imports())).instance.exports;
    return wasm;
}

export { initSync, __wbg_init as default };
