//! What wasm-bindgen leaves in its two files that no browser needs.
//!
//! Custom sections of the module (names of functions for debuggers, mostly) are a fifth of what readers
//! would transfer. Import names end in sixteen digits of a hash, which no compressor can shorten, and
//! which stand in both files; counted numbers of the same length tell them apart as well.

use std::collections::{BTreeSet, HashMap};

use super::AssetError;
use super::script::without_comments;

/// The digits of a hash in an import's name.
const DIGITS: usize = 16;
/// How names begin that wasm-bindgen made.
const PREFIX: &str = "__wb";
/// The module's first eight bytes: magic number and version.
const HEADER: usize = 8;

/// The module without its custom sections.
pub(super) fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>, AssetError> {
    let broken = || AssetError::Script {
        reason: "trunk staged a wasm module that ends too early".into(),
    };
    let mut slim = wasm.get(..HEADER).ok_or_else(broken)?.to_vec();
    let mut rest = &wasm[HEADER..];
    while let Some(kind) = rest.first() {
        let (length, width) = leb128(&rest[1..]).ok_or_else(broken)?;
        let end = 1 + width + length;
        let section = rest.get(..end).ok_or_else(broken)?;
        if *kind != 0 {
            slim.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(slim)
}

/// An unsigned number as wasm writes it, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (place, byte) in bytes.iter().take(5).enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((number, place + 1));
        }
    }
    None
}

/// How paths of source files begin, below the folder of the machine that built them.
const PLACES: [&[u8]; 3] = [b"/rustc/", b"/rust/deps/", b"/registry/src/"];
/// Longer than any such path.
const LONGEST_PLACE: usize = 200;

/// Blanks the places in the source where a panic would have come from: no reader ever sees them, no
/// compressor shortens them, and they tell of the machine, on which nothing published may depend. Their
/// length stays, for the code knows it.
pub(super) fn without_places(wasm: &mut [u8], cargo_home: &[u8]) {
    for at in 0..wasm.len() {
        let begins = PLACES.iter().any(|place| wasm[at..].starts_with(place));
        let Some(length) = begins.then(|| place_length(&wasm[at..])).flatten() else {
            continue;
        };
        let home = !cargo_home.is_empty() && wasm[..at].ends_with(cargo_home);
        let from = if home { at - cargo_home.len() } else { at };
        wasm[from..at + length].fill(b'.');
    }
}

fn place_length(text: &[u8]) -> Option<usize> {
    let text = &text[..text.len().min(LONGEST_PLACE)];
    let length = text.windows(3).position(|end| end == b".rs")? + 3;
    let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
    text[..length].iter().all(is_path).then_some(length)
}

/// Counted numbers instead of hashes, the same in both files.
pub(super) fn count_imports(script: &mut String, wasm: &mut [u8]) {
    let numbers = numbers(script);
    let mut bytes = std::mem::take(script).into_bytes();
    renumber(&mut bytes, &numbers);
    renumber(wasm, &numbers);
    *script = String::from_utf8(bytes).expect("digits were put in the place of digits");
}

/// Every hash in the script's names, with its number in the order of the hashes.
fn numbers(script: &str) -> HashMap<Vec<u8>, String> {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let names = script
        .split(|sign| !is_part(sign))
        .filter(|word| word.starts_with(PREFIX));
    let hashes = names
        .filter_map(|name| name.rsplit_once('_'))
        .map(|(_, hash)| hash);
    let hashes: BTreeSet<&str> = hashes
        .filter(|hash| hash.len() == DIGITS && is_hash(hash.as_bytes()))
        .collect();
    hashes
        .iter()
        .zip(0..)
        .map(|(hash, number): (_, u64)| (hash.as_bytes().to_vec(), format!("{number:016x}")))
        .collect()
}

fn renumber(bytes: &mut [u8], numbers: &HashMap<Vec<u8>, String>) {
    let mut at = 0;
    while at + DIGITS < bytes.len() {
        at += 1;
        let (before, hash) = (bytes[at - 1], &mut bytes[at..][..DIGITS]);
        if before == b'_'
            && let Some(number) = numbers.get(&*hash)
        {
            hash.copy_from_slice(number.as_bytes());
        }
    }
}

fn is_hash(digits: &[u8]) -> bool {
    digits
        .iter()
        .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// The script without indentation, blank lines and lines that are comments. Left as it is when a text
/// in it runs over several lines.
pub(super) fn without_indentation(script: String) -> String {
    if script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1)
    {
        return script;
    }
    without_comments(&script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_others_stay() {
        let header = b"\0asm\x01\0\0\0";
        let module = [
            &header[..],
            b"\x01\x01\x00",
            b"\x00\x81\x00n",
            b"\x0a\x02ab",
        ]
        .concat();
        let slim = without_custom_sections(&module).unwrap();
        assert_eq!(slim, [&header[..], b"\x01\x01\x00", b"\x0a\x02ab"].concat());
        assert!(without_custom_sections(b"\0asm\x01\0\0\0\x01\x05a").is_err());
        assert!(without_custom_sections(b"\0asm").is_err());
    }

    #[test]
    fn places_in_the_source_become_dots() {
        let mut wasm = b"chu/home/a/.cargo/registry/src/x-1f/y-0.2/src/lib.rschuyen-muc/rustc/5980/core/src/fmt.rs/rustc/ no.rs".to_vec();
        without_places(&mut wasm, b"/home/a/.cargo");
        let dots = |text: &str| ".".repeat(text.len());
        let expected = format!(
            "chu{}chuyen-muc{}/rustc/ no.rs",
            dots("/home/a/.cargo/registry/src/x-1f/y-0.2/src/lib.rs"),
            dots("/rustc/5980/core/src/fmt.rs")
        );
        assert_eq!(String::from_utf8(wasm).unwrap(), expected);
    }

    #[test]
    fn imports_are_counted_alike_in_both_files() {
        let mut script =
            "x = { __wbg_set_fedcba9876543210: 1, __wbg_get_0123456789abcdef: 2, a_fedcba987654321: 3 };"
                .to_owned();
        let mut wasm =
            b"__wbg_get_0123456789abcdef\0__wbg_set_fedcba9876543210\0_aaaaaaaaaaaaaaaa".to_vec();
        count_imports(&mut script, &mut wasm);
        assert_eq!(
            script,
            "x = { __wbg_set_0000000000000001: 1, __wbg_get_0000000000000000: 2, a_fedcba987654321: 3 };"
        );
        assert_eq!(
            wasm,
            b"__wbg_get_0000000000000000\0__wbg_set_0000000000000001\0_aaaaaaaaaaaaaaaa"
        );
    }

    #[test]
    fn texts_over_several_lines_keep_their_indentation() {
        assert_eq!(
            without_indentation("  a\n\n  // b\n    c `d`\n".into()),
            "a\nc `d`\n"
        );
        let text = "  a = `b\n  c`;\n";
        assert_eq!(without_indentation(text.into()), text);
    }
}
