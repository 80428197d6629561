//! The entry point in the browser.

/// Weighs less than the standard library's, see decision 0010.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    portal::start::start();
}
