//! From files to the frozen site, through the public functions alone.

mod golden;
mod output;
mod portal;

mod cache;
mod diagnostics;
mod small;
mod walls;
