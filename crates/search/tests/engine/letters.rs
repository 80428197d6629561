//! Letters: case, marks, composition, look-alikes, keys of input methods.

use unicode_normalization::UnicodeNormalization;

use crate::portal::{Portal, notes, text};

fn portal() -> Portal {
    Portal::new(&[
        text("duoc", "mua duoc roi"),
        text("duoc-lieu", "mua dược rồi"),
        text("da-duoc", "mua được rồi"),
        text("hoa", "khách hòa nhã"),
        text("hoà", "khách hoà nhã"),
        text("thuy", "dòng thúy trôi"),
        text("thuý", "dòng thuý trôi"),
        text("duong", "con đường dài"),
        text("eth", "con Ðường dài"),
        text("nfd", &"con đường ngắn".nfd().collect::<String>()),
        text("tien", "tiến bộ công nghiệp"),
    ])
}

#[test]
fn all_ways_to_write_a_word_find_the_same() {
    let mut portal = portal();
    let cases: [(&str, &[&str]); 14] = [
        ("hòa", &["hoa", "hoà"]),
        ("hoà", &["hoa", "hoà"]),
        ("HOÀ NHÃ", &["hoa", "hoà"]),
        ("thúy", &["thuy", "thuý"]),
        ("thuý trôi", &["thuy", "thuý"]),
        ("đường", &["duong", "eth", "nfd"]),
        ("ĐƯỜNG", &["duong", "eth", "nfd"]),
        ("Ðường", &["duong", "eth", "nfd"]),
        ("ðường", &["duong", "eth", "nfd"]),
        ("duong", &["duong", "eth", "nfd"]),
        ("đươ\u{300}ng", &["duong", "eth", "nfd"]),
        ("đu\u{31b}o\u{31b}\u{300}ng", &["duong", "eth", "nfd"]),
        ("con đường", &["duong", "eth", "nfd"]),
        ("con duong", &["duong", "eth", "nfd"]),
    ];
    for (words, expected) in cases {
        let mut found = portal.find(words);
        found.sort();
        assert_eq!(found, expected, "{words}");
    }
}

#[test]
fn what_is_typed_exactly_comes_first() {
    let mut portal = portal();
    let exact_first: [(&str, &[&str]); 5] = [
        ("được", &["da-duoc", "duoc-lieu", "duoc"]),
        ("dược", &["duoc-lieu", "da-duoc", "duoc"]),
        ("mua được", &["da-duoc", "duoc-lieu", "duoc"]),
        ("mua dược rồi", &["duoc-lieu", "da-duoc", "duoc"]),
        // One mark of `rồi` is missing in the one, three of `được` in the other.
        ("mua được roi", &["da-duoc", "duoc-lieu", "duoc"]),
    ];
    for (words, expected) in exact_first {
        assert_eq!(portal.find(words), expected, "{words}");
    }
}

#[test]
fn keys_of_an_input_method_are_read_where_they_are_no_word() {
    let mut portal = portal();
    for words in [
        "cong nghieepj",
        "coong nghieepj",
        "co6ng nghie65p",
        "tieens bo",
        "tie61n",
        "tie61n bo65",
        "ddwowngf",
        "con d9u7o72ng",
        "TIEENS BOOJ",
    ] {
        let answer = portal.answer(&format!("?q={words}"));
        assert!(!crate::portal::paths(&answer).is_empty(), "{words}");
        assert!(notes(&answer).contains("Telex"), "{words}");
    }
    assert_eq!(portal.find("tieens"), ["tien"]);
    // What stands in a text is a word itself.
    let mut other = Portal::new(&[text("has", "the shop has tools"), text("hạt", "hạt nhựa")]);
    assert_eq!(other.find("has"), ["has"]);
}

#[test]
fn the_last_word_may_be_in_the_typing() {
    let mut portal = portal();
    for words in ["công ngh", "tiến bộ công n", "cong nghie", "nghi", "nghiệ"] {
        assert_eq!(portal.find(words), ["tien"], "{words}");
    }
    // Not within quotation marks, and no other word than the last.
    assert_eq!(portal.find("\"công ngh\""), Vec::<String>::new());
    assert_eq!(portal.find("qong nghiệp"), ["tien"]);
    assert!(notes(&portal.answer("?q=qong nghiệp")).contains("Không có từ “qong”"));
}
