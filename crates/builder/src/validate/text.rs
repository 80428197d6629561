//! The characters of a file: Unicode Vietnamese, composed, nothing hidden.
//!
//! One pass sorts the characters; what it finds only in odd texts is looked at more closely, so
//! that good texts cost next to nothing. Each fault is reported once a file, at its first place.

mod legacy;
mod look_alike;
mod syllable;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// What a character may mean for the text it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Nothing: letters of Vietnamese, marks of its writing.
    Plain,
    /// It takes no room.
    ZeroWidth,
    /// It is no character of a text.
    Control,
    /// Cyrillic: fine by itself, not within a Latin word.
    Cyrillic,
    /// Old encodings use it for Vietnamese letters.
    Odd,
    /// Anything else: it may be stored in pieces.
    Other,
}

/// Places of one fault.
#[derive(Clone, Copy, Debug, Default)]
struct Places {
    first: Option<(usize, char)>,
    count: usize,
}

impl Places {
    fn add(&mut self, at: usize, letter: char) {
        self.first.get_or_insert((at, letter));
        self.count += 1;
    }

    /// `; thêm 3 chỗ nữa`
    fn more(count: usize) -> String {
        if count > 1 { format!("; tệp còn {} chỗ như vậy", count - 1) } else { String::new() }
    }
}

/// Reports characters that do not belong into a text.
pub fn check(report: &mut Report<'_>) {
    let text = &report.file.text;
    let (mut hidden, mut control) = (Places::default(), Places::default());
    let (mut cyrillic, mut odd, mut other) = (false, false, false);
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        match kind(letter) {
            Kind::Plain => {}
            Kind::ZeroWidth if joins_emoji(letter, before) => {}
            Kind::ZeroWidth => hidden.add(at, letter),
            Kind::Control => control.add(at, letter),
            Kind::Cyrillic => cyrillic = true,
            Kind::Odd => odd = true,
            Kind::Other => other = true,
        }
        before = letter;
    }
    // The bytes of old encodings show as hidden and control characters too: say the cause alone.
    let suspicious = odd || hidden.count + control.count > 0;
    if suspicious && legacy::check(report) {
        return;
    }
    report_hidden(report, hidden);
    report_control(report, control);
    if cyrillic {
        look_alike::check(report);
    }
    if other {
        report_pieces(report);
    }
}

fn kind(letter: char) -> Kind {
    match letter {
        '\n' | '\r' | '\t' | ' '..='~' => Kind::Plain,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' => Kind::ZeroWidth,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => Kind::ZeroWidth,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' => Kind::Control,
        'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý' => Kind::Plain,
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' => Kind::Plain,
        'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' => Kind::Plain,
        'Ạ'..='ỹ' | '\u{a0}' | '°' | '±' | '²' | '³' | '·' | '×' | '÷' => Kind::Plain,
        '‐'..='‧' | '‰'..='⁞' | '←'..='⋿' | '①'..='⛿' | '₫' | '€' => Kind::Plain,
        '\u{80}'..='ÿ' | 'Œ' | 'œ' | 'Š' | 'š' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ' | 'ˆ' | '˜' | '™' => {
            Kind::Odd
        }
        '\u{400}'..='\u{52f}' => Kind::Cyrillic,
        _ => Kind::Other,
    }
}

/// A joiner between pictures makes one of them, such as a family.
fn joins_emoji(letter: char, before: char) -> bool {
    letter == '\u{200d}' && (before == '\u{fe0f}' || before > '\u{1f000}')
}

fn report_hidden(report: &mut Report<'_>, places: Places) {
    let Some((at, letter)) = places.first else { return };
    let code = u32::from(letter);
    let message =
        format!("ký tự vô hình U+{code:04X}; hãy xóa rồi gõ lại từ này{}", Places::more(places.count));
    report.add(Rule::ZeroWidth, at, message);
}

fn report_control(report: &mut Report<'_>, places: Places) {
    let Some((at, letter)) = places.first else { return };
    let code = u32::from(letter);
    let message = format!(
        "ký tự U+{code:04X} không phải chữ, thường do sao chép từ phần mềm khác; hãy xóa và gõ lại{}",
        Places::more(places.count)
    );
    report.add(Rule::ControlCharacter, at, message);
}

/// Letters whose marks are stored apart from them.
fn report_pieces(report: &mut Report<'_>) {
    let text = &report.file.text;
    if is_nfc(text) {
        return;
    }
    let pieces = |(_, word): &(usize, &str)| !is_nfc(word);
    let mut words = words(text).filter(pieces);
    let Some((at, word)) = words.next() else { return };
    let message = format!(
        "chữ và dấu lưu rời nhau (Unicode tổ hợp); hãy gõ bằng Unicode dựng sẵn (NFC){}",
        Places::more(words.count() + 1)
    );
    report.add_with(Rule::NotNfc, at, message, word.nfc().collect::<String>());
}

/// Runs of anything but spaces, with the bytes where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    runs(text, |letter| !letter.is_ascii_whitespace())
}

/// The longest runs of characters of one kind, with the bytes where they begin.
fn runs(text: &str, within: fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(within)?;
        let rest = &text[start..];
        from = start + rest.find(|letter| !within(letter)).unwrap_or(rest.len());
        Some((start, &text[start..from]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    /// The rules a text breaks, with line and column.
    fn faults(text: &str) -> Vec<String> {
        let file = SourceFile::new("x".into(), text.into());
        let mut report = Report::new(&file);
        check(&mut report);
        let shown = report.diagnostics.iter();
        shown.map(|d| format!("{}:{} {}", d.position.line, d.position.column, d.rule.id())).collect()
    }

    #[test]
    fn good_texts_pass() {
        let good = [
            "Trường Đại học Bách khoa: “khuôn dập” – 3,5 × 10⁻³ m², 25 °C ± 1 %, 1.200 ₫…",
            "Ở Nghệ An, ông Y Ngông Niê Kđăm và bà H'Hen Niê; xã Ea H’Leo.",
            "Citroën, Škoda, Müller và señor Núñez ăn crème brûlée ở Malmö; naïve; Curaçao; Ångström.",
            "Điện trở 4,7 kΩ, lớp phủ 12 µm, góc α, β; ISO/IEC 17025:2017 §7.8; © 2026; ½ vòng; «báo cáo».",
            "Gia đình 👨‍👩‍👧 vui. Nhà máy Газ ở Москва.",
            "thuở, khuỷu, quý, quỹ, giặt giũ, nghiêng, ngoằn ngoèo, xoong, boong",
            "TOÀN VĂN: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            // Specks of scanned texts, read as letters.
            "quy định tại khoản Ï h\n\nxưởng ñ dập, 02 â khuôn\n\nLÏ Hoàn thành\nTÏ Chưa",
        ];
        for text in good {
            assert_eq!(faults(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn faults_are_found_at_their_first_place() {
        let cases = [
            ("a\u{200b}b\nc\u{200b}d", vec!["1:2 zero-width"]),
            ("mềm\u{ad}mại", vec!["1:4 zero-width"]),
            ("x\u{feff}y", vec!["1:2 zero-width"]),
            ("\u{202e}x", vec!["1:1 zero-width"]),
            ("a\u{8}b", vec!["1:2 control-character"]),
            ("lỗi \u{fffd}", vec!["1:5 control-character"]),
            ("dấu \u{f0b7} đầu dòng", vec!["1:5 control-character"]),
            ("ca\u{301}ch viê\u{323}c", vec!["1:1 not-nfc"]),
            ("một\nhai tie\u{302}\u{301}ng", vec!["2:5 not-nfc"]),
            ("cоng ty", vec!["1:1 look-alike"]),
        ];
        for (text, expected) in cases {
            assert_eq!(faults(text), expected, "{text:?}");
        }
    }

    #[test]
    fn old_encodings_are_told() {
        let cases = [
            // TCVN3, VNI, and UTF-8 read as Windows-1252.
            ("x\nC«ng nghiÖp hç trî", "2:1 legacy-encoding"),
            ("Coâng nghieäp hoã trôï", "1:1 legacy-encoding"),
            ("PHAÙT TRIEÅN COÂNG NGHIEÄP", "1:1 legacy-encoding"),
            ("NghÞ ®Þnh cña ChÝnh phñ", "1:1 legacy-encoding"),
            ("ph\u{ad}¬ng h\u{ad}íng", "1:1 legacy-encoding"),
            ("Xe «ñöôïc» ñaët haøng", "1:4 legacy-encoding"),
            ("CÃ´ng nghiá»‡p há»— trá»£", "1:1 legacy-encoding"),
        ];
        for (text, expected) in cases {
            assert_eq!(faults(text), [expected], "{text:?}");
        }
    }
}
