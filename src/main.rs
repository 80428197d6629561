//! The browser's way in.

fn main() {
    portal::start::start();
}
