//! Cuts a wasm module and its JavaScript down to what readers need. Both change, or neither does.
//!
//! Leptos brings streams between JavaScript and Rust for its server functions. wasm-bindgen exports
//! their methods, so that no linker drops them, and with them come the futures they are made of: a
//! twentieth of what readers would transfer. The portal has no server; without the exports the rest is
//! unreachable, and goes with them.

use std::collections::{HashMap, HashSet};

use walrus::{Module, ModuleConfig};

use super::glue::{self, Interface, Unknown};

/// Names of the classes of streams, as they stand in the names of exports.
const STREAMS: [&str; 3] = [
    "intounderlyingbytesource",
    "intounderlyingsink",
    "intounderlyingsource",
];

/// Both files without what nothing can reach, and without what only debuggers read.
pub(super) fn prune(
    script: &str,
    wasm: &[u8],
    cargo_home: &str,
) -> Result<(String, Vec<u8>), Unknown> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(wasm)
        .map_err(Unknown::Wasm)?;
    let lost_exports = remove_streams(&mut module);
    let interface = Interface {
        lost_exports,
        imports: shorten_imports(&mut module),
    };
    let script = glue::cut_down(script, &interface)?;
    let sections: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in sections {
        module.customs.delete(id);
    }
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        blank_source_paths(&mut module.data.get_mut(id).value, cargo_home.as_bytes());
    }
    Ok((script, module.emit_wasm()))
}

/// Removes the exports of streams and what only they reach. Returns their names.
fn remove_streams(module: &mut Module) -> HashSet<String> {
    let of_streams = |name: &str| STREAMS.iter().any(|stream| name.contains(stream));
    let exports = module.exports.iter();
    let streams: Vec<_> = exports
        .filter(|export| of_streams(&export.name))
        .map(|export| (export.id(), export.name.clone()))
        .collect();
    for (id, _) in &streams {
        module.exports.delete(*id);
    }
    walrus::passes::gc::run(module);
    streams.into_iter().map(|(_, name)| name).collect()
}

/// Only the two files use the names of imports. There are hundreds, and each ends in sixteen digits of a
/// hash, which no compressor can shorten: counted names take their place. Returns old and new names.
fn shorten_imports(module: &mut Module) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for import in module.imports.iter_mut() {
        let number = names.len();
        let short = names
            .entry(import.name.clone())
            .or_insert_with(|| format!("i{number}"));
        import.name.clone_from(short);
    }
    names
}

/// How paths of source files begin, below the folder of the machine that built them.
const SOURCE_ROOTS: [&[u8]; 3] = [b"/rustc/", b"/rust/deps/", b"/registry/src/"];
/// Longer than any such path.
const LONGEST_PATH: usize = 200;

/// Blanks the source paths that panics would name: no reader sees them, no compressor shortens them, and
/// they tell of the machine, on which nothing published may depend. Their length stays, because the code
/// knows it. No stable compiler flag leaves them out.
fn blank_source_paths(data: &mut [u8], cargo_home: &[u8]) {
    for at in 0..data.len() {
        let begins = SOURCE_ROOTS.iter().any(|root| data[at..].starts_with(root));
        let Some(length) = begins.then(|| path_length(&data[at..])).flatten() else {
            continue;
        };
        let home = !cargo_home.is_empty() && data[..at].ends_with(cargo_home);
        let from = if home { at - cargo_home.len() } else { at };
        data[from..at + length].fill(b'.');
    }
}

fn path_length(text: &[u8]) -> Option<usize> {
    let text = &text[..text.len().min(LONGEST_PATH)];
    let length = text.windows(3).position(|end| end == b".rs")? + 3;
    let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
    text[..length].iter().all(is_path).then_some(length)
}

#[cfg(test)]
mod tests;
