//! Text of the old Vietnamese encodings, and text that was read with the wrong one.
//!
//! Most of them show as letters that Unicode has, so single characters prove nothing. A word counts
//! as a leftover when it is no Vietnamese syllable as it stands and becomes one when it is decoded.
//! Two leftovers with no other marked word between them are no accident, specks of scanned texts and
//! foreign names come alone; one is enough where nothing around it speaks against it.
//!
//! A correction is shown only where it is sure.

mod segment;
mod single_byte;
mod viqr;
mod vni;
mod word;

#[cfg(test)]
mod tests;

use self::segment::{Segment, Tally};
pub(super) use self::word::is_sign_of_viqr;
use super::Fault;
use super::Occurrences;
use crate::diagnostic::rule::Rule;

/// An encoding, and how it shows.
struct Encoding {
    name: &'static str,
    /// Decodes a word, when it can be of this encoding.
    decode: fn(&str) -> Option<String>,
}

const TCVN3: &str = "bảng mã cũ TCVN3 (ABC)";
const VNI: &str = "bảng mã cũ VNI";
const MISREAD: &str = "UTF-8 bị đọc nhầm bảng mã";

/// Of those that read a text equally well the first one counts: the most frequent.
const ENCODINGS: [Encoding; 10] = [
    Encoding {
        name: TCVN3,
        decode: single_byte::from_tcvn3,
    },
    Encoding {
        name: VNI,
        decode: vni::from_vni,
    },
    Encoding {
        name: MISREAD,
        decode: from_misread,
    },
    Encoding {
        name: "bảng mã Windows-1258",
        decode: single_byte::from_windows_1258,
    },
    Encoding {
        name: "bảng mã cũ VISCII",
        decode: single_byte::from_viscii,
    },
    Encoding {
        name: "bảng mã cũ VPS",
        decode: single_byte::from_vps,
    },
    Encoding {
        name: "bảng mã cũ VIQR",
        decode: viqr::from_viqr,
    },
    // The same, taken for Windows-1258 on the way.
    Encoding {
        name: TCVN3,
        decode: |word| single_byte::from_tcvn3(&single_byte::as_windows_1252(word)),
    },
    Encoding {
        name: VNI,
        decode: |word| vni::from_vni(&single_byte::as_windows_1252(word)),
    },
    Encoding {
        name: MISREAD,
        decode: |word| from_misread(&single_byte::as_windows_1252(word)),
    },
];

/// Finds text of an old encoding.
pub(super) fn find(text: &str) -> Option<Fault> {
    let suspects: Vec<Segment<'_>> = Segment::suspects(text).collect();
    if suspects.is_empty() {
        return None;
    }
    let mut best: Option<(&Encoding, Vec<Tally<'_>>)> = None;
    for encoding in &ENCODINGS {
        let tallies = suspects.iter().map(|segment| segment.read(encoding.decode));
        let tallies: Vec<Tally<'_>> = tallies.filter(Tally::is_encoded).collect();
        let better = best
            .as_ref()
            .is_none_or(|(_, known)| score(&tallies) > score(known));
        if better && !tallies.is_empty() {
            best = Some((encoding, tallies));
        }
    }
    best.map(|(encoding, tallies)| fault(encoding, &tallies))
}

fn score(tallies: &[Tally<'_>]) -> isize {
    tallies.iter().map(Tally::score).sum()
}

fn fault(encoding: &Encoding, tallies: &[Tally<'_>]) -> Fault {
    let leftovers = || tallies.iter().flat_map(|tally| &tally.leftovers);
    let sure = leftovers().find(|leftover| leftover.sure);
    let shown = sure
        .or(leftovers().next())
        .expect("a tally that counts has leftovers");
    let whole = tallies
        .iter()
        .find_map(|tally| tally.reading())
        .map(|reading| format!(", đọc là “{reading}”"));
    let message = format!(
        "“{}” là chữ {}, không phải Unicode{}; hãy chuyển mã cả tệp{}",
        shown.word,
        encoding.name,
        whole.unwrap_or_default(),
        Occurrences::more(leftovers().count())
    );
    let example = sure.map(|leftover| leftover.decoded.clone());
    Fault {
        rule: Rule::LegacyEncoding,
        at: shown.at,
        message,
        example,
    }
}

/// UTF-8 that was read byte by byte, once or twice.
fn from_misread(word: &str) -> Option<String> {
    let bytes: Vec<u8> = word.chars().map(single_byte::byte).collect::<Option<_>>()?;
    let read = String::from_utf8(bytes).ok().filter(|read| read != word)?;
    Some(from_misread(&read).unwrap_or(read))
}
