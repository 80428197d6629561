//! The entry point in the browser.

fn main() {
    portal::start::start();
}
