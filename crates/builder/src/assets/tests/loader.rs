//! The script in the head of every page.

use super::*;

#[test]
fn the_loader_names_the_script() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let script = assets.script.strip_prefix("/assets/").unwrap();
    let loader = text(&assets, &assets.loader);
    assert!(
        loader.contains(&format!("import(`./{script}`)")),
        "{loader}"
    );
}

#[test]
fn a_loader_that_does_not_load_the_app_or_is_too_long_is_refused() {
    let (_folder, sources) = project();
    let loader = sources.root.join("src/loader.js");
    write(&loader, "import('./portal.js');\n");
    assert!(
        sources
            .load()
            .unwrap_err()
            .to_string()
            .contains("PORTAL_APP")
    );
    let many: String = (0..900)
        .map(|at| format!("f{}({at});\n", at * 7919))
        .collect();
    write(&loader, &format!("import('./PORTAL_APP');\n{many}"));
    assert!(sources.load().unwrap_err().to_string().contains("1040"));
}
