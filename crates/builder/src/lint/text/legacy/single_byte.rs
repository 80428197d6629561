//! Encodings with one byte a letter, as they show when a program takes the bytes for Windows-1252:
//! TCVN3, VISCII, VPS and Windows-1258.
//!
//! TCVN3 (fonts ".Vn…", “ABC”) is TCVN 5712:1993, VN1. Its table and that of VISCII (RFC 1456) are
//! those of the GNU C library's iconv, which a test holds them against; VPS is that of
//! vietunicode.sourceforge.net. The five tones that VN1 has apart from their letters are left out:
//! fonts do not have them, and degrees, squares and cubes stand in their place.

use unicode_normalization::UnicodeNormalization;

/// What the bytes of an encoding mean.
struct Table {
    /// From 0x80 on; a space stands where there is no letter.
    high: &'static str,
    /// Below 0x20, where other encodings have no letters.
    low: &'static [(u8, char)],
}

const TCVN3: Table = Table {
    high: "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
    low: &[
        (0x01, 'Ú'),
        (0x02, 'Ụ'),
        (0x04, 'Ừ'),
        (0x05, 'Ử'),
        (0x06, 'Ữ'),
        (0x11, 'Ứ'),
        (0x12, 'Ự'),
        (0x13, 'Ỳ'),
        (0x14, 'Ỷ'),
        (0x15, 'Ỹ'),
        (0x16, 'Ý'),
        (0x17, 'Ỵ'),
    ],
};

const VISCII: Table = Table {
    high: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
    low: &[
        (0x02, 'Ẳ'),
        (0x05, 'Ẵ'),
        (0x06, 'Ẫ'),
        (0x14, 'Ỷ'),
        (0x19, 'Ỹ'),
        (0x1e, 'Ỵ'),
    ],
};

const VPS: Table = Table {
    high: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ àáâãảạă èéêẽìí ĩẴĐòóôõ Ơụùúủ ỶẼỳ",
    low: &[
        (0x02, 'Ạ'),
        (0x03, 'Ậ'),
        (0x04, 'Ặ'),
        (0x05, 'Ẹ'),
        (0x06, 'Ệ'),
        (0x10, 'Ị'),
        (0x11, 'Ọ'),
        (0x12, 'Ộ'),
        (0x13, 'Ợ'),
        (0x14, 'Ụ'),
        (0x15, 'Ự'),
        (0x19, 'Ỵ'),
        (0x1c, 'Ẫ'),
        (0x1d, 'Ữ'),
    ],
};

/// What Windows-1258 has where Windows-1252 has another letter. Its tones stand behind the vowel.
const WINDOWS_1258: [(char, char); 13] = [
    ('Ã', 'Ă'),
    ('Ì', '\u{300}'),
    ('Ð', 'Đ'),
    ('Ò', '\u{309}'),
    ('Õ', 'Ơ'),
    ('Ý', 'Ư'),
    ('Þ', '\u{303}'),
    ('ã', 'ă'),
    ('ì', '\u{301}'),
    ('ð', 'đ'),
    ('ò', '\u{323}'),
    ('õ', 'ơ'),
    ('ý', 'ư'),
];

/// What Windows-1252 shows for the bytes 0x80 to 0x9F; a space stands where it has nothing.
const WINDOWS_1252: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The byte that shows as a letter, whether it was taken for Latin-1 or for Windows-1252.
pub(super) fn byte(letter: char) -> Option<u8> {
    match u32::from(letter) {
        code @ 0..=0xff => u8::try_from(code).ok(),
        _ => {
            let place = WINDOWS_1252.chars().position(|known| known == letter)?;
            u8::try_from(0x80 + place).ok()
        }
    }
}

/// Text that was taken for Windows-1258, as Windows-1252 would have shown it.
pub(super) fn as_windows_1252(word: &str) -> String {
    let swap = |letter| {
        WINDOWS_1258
            .iter()
            .find(|(_, shown)| *shown == letter)
            .map_or(letter, |(latin, _)| *latin)
    };
    word.chars().map(swap).collect()
}

fn decode(word: &str, table: &Table) -> Option<String> {
    let letter = |letter: char| match byte(letter)? {
        byte @ 0x80.. => table
            .high
            .chars()
            .nth(usize::from(byte) - 0x80)
            .filter(|letter| *letter != ' '),
        byte @ b' '.. => Some(char::from(byte)),
        byte => table
            .low
            .iter()
            .find(|(low, _)| *low == byte)
            .map(|(_, letter)| *letter),
    };
    word.chars()
        .map(letter)
        .collect::<Option<String>>()
        .map(|word| word.nfc().collect())
}

/// Fonts of TCVN3 have no capitals with tones: a font of capitals draws them with the codes of the
/// small letters. So a word whose other letters are capitals is in capitals.
pub(super) fn from_tcvn3(word: &str) -> Option<String> {
    // Programs that read PDF files put signs of like looks in the place of two of its letters.
    let word = word
        .replace('\u{2212}', "\u{ad}")
        .replace('\u{2219}', "·")
        .replace('μ', "µ");
    let decoded = decode(&word, &TCVN3)?;
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let small = decoded
        .chars()
        .any(|letter| letter.is_ascii_lowercase() || "ăâêôơưđ".contains(letter));
    let small_first = decoded.starts_with(char::is_lowercase);
    let all = !small && (capitals > 1 || capitals > 0 && small_first);
    Some(if all { decoded.to_uppercase() } else { decoded })
}

pub(super) fn from_viscii(word: &str) -> Option<String> {
    decode(word, &VISCII)
}

pub(super) fn from_vps(word: &str) -> Option<String> {
    decode(word, &VPS)
}

pub(super) fn from_windows_1258(word: &str) -> Option<String> {
    let letter = |letter| {
        byte(letter)?;
        Some(
            WINDOWS_1258
                .iter()
                .find(|(latin, _)| *latin == letter)
                .map_or(letter, |(_, shown)| *shown),
        )
    };
    word.chars()
        .map(letter)
        .collect::<Option<String>>()
        .map(|word| word.nfc().collect())
}
