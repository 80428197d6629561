//! Answers of a search server are compiled for the builder and its tests, and into the module in the browser
//! only for a portal that names a server: all others would load seven kilobytes more for nothing.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=PORTAL_SEARCH_SERVER");
    println!("cargo:rustc-check-cfg=cfg(search_server)");
    let named = std::env::var_os("PORTAL_SEARCH_SERVER").is_some();
    if named || std::env::var_os("CARGO_FEATURE_WRITE").is_some() {
        println!("cargo:rustc-cfg=search_server");
    }
}
