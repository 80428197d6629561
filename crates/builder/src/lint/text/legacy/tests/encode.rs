//! Vietnamese written in the old encodings, by other tables than those that decode: iconv's, and for
//! VNI its rule, a letter for each mark.

use std::io::Write;
use std::process::{Command, Stdio};

use unicode_normalization::UnicodeNormalization;

/// What iconv makes of bytes; `None` where there is no iconv of the GNU C library.
pub(super) fn iconv(from: &str, to: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut command = Command::new("iconv");
    command
        .args(["-c", "-f", from, "-t", to])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let mut input = child.stdin.take()?;
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().ok()?;
    writer.join().expect("it does not panic").ok()?;
    Some(output.stdout).filter(|bytes| !bytes.is_empty())
}

/// Bytes as a program shows them that takes them for Windows-1252.
pub(super) fn shown(bytes: &[u8]) -> String {
    let c1 = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => c1
            .chars()
            .nth(usize::from(*byte) - 0x80)
            .expect("there are 32"),
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// Capitals with tones as small letters: fonts of TCVN3 have no others.
pub(super) fn for_fonts(text: &str) -> String {
    let small = |letter: char| match letter {
        'Ă' | 'Â' | 'Ê' | 'Ô' | 'Ơ' | 'Ư' | 'Đ' => letter,
        _ if letter.is_ascii() => letter,
        _ => letter.to_lowercase().next().unwrap_or(letter),
    };
    text.chars().map(small).collect()
}

/// VNI as its published table has it: the vowel, then one letter for shape and tone together.
pub(super) fn vni(text: &str) -> String {
    text.nfc().map(vni_letter).collect()
}

fn vni_letter(letter: char) -> String {
    let capital = letter.is_uppercase();
    let pieces: Vec<char> = letter.to_lowercase().nfd().collect();
    let has = |mark| pieces.contains(&mark);
    let tone = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}']
        .iter()
        .position(|mark| has(*mark));
    let row = |marks: &str, place: usize| {
        marks
            .chars()
            .nth(place)
            .expect("six marks in a row")
            .to_string()
    };
    let place = tone.map_or(0, |tone| tone + 1);
    let small = match (pieces[0], tone) {
        ('đ', _) => "ñ".to_owned(),
        ('i', _) if pieces.len() > 1 => row("iíìæóò", place),
        ('y', Some(4)) => "î".to_owned(),
        (base, _) if has('\u{302}') => format!("{base}{}", row("âáàåãä", place)),
        (base, _) if has('\u{306}') => format!("{base}{}", row("êéèúüë", place)),
        (base, Some(tone)) if has('\u{31b}') => format!("{}{}", horned(base), row("ùøûõï", tone)),
        (base, None) if has('\u{31b}') => horned(base).to_string(),
        (base, Some(tone)) if pieces.len() == 2 => format!("{base}{}", row("ùøûõï", tone)),
        _ => return letter.to_string(),
    };
    if capital { small.to_uppercase() } else { small }
}

fn horned(base: char) -> char {
    if base == 'o' { 'ô' } else { 'ö' }
}

/// Windows-1258 as it shows when taken for Windows-1252: the tones stand behind their letters.
pub(super) fn windows_1258(text: &str) -> String {
    let shaped: String = text.nfc().flat_map(split).collect();
    let pairs = "ĂÃ\u{300}ÌĐÐ\u{309}ÒƠÕƯÝ\u{303}Þăã\u{301}ìđð\u{323}òơõưý";
    let letters: Vec<char> = pairs.chars().collect();
    let swap = |letter| {
        letters
            .chunks(2)
            .find(|pair| pair[0] == letter)
            .map_or(letter, |pair| pair[1])
    };
    shaped.chars().map(swap).collect()
}

fn split(letter: char) -> Vec<char> {
    let tone = |mark: &char| {
        matches!(
            mark,
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'
        )
    };
    let pieces: Vec<char> = letter.to_string().nfd().collect();
    let plain: String = pieces
        .iter()
        .copied()
        .filter(|mark| !tone(mark))
        .nfc()
        .collect();
    plain
        .chars()
        .chain(pieces.iter().copied().filter(tone))
        .collect()
}

/// VIQR: signs behind the letter.
pub(super) fn viqr(text: &str) -> String {
    let sign = |letter: char| match letter {
        '\u{302}' => "^".to_owned(),
        '\u{306}' => "(".to_owned(),
        '\u{31b}' => "+".to_owned(),
        '\u{301}' => "'".to_owned(),
        '\u{300}' => "`".to_owned(),
        '\u{309}' => "?".to_owned(),
        '\u{303}' => "~".to_owned(),
        '\u{323}' => ".".to_owned(),
        'đ' => "dd".to_owned(),
        'Đ' => "DD".to_owned(),
        letter => letter.to_string(),
    };
    // The shape comes before the tone, as the letter is spelled.
    text.nfc()
        .flat_map(split)
        .flat_map(|letter| letter.to_string().nfd().collect::<Vec<_>>())
        .map(sign)
        .collect()
}
