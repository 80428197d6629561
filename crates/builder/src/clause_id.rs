//! The form of anchors in legal texts: `dieu-4-khoan-2`. The writer of bodies makes them, the
//! allow-list lets no other id stand on a paragraph.

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

/// Has this the form of a part's anchor?
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
