//! A damaged text made such that the checks take it, and what was wrong with it.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What had to be put right.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Repairs {
    /// Characters that belong in no text.
    pub(crate) control: bool,
    /// Characters that nobody sees.
    pub(crate) hidden: bool,
    /// Letters stored apart from their marks.
    pub(crate) pieces: bool,
    /// The Icelandic letter in the place of Đ.
    pub(crate) eth: bool,
    /// Headings of the first level.
    pub(crate) title: bool,
}

/// The text, cleaned.
pub(crate) fn clean(text: &str) -> (String, Repairs) {
    let (text, mut repairs) = letters(text);
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let title = line.starts_with("# ");
        repairs.title |= title;
        lines.push(if title {
            format!("#{line}")
        } else {
            line.to_owned()
        });
    }
    (lines.join("\n"), repairs)
}

/// The text without hidden and control characters, composed.
pub(crate) fn letters(text: &str) -> (String, Repairs) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text
        .chars()
        .filter(|letter| !is_hidden(*letter) && !is_control(*letter))
        .collect();
    let repairs = Repairs {
        control: text.chars().any(is_control),
        hidden: text.chars().any(is_hidden),
        pieces: !is_nfc(&kept),
        eth: kept.contains(['Ð', 'ð']),
        title: false,
    };
    (
        kept.nfc()
            .collect::<String>()
            .replace('Ð', "Đ")
            .replace('ð', "đ"),
        repairs,
    )
}

fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
    ) || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_control(letter: char) -> bool {
    let known = matches!(letter, '\n' | '\t');
    !known && (letter.is_control() || matches!(letter, '\u{fffd}' | '\u{e000}'..='\u{f8ff}'))
}

#[test]
fn damaged_letters_are_put_right() {
    let (text, repairs) = clean("# Mu\u{323}c Ð\n\u{feff}ô\u{8}ng \u{f0b7} gang\r\nthép");
    assert_eq!(text, "## Mục Đ\nông  gang\nthép");
    assert!(repairs.control && repairs.hidden && repairs.pieces && repairs.eth && repairs.title);
}
