//! Every letter, both cases, against a table that others published.

use super::super::{single_byte, vni};
use super::encode;
use unicode_normalization::UnicodeNormalization;

const SMALL: &str =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

fn letters() -> String {
    format!("{SMALL}{}", SMALL.to_uppercase())
}

/// Each byte that iconv knows means to us what it means to iconv.
fn holds_against_iconv(name: &str, decode: fn(&str) -> Option<String>) {
    let mut compared = 0;
    for byte in (1..=0xff_u8).filter(|byte| !byte.is_ascii_graphic() && !byte.is_ascii_whitespace())
    {
        let Some(letter) = encode::iconv(name, "UTF-8", &[byte]) else {
            continue;
        };
        let letter = String::from_utf8(letter).expect("iconv writes UTF-8");
        if letter.chars().all(char::is_alphabetic) {
            let read = decode(&encode::shown(&[byte]));
            assert_eq!(read.as_deref(), Some(letter.as_str()), "{name} {byte:#x}");
            let as_latin_1 = decode(&char::from(byte).to_string());
            assert_eq!(
                as_latin_1.as_deref(),
                Some(letter.as_str()),
                "{name} {byte:#x} as Latin-1"
            );
            compared += 1;
        }
    }
    match encode::iconv(name, "UTF-8", b"a") {
        Some(_) => assert_eq!(compared, 134, "{name}"),
        None => println!("skipped: no iconv with {name}"),
    }
}

#[test]
fn tcvn3_is_that_of_iconv() {
    holds_against_iconv("TCVN", single_byte::from_tcvn3);
}

#[test]
fn viscii_is_that_of_iconv() {
    holds_against_iconv("VISCII", single_byte::from_viscii);
}

/// The bytes of VPS in the order of the alphabet, as vietunicode.sourceforge.net charts them.
const VPS: [(&str, &[u8]); 12] = [
    ("àảãáạ", &[0xe0, 0xe4, 0xe3, 0xe1, 0xe5]),
    ("ăằẳẵắặ", &[0xe6, 0xa2, 0xa3, 0xa4, 0xa1, 0xa5]),
    ("âầẩẫấậ", &[0xe2, 0xc0, 0xc4, 0xc5, 0xc3, 0xc6]),
    ("đèẻẽéẹ", &[0xc7, 0xe8, 0xc8, 0xeb, 0xe9, 0xcb]),
    ("êềểễếệ", &[0xea, 0x8a, 0x8b, 0xcd, 0x89, 0x8c]),
    ("ìỉĩíị", &[0xec, 0xcc, 0xef, 0xed, 0xce]),
    ("òỏõóọ", &[0xf2, 0xd5, 0xf5, 0xf3, 0x86]),
    ("ôồổỗốộ", &[0xf4, 0xd2, 0xb0, 0x87, 0xd3, 0xb6]),
    ("ơờởỡớợ", &[0xd6, 0xa9, 0xaa, 0xab, 0xa7, 0xae]),
    ("ùủũúụ", &[0xf9, 0xfb, 0xdb, 0xfa, 0xf8]),
    ("ưừửữứự", &[0xdc, 0xd8, 0xba, 0xbb, 0xd9, 0xbf]),
    ("ỳỷỹýỵ", &[0xff, 0x9b, 0xcf, 0x9a, 0x9c]),
];

/// The same for capitals.
const VPS_CAPITALS: [(&str, &[u8]); 12] = [
    ("ÀẢÃÁẠ", &[0x80, 0x81, 0x82, 0xc1, 0x02]),
    ("ĂẰẲẴẮẶ", &[0x88, 0x8e, 0x8f, 0xf0, 0x8d, 0x04]),
    ("ÂẦẨẪẤẬ", &[0xc2, 0x84, 0x85, 0x1c, 0x83, 0x03]),
    ("ĐÈẺẼÉẸ", &[0xf1, 0xd7, 0xde, 0xfe, 0xc9, 0x05]),
    ("ÊỀỂỄẾỆ", &[0xca, 0x93, 0x94, 0x95, 0x90, 0x06]),
    ("ÌỈĨÍỊ", &[0xb5, 0xb7, 0xb8, 0xb4, 0x10]),
    ("ÒỎÕÓỌ", &[0xbc, 0xbd, 0xbe, 0xb9, 0x11]),
    ("ÔỒỔỖỐỘ", &[0xd4, 0x97, 0x98, 0x99, 0x96, 0x12]),
    ("ƠỜỞỠỚỢ", &[0xf7, 0x9e, 0x9f, 0xa6, 0x9d, 0x13]),
    ("ÙỦŨÚỤ", &[0xa8, 0xd1, 0xac, 0xda, 0x14]),
    ("ƯỪỬỮỨỰ", &[0xd0, 0xaf, 0xb1, 0x1d, 0xad, 0x15]),
    ("ỲỶỸÝỴ", &[0xb2, 0xfd, 0xb3, 0xdd, 0x19]),
];

#[test]
fn vps_is_that_of_its_chart() {
    for (letters, bytes) in VPS.iter().chain(&VPS_CAPITALS) {
        assert_eq!(letters.chars().count(), bytes.len(), "{letters}");
        for (letter, byte) in letters.chars().zip(*bytes) {
            let read = single_byte::from_vps(&encode::shown(&[*byte]));
            assert_eq!(read, Some(letter.to_string()), "{byte:#x}");
        }
    }
}

#[test]
fn every_letter_comes_back_from_vni_and_windows_1258() {
    for letter in letters().chars() {
        let expected = Some(letter.to_string());
        assert_eq!(vni::from_vni(&encode::vni(&letter.to_string())), expected);
        assert_eq!(
            single_byte::from_windows_1258(&encode::windows_1258(&letter.to_string())),
            expected
        );
    }
    // As its published table has the rare ones.
    let rare = [
        ("aü", "ẵ"),
        ("aú", "ẳ"),
        ("aë", "ặ"),
        ("oã", "ỗ"),
        ("ôõ", "ỡ"),
        ("î", "ỵ"),
        ("æ", "ỉ"),
        ("Ó", "Ĩ"),
        ("ÖÕ", "Ữ"),
        ("yõ", "ỹ"),
    ];
    for (old, letter) in rare {
        assert_eq!(vni::from_vni(old).as_deref(), Some(letter), "{old}");
    }
}

#[test]
fn every_letter_comes_back_from_viqr_and_misread_utf_8() {
    for letter in letters().chars().filter(|letter| !letter.is_ascii()) {
        // A sign alone at the end may end a sentence.
        let word = format!("{letter}n");
        assert_eq!(
            super::super::viqr::from_viqr(&encode::viqr(&word)),
            Some(word),
            "{letter}"
        );
        let misread = encode::shown(letter.to_string().as_bytes());
        assert_eq!(
            super::super::from_misread(&misread),
            Some(letter.to_string()),
            "{misread}"
        );
    }
}

#[test]
fn letters_in_pieces_are_decoded_as_composed_ones() {
    let composed = encode::vni("được");
    let pieces: String = composed.nfd().collect();
    assert_ne!(pieces, composed);
    let example =
        |text: &str| super::found(&format!("Xe {text} nhaän")).and_then(|(_, example)| example);
    assert_eq!(example(&pieces), Some("được".into()));
    assert_eq!(example(&pieces), example(&composed));
}
