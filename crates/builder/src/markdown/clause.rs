//! The parts of a legal text and their anchors: phần, chương, mục, tiểu mục, điều, khoản, điểm, phụ lục.
//!
//! Editors and imports write legal texts line by line, not as Markdown has it. So the text is read
//! before the Markdown parser sees it: every part gets a paragraph of its own, and keeps the number
//! that it was written with, because a list would count anew. What stands in quotation marks over
//! several paragraphs, in block quotations, tables, code and notes belongs to another text and
//! takes no anchors. When it is doubtful whether a line is a part, it is none: a missing anchor is
//! an inconvenience, a wrong one misquotes the law.
//!
//! Anchors say the path of a part, so that they stay when its words are corrected: `chuong-2`,
//! `chuong-2-muc-1`, `dieu-4a`, `dieu-4-khoan-1-diem-a`. Roman numerals and ordinals become
//! digits. `d` and `đ` are different points of the same clause and must differ in ASCII as well:
//! `d` is `diem-d`, `đ` is `diem-dd`. Parts of an appendix have its anchor before theirs,
//! `phu-luc-1-dieu-4`; those of a text that is issued with this one and counts anew from điều 1,
//! such as the statute that a decision issues, have `kem-theo-dieu-1`.
//!
//! # Grammar
//!
//! What `mark` recognizes in one line, without Markdown's signs (`#`, `**`, `_`, and the dash of a list
//! before a điểm); letters and digits that only look like others count as those:
//!
//! ```text
//! line      = larger | khoan | diem | words
//! larger    = name number [ sign ] [ title ]        ; `Điều 4. Ưu đãi`, `CHƯƠNG II`, `Phụ lục`
//! name      = "Phụ lục" | "Phần" | "Chương" | "Mục" | "Tiểu mục" | "Điều" | "Khoản"
//!                                                   ; in any case behind a first capital
//! number    = ordinal | digits [ letter ] | roman [ letter ] | capital
//! ordinal   = "thứ" ( words of a number | digits )  ; `thứ nhất`, `thứ 12`; of phần to điều
//! khoan     = digits [ letter ] ( "." | ")" | "-" ) [ title ]
//! diem      = letter [ digits ] ")" [ title ]       ; a to z, with đ behind d; f, j, w, z may be passed over
//! sign      = "." | ":" | "-" | "–" | "—"
//! title     = words                                 ; of larger parts also in the lines below
//! ```
//!
//! Which lines count as parts of this text, once `rows` has set those of quotations and blocks aside.
//! `reader` goes through them and `open_parts` holds what is open:
//!
//! ```text
//! document  = text { phu-luc | issued }
//! phu-luc   = "Phụ lục" [ number ] text
//! issued    = text                                  ; begins where chương, phần or điều are 1 again
//! text      = { phan | chuong | muc | tieu-muc | dieu | words }
//! phan      = "Phần" number { chuong | muc | tieu-muc | dieu | words }
//! chuong    = "Chương" number { muc | tieu-muc | dieu | words } ; counts anew in each phần, or goes on
//! muc       = "Mục" number { tieu-muc | dieu | words }   ; counts anew in each part above it
//! tieu-muc  = "Tiểu mục" number { dieu | words }
//! dieu      = "Điều" number { khoan | diem | words }     ; goes on over all parts above it
//! khoan     = number { diem | list | words }
//! list      = { number words | letter words }            ; counts for itself; gets no anchors
//! ```
//!
//! The grammar is ambiguous: a khoản, a line of a list within one and an unquoted khoản of another text
//! look alike. `sequence` decides by the numbers before the line and `ahead` by those below it.

mod ahead;
mod amendment;
mod contents;
mod damaged;
mod doubt;
mod indent;
mod line_context;
mod mark;
mod number;
mod open_parts;
mod ordinal;
mod quotation;
mod reader;
mod recovery;
mod rows;
mod sequence;
#[cfg(test)]
mod tests;
mod text;
mod title;
mod token;
mod write;

pub(super) use text::LegalText;
pub(super) use write::{find, write};

/// The names of parts in anchors, and whether each needs a number.
const WORDS: [(&[&str], bool); 9] = [
    (&["phu", "luc"], false),
    (&["kem", "theo"], false),
    (&["phan"], true),
    (&["chuong"], true),
    (&["tieu", "muc"], true),
    (&["muc"], true),
    (&["dieu"], true),
    (&["khoan"], true),
    (&["diem"], true),
];

/// Has this the form of a part's anchor? The allow-list lets no other id stand on a paragraph.
pub(crate) fn is_clause_id(id: &str) -> bool {
    let pieces: Vec<&str> = id.split('-').collect();
    let mut rest = pieces.as_slice();
    while !rest.is_empty() {
        let Some((words, numbered)) = WORDS.iter().find(|(words, _)| rest.starts_with(words))
        else {
            return false;
        };
        rest = &rest[words.len()..];
        match rest.first() {
            Some(piece) if is_number(piece) || (words == &["diem"] && is_letter(piece)) => {
                rest = &rest[1..]
            }
            _ if *numbered => return false,
            _ => {}
        }
    }
    true
}

/// `4`, `4a`, `4dd`
fn is_number(piece: &str) -> bool {
    let letters = piece.trim_start_matches(|sign: char| sign.is_ascii_digit());
    letters.len() < piece.len() && piece.len() <= 5 && (letters.is_empty() || is_letter(letters))
}

/// `a`, `dd`, `a1`
fn is_letter(piece: &str) -> bool {
    let letters = piece.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let one = letters.len() == 1 && letters.starts_with(|sign: char| sign.is_ascii_lowercase());
    piece.len() <= 4 && (one || letters == "dd")
}
