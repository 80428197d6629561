//! Pairs of files as wasm-bindgen writes them, and altered ones. An altered pair comes out right or not
//! at all: what comes out is run with node where there is one.

use std::process::Command;

use oxc::allocator::Allocator;
use walrus::FunctionBuilder;

use super::super::javascript;
use super::*;

/// Glue in wasm-bindgen's layout, for the module of `wasm`.
const GLUE: &str = include_str!("tests/glue.js");
/// Where `GLUE` begins with what is not about streams, and where that ends.
const STREAMS_IN_GLUE: [&str; 4] = [
    "export class",
    "function __wbg_get_imports",
    "const IntoUnderlyingSinkFinalization",
    "function debugString",
];

/// `keep` calls the first import, `intounderlyingsink_close` the second. All names of wasm-bindgen's
/// begin with the prefix.
fn wasm(prefix: &str) -> Vec<u8> {
    let mut module = Module::default();
    let nothing = module.types.add(&[], &[]);
    let pairs = [
        ("used_0123456789abcdef", "keep".to_owned()),
        (
            "lost_fedcba9876543210",
            "intounderlyingsink_close".to_owned(),
        ),
        (
            "lost_fedcba9876543210",
            format!("{prefix}intounderlyingsink_free"),
        ),
    ];
    for (import, export) in pairs {
        let import = format!("{prefix}{import}");
        let (imported, _) = module.add_import_func("./portal_bg.js", &import, nothing);
        let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
        function.func_body().call(imported);
        let function = function.finish(Vec::new(), &mut module.funcs);
        module.exports.add(&export, function);
    }
    module.customs.add(walrus::RawCustomSection {
        name: "target_features".into(),
        data: b"features".to_vec(),
    });
    module.emit_wasm()
}

fn prune_glue(glue: &str) -> Result<(String, Vec<u8>), Unknown> {
    prune(glue, &wasm("__wbg_"), "/home/a/.cargo")
}

fn reason(glue: &str) -> String {
    runs(glue, &wasm("__wbg_"));
    prune_glue(glue).unwrap_err().to_string()
}

/// The script starts the module, which calls `keep` and through it the import. Without node, the script
/// is only parsed.
fn runs(script: &str, wasm: &[u8]) {
    javascript::parse(&Allocator::default(), script).unwrap();
    if !Command::new("node")
        .arg("--version")
        .output()
        .is_ok_and(|node| node.status.success())
    {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("glue.mjs"), script).unwrap();
    std::fs::write(folder.path().join("module.wasm"), wasm).unwrap();
    std::fs::write(folder.path().join("run.mjs"), include_str!("tests/run.mjs")).unwrap();
    let done = Command::new("node")
        .arg(folder.path().join("run.mjs"))
        .output()
        .unwrap();
    let problem = String::from_utf8_lossy(&done.stderr);
    assert_eq!(
        String::from_utf8_lossy(&done.stdout),
        "called\n",
        "{problem}\n{script}"
    );
}

#[test]
fn streams_go_with_all_that_only_they_reach() {
    runs(GLUE, &wasm("__wbg_"));
    let (script, wasm) = prune_glue(GLUE).unwrap();
    for gone in [
        "Underlying",
        "lost",
        "initSync",
        "console.warn",
        "text of",
        "//",
        "\n  ",
    ] {
        assert!(
            GLUE.contains(gone) && !script.contains(gone),
            "{gone}: {script}"
        );
    }
    let pruned = Module::from_buffer(&wasm).unwrap();
    let exports: Vec<_> = pruned.exports.iter().map(|export| &*export.name).collect();
    let imports: Vec<_> = pruned.imports.iter().map(|import| &*import.name).collect();
    assert_eq!((exports, imports), (vec!["keep"], vec!["i0"]));
    assert_eq!(pruned.customs.iter().count(), 0);
    runs(&script, &wasm);
}

#[test]
fn layout_and_names_do_not_matter() {
    let expected = prune_glue(GLUE).unwrap();
    let unindented: String = GLUE
        .lines()
        .map(|line| line.trim().to_owned() + "\r\n")
        .collect();
    assert_eq!(prune_glue(&unindented).unwrap(), expected);
    assert_eq!(prune_glue(&GLUE.replace("    ", "\t")).unwrap(), expected);
    let renamed = GLUE.replace("__wbg_", "__host_");
    assert_eq!(prune(&renamed, &wasm("__host_"), "").unwrap(), expected);
}

#[test]
fn glue_without_the_classes_needs_none() {
    let [class, after_class, finalization, after] =
        STREAMS_IN_GLUE.map(|part| GLUE.find(part).unwrap());
    let without = [
        &GLUE[..class],
        &GLUE[after_class..finalization],
        &GLUE[after..],
    ]
    .concat();
    assert_eq!(prune_glue(&without).unwrap(), prune_glue(GLUE).unwrap());
}

#[test]
fn a_pair_that_was_cut_down_can_be_cut_down_again() {
    let (script, wasm) = prune_glue(GLUE).unwrap();
    let (script, wasm) = prune(&script, &wasm, "").unwrap();
    runs(&script, &wasm);
}

#[test]
fn minified_glue_with_streams_is_not_known() {
    let allocator = Allocator::default();
    let mut program = javascript::parse(&allocator, GLUE).unwrap().program;
    let minified = javascript::minify(&allocator, &mut program);
    assert!(reason(&minified).contains("in a place that is not known"));
}

#[test]
fn imports_that_are_not_in_one_object_are_not_known() {
    let of_the_glue_alone = GLUE.replace("__wbg_used", "__host_used");
    let error = prune_glue(&of_the_glue_alone).unwrap_err().to_string();
    assert!(error.starts_with("0 objects"), "{error}");
    let assigned = GLUE
        .replace(
            "        __wbg_used_0123456789abcdef: function",
            "    };\n    import0.__wbg_used_0123456789abcdef = function",
        )
        .replace(
            "        __wbg_lost_fedcba9876543210: function",
            "    import0.__wbg_lost_fedcba9876543210 = function",
        )
        .replace("        },\n", "        };\n")
        .replace("        };\n    };\n", "        };\n");
    assert!(reason(&assigned).starts_with("0 objects"));
    let twice = GLUE.to_owned() + "globalThis.copy = { __wbg_used_0123456789abcdef: 1 };\n";
    assert!(reason(&twice).starts_with("2 objects"));
}

#[test]
fn what_is_used_elsewhere_is_not_cut_out() {
    for (line, name) in [
        (
            "globalThis.sink = IntoUnderlyingSink;",
            "IntoUnderlyingSink",
        ),
        (
            "export const close = () => wasm['intounderlyingsink_close']();",
            "intounderlyingsink_close",
        ),
        (
            "export function close() { wasm.intounderlyingsink_close(); }",
            "intounderlyingsink_close",
        ),
        (
            "export const first = () => __wbg_get_imports().x.__wbg_used_0123456789abcdef;",
            "__wbg_used_0123456789abcdef",
        ),
    ] {
        let reason = reason(&format!("{GLUE}{line}\n"));
        assert_eq!(
            reason,
            format!("the JavaScript uses `{name}` in a place that is not known")
        );
    }
}

#[test]
fn files_that_cannot_be_read_are_not_known() {
    let error = prune(GLUE, b"no module", "").unwrap_err().to_string();
    assert!(
        error.starts_with("the wasm module cannot be read"),
        "{error}"
    );
    let error = prune_glue("let = ;").unwrap_err().to_string();
    assert!(
        error.starts_with("the JavaScript cannot be parsed"),
        "{error}"
    );
}

#[test]
fn source_paths_become_dots() {
    let mut data = b"chu/home/a/.cargo/registry/src/x-1f/y-0.2/src/lib.rschuyen-muc/rustc/5980/core/src/fmt.rs/rustc/ no.rs".to_vec();
    blank_source_paths(&mut data, b"/home/a/.cargo");
    let dots = |text: &str| ".".repeat(text.len());
    let expected = format!(
        "chu{}chuyen-muc{}/rustc/ no.rs",
        dots("/home/a/.cargo/registry/src/x-1f/y-0.2/src/lib.rs"),
        dots("/rustc/5980/core/src/fmt.rs")
    );
    assert_eq!(String::from_utf8(data).unwrap(), expected);
}
