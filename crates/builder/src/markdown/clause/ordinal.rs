//! Ordinals in words, as the oldest texts number their parts: `thứ nhất`, `thứ mười hai`, `thứ 5`.

/// The numerals from one to nine; each of their forms, some of which stand behind tens alone.
const UNITS: [&[&str]; 9] = [
    &["nhất", "một", "mốt"],
    &["hai", "nhì"],
    &["ba"],
    &["tư", "bốn"],
    &["năm", "lăm", "nhăm"],
    &["sáu"],
    &["bảy", "bẩy"],
    &["tám"],
    &["chín"],
];

/// The number at the head of the text, in any case, and what follows it. The number is in words,
/// up to ninety-nine, or else what follows begins with its digits.
pub(super) fn read(text: &str) -> Option<(Option<u16>, &str)> {
    let (first, rest) = word(text)?;
    if first.to_lowercase() != "thứ" || !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let rest = rest.trim_start();
    if rest.starts_with(|sign: char| sign.is_ascii_digit()) {
        return Some((None, rest));
    }
    let (value, rest) = numeral(rest)?;
    Some((Some(value), rest))
}

fn numeral(text: &str) -> Option<(u16, &str)> {
    let (first, rest) = word(text)?;
    let (tens, rest) = match (unit(first), word(rest)) {
        _ if first.to_lowercase() == "mười" => (1, rest),
        (Some(unit), Some((second, rest))) if second.to_lowercase() == "mươi" => (unit, rest),
        (unit, _) => return Some((unit?, rest)),
    };
    let behind = word(rest).and_then(|(second, rest)| Some((unit(second)?, rest)));
    Some(behind.map_or((tens * 10, rest), |(unit, rest)| (tens * 10 + unit, rest)))
}

fn unit(word: &str) -> Option<u16> {
    let word = word.to_lowercase();
    let place = UNITS
        .iter()
        .position(|forms| forms.contains(&word.as_str()))?;
    u16::try_from(place + 1).ok()
}

/// The first word and what follows it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text
        .find(|sign: char| !sign.is_alphabetic())
        .unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count() {
        let cases = [
            ("thứ nhất. A", Some((Some(1), ". A"))),
            ("THỨ HAI", Some((Some(2), ""))),
            ("thứ tư: A", Some((Some(4), ": A"))),
            ("thứ năm", Some((Some(5), ""))),
            ("thứ mười", Some((Some(10), ""))),
            ("thứ mười một", Some((Some(11), ""))),
            ("thứ Mười lăm. A", Some((Some(15), ". A"))),
            ("thứ hai mươi", Some((Some(20), ""))),
            ("thứ hai mươi mốt", Some((Some(21), ""))),
            ("thứ chín mươi chín. A", Some((Some(99), ". A"))),
            ("thứ 12. A", Some((None, "12. A"))),
            ("thứ yếu", None),
            ("thứ", None),
            ("nhất", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
