//! Takes out of a module what nothing can reach.
//!
//! Leptos brings streams between JavaScript and Rust for its server functions. wasm-bindgen exports
//! their methods, so that no linker drops them, and with them come the futures they are made of: a
//! twentieth of what readers would transfer. The portal has no server; without the exports the rest
//! is unreachable, and goes with them. So do, from the JavaScript, a second way to start the module, the
//! long words for values in messages that no reader sees, and what is told to developers.

use std::collections::{BTreeSet, HashMap};

use walrus::Module;

use super::AssetError;

/// The classes of streams: nothing of the portal's makes one.
const CLASSES: [&str; 3] = [
    "IntoUnderlyingByteSource",
    "IntoUnderlyingSink",
    "IntoUnderlyingSource",
];

/// How a function of the module's imports is indented in wasm-bindgen's JavaScript.
const IMPORT: &str = "        __wb";
const IMPORT_END: &str = "        },";

/// Removes the streams from both files.
pub(super) fn prune(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), AssetError> {
    let mut module = Module::from_buffer(wasm).map_err(AssetError::Module)?;
    let streams: Vec<_> = module
        .exports
        .iter()
        .filter(|export| is_of_streams(&export.name))
        .collect();
    let streams: Vec<_> = streams.into_iter().map(walrus::Export::id).collect();
    for export in streams {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(&mut module);
    let imports: BTreeSet<String> = module
        .imports
        .iter()
        .map(|import| import.name.clone())
        .collect();
    let script = without_imports(&without_classes(script), &imports);
    let script = with_short_imports(&script, &mut module);
    Ok((without_functions(&script), module.emit_wasm()))
}

/// Only the two files use the names of imports, and there are hundreds: short ones, the same in both.
fn with_short_imports(script: &str, module: &mut Module) -> String {
    let mut names: HashMap<String, String> = HashMap::new();
    for import in module
        .imports
        .iter_mut()
        .filter(|import| import.name.starts_with(IMPORT.trim_start()))
    {
        let number = names.len();
        let short = names
            .entry(import.name.clone())
            .or_insert_with(|| format!("i{number}"));
        import.name = short.clone();
    }
    let mut renamed = String::with_capacity(script.len());
    for line in script.lines() {
        let name = line
            .trim_start()
            .split([':', '('])
            .next()
            .unwrap_or_default();
        let short = names.get(name).filter(|_| line.starts_with(IMPORT));
        renamed += &short.map_or(line.into(), |short| line.replacen(name, short, 1));
        renamed.push('\n');
    }
    renamed
}

fn is_of_streams(export: &str) -> bool {
    CLASSES
        .iter()
        .any(|class| export.contains(&class.to_ascii_lowercase()))
}

/// A class ends at the first line that is its closing brace; what else names it is one statement.
fn without_classes(script: &str) -> String {
    let mut end = None;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        if end.is_none() && CLASSES.iter().any(|class| line.contains(class)) {
            end = Some(if line.starts_with("export class") {
                "}"
            } else {
                ";"
            });
        }
        match end {
            Some(sign) if line == sign || sign == ";" && line.ends_with(sign) => end = None,
            Some(_) => {}
            None => kept = kept + line + "\n",
        }
    }
    kept
}

/// The second start is nobody's, and values in messages need no words.
fn without_functions(script: &str) -> String {
    let mut skipping = false;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        if line.starts_with("function debugString(") {
            kept += "function debugString() {\n    return '';\n}\n";
        }
        skipping |= ["function debugString(", "function initSync("]
            .iter()
            .any(|name| line.starts_with(name));
        let told = line.trim_start().starts_with("console.warn(") && line.ends_with([';', ')']);
        if !skipping && !told {
            kept = kept + &line.replace("export { initSync, ", "export { ") + "\n";
        }
        skipping &= line != "}";
    }
    kept
}

/// Functions that the module no longer asks for.
fn without_imports(script: &str, imports: &BTreeSet<String>) -> String {
    let mut skipping = false;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        if line.starts_with(IMPORT) && line.ends_with('{') {
            let name = line.trim().split(':').next().unwrap_or_default();
            skipping = !imports.contains(name);
        }
        if !skipping {
            kept = kept + line + "\n";
        }
        skipping &= line != IMPORT_END;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\n\
        if (Symbol.dispose) IntoUnderlyingSink.prototype.free;\n\
        function a() {\n}\n\
        const imports = {\n        __wbg_used_1: function(a) {\n            b();\n        },\n        \
        __wbg_lost_2: function(a) {\n            c();\n        },\n};\n\
        const IntoUnderlyingSinkFinalization = (typeof X)\n    ? y\n    : new X(z);\n\
        function debugString(val) {\n    if (val) {\n        return `${val}`;\n    }\n}\n\
        function initSync(module) {\n    x();\n}\n    console.warn('x');\n    console.warn('y')\n\
        export { initSync, a };\n";

    /// `used` is imported, called by `keep`; `lost` is imported, called by `intounderlyingsink_close`.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let nothing = module.types.add(&[], &[]);
        for (import, export) in [
            ("__wbg_used_1", "keep"),
            ("__wbg_lost_2", "intounderlyingsink_close"),
        ] {
            let (imported, _) = module.add_import_func("wbg", import, nothing);
            let mut function = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            function.func_body().call(imported);
            let function = function.finish(Vec::new(), &mut module.funcs);
            module.exports.add(export, function);
        }
        module.emit_wasm()
    }

    #[test]
    fn streams_go_with_all_that_only_they_reach() {
        let (script, wasm) = prune(SCRIPT, &module()).unwrap();
        assert_eq!(
            script,
            "function a() {\n}\nconst imports = {\n        i0: function(a) {\n            b();\n        },\n};\nfunction debugString() {\n    return '';\n}\nexport { a };\n"
        );
        let pruned = Module::from_buffer(&wasm).unwrap();
        assert_eq!(
            pruned
                .exports
                .iter()
                .map(|export| &*export.name)
                .collect::<Vec<_>>(),
            ["keep"]
        );
        assert_eq!(
            pruned
                .imports
                .iter()
                .map(|import| &*import.name)
                .collect::<Vec<_>>(),
            ["i0"]
        );
        assert!(prune(SCRIPT, b"no module").is_err());
    }
}
