//! Content to files. Reads what editors write, refuses what is wrong with reasons they understand,
//! and writes the folder that operators put behind a web server.
//!
//! The walk of a file: `source` → `front_matter` + `markdown` (sanitised) → `validate` → `site`
//! (sorted, frozen) → `output`.

pub mod assets;
pub mod cache;
mod collation;
pub mod compress;
pub mod diagnostic;
pub mod front_matter;
pub mod load;
pub mod markdown;
pub mod output;
pub mod register;
pub mod sanitise;
pub mod serve;
pub mod site;
pub mod source;
pub mod validate;
pub mod web_address;
