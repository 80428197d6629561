//! What holds for numbers that nobody thought of.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::fold::fold;
use crate::number::{DocumentNumber, find, find_numbers};

/// Signs of official numbers, in their canonical form.
const SIGNS: [&str; 16] = [
    "NĐ-CP",
    "QĐ-TTg",
    "TT-BCT",
    "TT-BGDĐT",
    "TT-BLĐTBXH",
    "TTLT-BTC-BCA",
    "NQ-CP",
    "NQ-HĐND",
    "NQ-HĐTP",
    "QĐ-UBND",
    "CT-TTg",
    "CĐ-TTg",
    "VBHN-BTC",
    "PL-UBTVQH10",
    "QH14",
    "UBTVQH14",
];

/// Words around which numbers, dates and prices may stand.
const PHRASES: [&str; 8] = ["ngày ", "số ", "theo ", "giá ", "(", "tháng ", "ĐT: ", ""];

fn canonical() -> impl Strategy<Value = String> {
    let ordinal = "[1-9][0-9]{0,3}[ab]?|0[1-9]|[1-9][0-9]\\.[0-9]{2}";
    let year = prop::option::of(1946u16..2100);
    (ordinal, year, prop::sample::select(&SIGNS[..])).prop_map(
        |(ordinal, year, signs)| match year {
            Some(year) => format!("{ordinal}/{year}/{signs}"),
            // The Assembly's numbers always hold the year.
            None if signs.ends_with("QH14") => format!("{ordinal}/2018/{signs}"),
            None => format!("{ordinal}/{signs}"),
        },
    )
}

/// Numbers with a slash that are none of documents.
fn other() -> impl Strategy<Value = String> {
    let units = [
        "kg", "KG", "USD", "GB", "m3", "h", "tháng", "lần", "NGÀY", "đ", "xxxx", "A", "B4",
    ];
    let unit = prop::sample::select(Vec::from(units));
    prop_oneof![
        (1..32u8, 1..13u8, 1900..2100u16)
            .prop_map(|(day, month, year)| format!("{day:02}/{month:02}/{year}")),
        (1..32u8, 1..13u8, 1900..2100u16)
            .prop_map(|(day, month, year)| format!("{day}-{month}-{year}")),
        (1..13u8, 1900..2100u16).prop_map(|(month, year)| format!("{month}/{year}")),
        (1..32u8, 1..13u8).prop_map(|(day, month)| format!("{day}/{month}")),
        (1..2000u16, 1..1900u16).prop_map(|(part, whole)| format!("{part}/{whole}")),
        (1945..2100u16, 1945..2100u16).prop_map(|(from, to)| format!("{from}/{to}")),
        "0[0-9]{2,3}[-/ .]?[0-9]{3,4}[-/ .]?[0-9]{3,4}",
        (
            "[0-9]{1,3}(\\.000){0,2}(,[0-9])?(đ|USD| đồng| VND|Đ)?",
            unit
        )
            .prop_map(|(price, unit)| format!("{price}/{unit}")),
    ]
}

proptest! {
    #[test]
    fn canonical_forms_are_read_back(number in canonical()) {
        let parsed = DocumentNumber::parse(&number).unwrap();
        prop_assert_eq!(parsed.canonical(), number.as_str());
        prop_assert!(parsed.is_full());
    }

    #[test]
    fn the_key_does_not_depend_on_the_spelling(number in canonical(), dash in 0x2010u32..0x2016, zeros in "0?") {
        let key = DocumentNumber::parse(&number).unwrap().key();
        let dashed: String = number.replace('-', &char::from_u32(dash).unwrap().to_string());
        let spaced = number.replace('/', " / ").replace('-', "\u{a0}- ");
        let spellings = [
            number.nfd().collect(), number.to_lowercase(), number.to_uppercase(), fold(&number),
            dashed, spaced, format!("{zeros}{number}"), format!("số {number}"), format!("“{number}”."), key.clone(),
        ];
        for spelling in spellings {
            let parsed = DocumentNumber::parse(&spelling);
            prop_assert_eq!(parsed.map(|parsed| parsed.key()), Some(key.clone()), "{}", spelling);
        }
    }

    #[test]
    fn numbers_are_found_between_any_words(
        number in canonical(), before in "[a-zà-ỹ ]{0,20}", after in "([ .,;:)][A-Za-zà-ỹ ]{0,20})?",
    ) {
        let text = format!("{before} {number}{after}");
        let start = before.len() + 1;
        prop_assert!(find_numbers(&text).contains(&(start..start + number.len())), "{}", text);
    }

    #[test]
    fn dates_fractions_phones_and_prices_are_none(
        text in other(), phrase in prop::sample::select(&PHRASES[..]), after in "([ .,;)].{0,10})?",
    ) {
        prop_assert_eq!(DocumentNumber::parse(&text), None);
        let sentence = format!("{phrase}{text}{after}");
        let found: Vec<&str> = find_numbers(&sentence).into_iter().map(|range| &sentence[range]).collect();
        prop_assert!(found.iter().all(|hit| !text.contains(hit)), "{}: {:?}", sentence, found);
    }

    #[test]
    fn any_text_is_safe(text in "\\PC{0,60}", pieces in "[0-9/\\-. NĐQTCPgđ\u{31b}U\u{a0}–]{0,40}") {
        for text in [&text, &pieces] {
            let mut from = 0;
            for found in find(text) {
                prop_assert!(from <= found.range.start && found.range.start < found.range.end);
                from = found.range.end;
                let hit = &text[found.range];
                prop_assert!(hit.starts_with(|first: char| first.is_ascii_digit()));
                prop_assert!(found.number.canonical().starts_with(found.number.ordinal()));
            }
            if let Some(number) = DocumentNumber::parse(text) {
                let again = DocumentNumber::parse(&format!("văn bản số {}", number.canonical()));
                prop_assert_eq!(again.map(|again| again.key()), Some(number.key()));
            }
        }
    }
}
