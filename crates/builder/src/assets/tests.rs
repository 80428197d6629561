//! Assets from folders made for the test.

mod loader;
mod memory;
mod search_page;

use std::fs;
use std::path::Path;

use super::*;

const BINDINGS: &str = "let wasm;\nasync function __wbg_init(module_or_path) {\n    return wasm;\n}\n\
                        export { initSync, __wbg_init as default };\n";

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A repository and trunk's output in it, with everything that is needed.
fn project() -> (tempfile::TempDir, AssetSources) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().to_path_buf();
    write(
        &root.join("staging/index.html"),
        "<html><body></body></html>",
    );
    write(&root.join("staging/portal-77aa.js"), BINDINGS);
    write(&root.join("staging/portal-77aa_bg.wasm"), "\0asm\x01\0\0\0");
    write(&root.join("staging/finder.js"), BINDINGS);
    write(
        &root.join("staging/finder_bg.wasm"),
        "\0asm\x01\0\0\0\x01\x01\0",
    );
    write(
        &root.join("src/start.js"),
        "// why\n{\n  open = \"PORTAL_SEARCH\";\n  sheets = PORTAL_SHEETS;\n  __wbg_init(new URL(\"PORTAL_WASM\", import.meta.url));\n}\n",
    );
    write(
        &root.join("style/main.css"),
        "@layer tokens, base;\n@import \"a.css\" layer(tokens);\n@import \"b.css\" layer(base);\n",
    );
    write(&root.join("style/a.css"), ":root { --ink: #0a1f3d; }\n");
    write(
        &root.join("style/b.css"),
        "body {\n  color: var(--ink);\n}\n",
    );
    write(
        &root.join("src/loader.js"),
        "// why\nimport(\"./PORTAL_APP\");\n",
    );
    write(
        &root.join("src/moved.js"),
        "// why\nlocation.replace(document.querySelector(\"a\").href);\n",
    );
    write(&root.join("style/lists.css"), "ul { color: red; }\n");
    write(&root.join("style/law.css"), "ol { color: red; }\n");
    write(
        &root.join("style/components/embed-page.css"),
        "@layer components {\n  .embed { color: var(--ink); }\n}\n",
    );
    for part in ["page", "choices", "plan", "colors", "code", "preview"] {
        write(
            &root
                .join("widget/embed-page")
                .join(part)
                .with_extension("js"),
            &format!("// why\n{part}();\n"),
        );
    }
    write(&root.join("widget/embed-page.js"), "// why\nlook();\n");
    search_page::write_parts(&root);
    write(
        &root.join("widget/cnht-news.js"),
        "// why\nconst css = `CNHT_STYLE`;\n",
    );
    write(
        &root.join("widget/cnht-news.css"),
        ".cnht {\n  color: var(--ink);\n}\n",
    );
    write(
        &root.join("widget/frame.css"),
        "@import \"cnht-news.css\";\n",
    );
    write(&root.join("widget/frame.js"), "// why\n{\n  a();\n}\n");
    write(&root.join("widget/frame-host.js"), "b();\n");
    write(&root.join("widget/released/SHA384"), "");
    write(&root.join("public/favicon.svg"), "<svg/>");
    write(
        &root.join("public/.well-known/security.txt"),
        "Contact: mailto:a@b.example\n",
    );
    let sources = AssetSources {
        staging: root.join("staging"),
        root,
    };
    (folder, sources)
}

fn text<'a>(assets: &'a Assets, path: &str) -> &'a str {
    let file = assets.files.iter().find(|file| file.path == path).unwrap();
    std::str::from_utf8(&file.bytes).unwrap()
}

#[test]
fn names_carry_the_hash_of_the_final_bytes() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let own = [
        &assets.embed_page.script,
        &assets.embed_page.style,
        &assets.search_page.script,
        &assets.search_page.style,
    ];
    let all = [
        &assets.script,
        &assets.wasm,
        &assets.style,
        &assets.loader,
        &assets.sheets[0],
        &assets.sheets[1],
        &assets.widget.style,
    ];
    for path in all.into_iter().chain(own) {
        let hash = blake3::hash(text(&assets, path).as_bytes()).to_hex();
        assert!(
            path.starts_with("/assets/") && path.contains(&hash[..16]),
            "{path}"
        );
    }
}

#[test]
fn the_script_starts_the_wasm_by_its_final_name() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let script = text(&assets, &assets.script);
    let wasm = assets.wasm.strip_prefix("/assets/").unwrap();
    let end = format!("(new URL(`{wasm}`,import.meta.url));");
    assert!(script.ends_with(&end), "{script}");
}

#[test]
fn the_app_opens_the_search_that_the_finder_and_that_its_wasm_by_their_final_names() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let named = |extension: &str| {
        let begins = |file: &&AssetFile| file.path.starts_with("/assets/finder-");
        let file = assets
            .files
            .iter()
            .filter(begins)
            .find(|file| file.path.ends_with(extension))
            .unwrap();
        (
            file.path.strip_prefix("/assets/").unwrap(),
            String::from_utf8_lossy(&file.bytes).into_owned(),
        )
    };
    let ((script, code), (wasm, _)) = (named(".js"), named(".wasm"));
    let search = file_name_of(&assets.search_page.script);
    assert!(text(&assets, &assets.script).contains(&format!("open=`{search}`")));
    let search = text(&assets, &assets.search_page.script);
    let style = file_name_of(&assets.search_page.style);
    for name in [script, wasm, style] {
        assert!(search.contains(&format!("`{name}`")), "{name}: {search}");
    }
    let start = format!("({{module_or_path:new URL(`{wasm}`,import.meta.url)}});");
    assert!(
        code.contains("export const ready=") && code.ends_with(&start),
        "{code}"
    );
}

/// A module with one import, which no glue of these tests has.
fn unknown_module() -> Vec<u8> {
    let mut module = walrus::Module::default();
    let nothing = module.types.add(&[], &[]);
    let (import, _) = module.add_import_func("./portal_bg.js", "elsewhere", nothing);
    module.exports.add("run", import);
    module.emit_wasm()
}

#[test]
fn a_module_that_is_not_known_stays_as_it_is_with_a_warning() {
    let (_folder, sources) = project();
    assert_eq!(sources.load().unwrap().warnings, Vec::<String>::new());
    let wasm = unknown_module();
    fs::write(sources.staging.join("portal-77aa_bg.wasm"), &wasm).unwrap();
    let assets = sources.load().unwrap();
    let [warning] = assets.warnings.as_slice() else {
        panic!("{:?}", assets.warnings);
    };
    assert!(
        warning.starts_with(
            "portal.js and portal_bg.wasm are published as wasm-bindgen made them: 0 objects"
        ),
        "{warning}"
    );
    let script = text(&assets, &assets.script);
    assert!(script.starts_with(BINDINGS), "{script}");
    let name = file_name_of(&assets.wasm);
    assert!(
        script.ends_with(&format!(
            "__wbg_init(new URL(\"{name}\", import.meta.url));\n}}\n"
        )),
        "{script}"
    );
    let published = assets
        .files
        .iter()
        .find(|file| file.path == assets.wasm)
        .unwrap();
    assert_eq!(published.bytes, wasm);
}

fn file_name_of(path: &str) -> &str {
    path.strip_prefix("/assets/").unwrap()
}

#[test]
fn syntax_that_is_newer_than_the_parser_stays_as_it_is_with_a_warning() {
    let (_folder, sources) = project();
    let newer = BINDINGS.replace("return wasm;", "return wasm %% 2;");
    write(&sources.staging.join("portal-77aa.js"), &newer);
    let assets = sources.load().unwrap();
    let [warning] = assets.warnings.as_slice() else {
        panic!("{:?}", assets.warnings);
    };
    assert!(
        warning.contains("the JavaScript cannot be parsed"),
        "{warning}"
    );
    assert!(text(&assets, &assets.script).starts_with(&newer));
}

#[test]
fn glue_may_export_its_start_under_any_name_of_its_own() {
    let (_folder, sources) = project();
    let glue = sources.staging.join("portal-77aa.js");
    for (code, start) in [
        (
            "let w;async function a(){return w}export{a as default};",
            "a",
        ),
        ("export default async function b() {}", "b"),
    ] {
        write(&glue, code);
        fs::write(
            sources.staging.join("portal-77aa_bg.wasm"),
            unknown_module(),
        )
        .unwrap();
        let assets = sources.load().unwrap();
        let script = text(&assets, &assets.script);
        assert!(
            script.starts_with(&format!("{code}\nconst __wbg_init = {start};\n")),
            "{script}"
        );
    }
    for code in [
        "function __wbg_init() {}\n",
        "export default 1;\n",
        "not JavaScript\n",
    ] {
        write(&glue, code);
        let message = sources.load().unwrap_err().to_string();
        assert!(
            message.starts_with("wasm-bindgen's JavaScript"),
            "{message}"
        );
    }
}

#[test]
fn layers_keep_their_order_in_the_bundle() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let css = text(&assets, &assets.style);
    assert!(
        css.find("tokens").unwrap() < css.find("base").unwrap(),
        "{css}"
    );
    assert!(css.contains("body{color:var(--ink)}"), "{css}");
}

#[test]
fn an_order_that_the_imports_do_not_show_survives() {
    let (_folder, sources) = project();
    write(
        &sources.root.join("style/main.css"),
        "@layer tokens, base, print;\n@import \"b.css\" layer(base);\n@import \"a.css\" layer(tokens);\n",
    );
    let assets = sources.load().unwrap();
    let css = text(&assets, &assets.style);
    assert!(
        css.find("tokens").unwrap() < css.find("base").unwrap(),
        "{css}"
    );
}

#[test]
fn files_of_public_keep_their_names() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    assert_eq!(text(&assets, "/favicon.svg"), "<svg/>");
    assert!(
        assets
            .files
            .iter()
            .any(|file| file.path == "/.well-known/security.txt")
    );
    assert!(
        assets
            .files
            .is_sorted_by(|one, other| one.path < other.path)
    );
}

#[test]
fn the_live_reload_script_is_found() {
    let (_folder, sources) = project();
    assert_eq!(sources.load().unwrap().live_reload, None);
    let script = "<script>const address = '{{__TRUNK_ADDRESS__}}';</script>";
    write(
        &sources.staging.join("index.html"),
        &format!("<body><script src=a></script>{script}</body>"),
    );
    let assets = sources.load().unwrap();
    assert_eq!(assets.live_reload.as_deref(), Some(script));
    assert_eq!(
        assets.index_template,
        "<body><script src=a></script></body>"
    );
}

#[test]
fn a_broken_stylesheet_is_named_with_its_line() {
    let (_folder, sources) = project();
    write(
        &sources.root.join("style/b.css"),
        "body {\n  color: red;\n  margin 0;\n}\n",
    );
    let message = sources.load().unwrap_err().to_string();
    assert!(message.contains("b.css:3:"), "{message}");
    write(
        &sources.root.join("style/b.css"),
        "body { background: url(x.png); }\n",
    );
    let message = sources.load().unwrap_err().to_string();
    assert!(message.contains("x.png"), "{message}");
}

#[test]
fn what_the_builder_cannot_work_with_is_refused() {
    let (_folder, sources) = project();
    let start = sources.root.join("src/start.js");
    write(&start, "__wbg_init();\n");
    assert!(
        sources
            .load()
            .unwrap_err()
            .to_string()
            .contains("PORTAL_WASM")
    );
    write(&start, "PORTAL_WASM; PORTAL_SEARCH; PORTAL_SHEETS;\n");
    write(
        &sources.staging.join("portal-77aa.js"),
        "import { a } from './snippets/a.js';\nfunction __wbg_init() {}\n",
    );
    assert!(sources.load().unwrap_err().to_string().contains("snippets"));
    write(
        &sources.staging.join("portal-88bb_bg.wasm"),
        "\0asm\x01\0\0\0",
    );
    assert!(
        sources
            .load()
            .unwrap_err()
            .to_string()
            .contains("2 wasm modules `portal`")
    );
}

#[test]
fn the_script_of_the_page_for_webmasters_is_one_file() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let joined = "page();\nchoices();\nplan();\ncolors();\ncode();\npreview();\nlook();\n";
    assert_eq!(text(&assets, &assets.embed_page.script), joined);
    assert_eq!(
        text(&assets, &assets.embed_page.style),
        "@layer components{.embed{color:var(--ink)}}"
    );
}
