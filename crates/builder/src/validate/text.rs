//! The characters of a file: Unicode Vietnamese, composed, nothing hidden.
//!
//! One pass sorts the characters; what it finds only in odd texts is looked at more closely, so
//! that good texts cost next to nothing. Each fault is reported once a file, at its first place.
//! The same pass goes over what escapes and entities stand for, when a file has them.

mod as_read;
mod kind;
mod legacy;
mod look_alike;
mod marks;
mod syllable;

use unicode_normalization::{UnicodeNormalization, is_nfc};

pub use self::as_read::{check as check_as_read, check_head};
use self::kind::{Kind, has_a_use, kind, tells_of_an_old_encoding};
use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// A fault of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    rule: Rule,
    /// The byte of the text where it stands.
    at: usize,
    message: String,
    /// A sample of right.
    example: Option<String>,
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
        if count > 1 {
            format!("; tệp còn {} chỗ như vậy", count - 1)
        } else {
            String::new()
        }
    }
}

/// Reports characters that do not belong into a text.
pub fn check(report: &mut Report<'_>) {
    let file = report.file;
    for fault in find(&file.text) {
        report_at(report, fault.at, fault);
    }
}

fn report_at(report: &mut Report<'_>, at: usize, fault: Fault) {
    match fault.example {
        Some(example) => report.add_with(fault.rule, at, fault.message, example),
        None => report.add(fault.rule, at, fault.message),
    }
}

/// What the characters of a text may mean together.
#[derive(Clone, Copy, Debug, Default)]
struct Survey {
    hidden: Places,
    control: Places,
    foreign: bool,
    odd: bool,
    other: bool,
}

fn find(text: &str) -> Vec<Fault> {
    let Survey {
        hidden,
        control,
        foreign,
        odd,
        other,
    } = survey(text);
    let pieces = other && !is_nfc(text);
    // The bytes of old encodings show as hidden and control characters too: say the cause alone.
    if (odd || pieces || hidden.count + control.count > 0)
        && let Some(fault) = legacy::find(text)
    {
        return vec![fault];
    }
    let mut faults: Vec<Fault> = hidden_sign(hidden)
        .into_iter()
        .chain(control_character(control))
        .collect();
    if foreign {
        faults.extend(look_alike::find(text));
    }
    if pieces {
        faults.extend(stored_in_pieces(text));
    } else if other {
        faults.extend(marks::find(text));
    }
    faults
}

fn survey(text: &str) -> Survey {
    let mut survey = Survey::default();
    let mut at = 0;
    while let Some(length) = plain_length(text.as_bytes(), at) {
        at += length;
        if length > 0 {
            continue;
        }
        let Some(letter) = text[at..].chars().next() else {
            break;
        };
        let before = || last_two(&text[..at]);
        match kind(letter) {
            Kind::Plain => survey.odd |= legacy::is_sign_of_viqr(letter, before()[1]),
            Kind::Telling => survey.odd |= tells_of_an_old_encoding(letter, before()),
            Kind::ZeroWidth if has_a_use(letter, before()[1], text[at..].chars().nth(1)) => {
                survey.other = true
            }
            Kind::ZeroWidth => survey.hidden.add(at, letter),
            Kind::Control => survey.control.add(at, letter),
            Kind::Foreign => survey.foreign = true,
            Kind::Eth => (survey.foreign, survey.odd) = (true, true),
            Kind::Odd => survey.odd = true,
            Kind::Other => survey.other = true,
        }
        at += letter.len_utf8();
    }
    survey
}

/// The bytes of the character here when it is plain whatever stands before it: most of ASCII, and the
/// letters from Ạ to ỹ. 0 when it has to be looked at, `None` at the end.
fn plain_length(bytes: &[u8], at: usize) -> Option<usize> {
    Some(match *bytes.get(at..)? {
        [] => return None,
        [b'^' | b'+' | b'\'', ..] => 0,
        [b'\n' | b'\r' | b'\t' | b' '..=b'~', ..] => 1,
        [0xe1, 0xba, 0xa0..=0xbf, ..] | [0xe1, 0xbb, 0x80..=0xb9, ..] => 3,
        _ => 0,
    })
}

/// The last two characters of a text; spaces where it has none.
fn last_two(text: &str) -> [char; 2] {
    let mut letters = text.chars().rev();
    let last = letters.next().unwrap_or(' ');
    [letters.next().unwrap_or(' '), last]
}

fn hidden_sign(places: Places) -> Option<Fault> {
    let (at, letter) = places.first?;
    let code = u32::from(letter);
    let message = format!(
        "ký tự vô hình U+{code:04X}; hãy xóa rồi gõ lại từ này{}",
        Places::more(places.count)
    );
    Some(Fault {
        rule: Rule::ZeroWidth,
        at,
        message,
        example: None,
    })
}

fn control_character(places: Places) -> Option<Fault> {
    let (at, letter) = places.first?;
    let code = u32::from(letter);
    let message = format!(
        "ký tự U+{code:04X} không phải chữ, thường do sao chép từ phần mềm khác; hãy xóa và gõ lại{}",
        Places::more(places.count)
    );
    Some(Fault {
        rule: Rule::ControlCharacter,
        at,
        message,
        example: None,
    })
}

/// Letters whose marks are stored apart from them.
fn stored_in_pieces(text: &str) -> Option<Fault> {
    let pieces = |(_, word): &(usize, &str)| !is_nfc(word);
    let mut words = words(text).filter(pieces);
    let (at, word) = words.next()?;
    let message = format!(
        "chữ và dấu lưu rời nhau (Unicode tổ hợp); hãy gõ bằng Unicode dựng sẵn (NFC){}",
        Places::more(words.count() + 1)
    );
    Some(Fault {
        rule: Rule::NotNfc,
        at,
        message,
        example: Some(word.nfc().collect()),
    })
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
        shown
            .map(|d| format!("{}:{} {}", d.position.line, d.position.column, d.rule.id()))
            .collect()
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
    fn only_plain_characters_are_passed_over() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = letter.to_string();
            let passed = plain_length(text.as_bytes(), 0) == Some(letter.len_utf8());
            let plain = kind(letter) == Kind::Plain;
            assert!(plain || !passed, "{letter:?}");
            assert!(passed || !('Ạ'..='ỹ').contains(&letter), "{letter:?}");
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
            ("Xe «ñöôïc» ñaët haøng", "1:5 legacy-encoding"),
            ("CÃ´ng nghiá»‡p há»— trá»£", "1:1 legacy-encoding"),
        ];
        for (text, expected) in cases {
            assert_eq!(faults(text), [expected], "{text:?}");
        }
    }
}
