//! Content to files. Reads what editors write, refuses what is wrong with reasons they understand,
//! and writes the folder that operators put behind a web server.
//!
//! The way of a file: `source` → `read` (`front_matter` + `markdown`, sanitised and linted) → `resolve`
//! → `validate` → `assemble` (a `site`, sorted and frozen) → `output`. `load` calls the stages up to
//! `assemble`. No stage imports a later one; a test holds the order.

mod assemble;
pub mod assets;
pub mod cache;
mod clause_id;
mod collation;
pub mod compress;
pub mod diagnostic;
pub mod document_index;
pub mod fingerprint;
pub mod front_matter;
pub mod last_build;
pub mod lint;
pub mod load;
pub mod markdown;
mod options;
pub mod output;
pub mod read;
mod resolve;
pub mod sanitise;
pub mod serve;
pub mod site;
pub mod source;
mod validate;
pub mod web_address;
