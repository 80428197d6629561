//! Every letter of the old encodings, what is reported of texts in them, and what is no such text.

mod encode;
mod letters;
mod titles;

use super::find;

/// What is found: byte and example.
fn found(text: &str) -> Option<(usize, Option<String>)> {
    find(text).map(|fault| (fault.at, fault.example))
}

#[test]
fn old_texts_are_told_with_the_right_word() {
    let cases = [
        // TCVN3.
        ("C¸c b¹n", "Các"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc"),
        ("Trung ¢u", "Âu"),
        ("QuyÕt ®Þnh", "Quyết"),
        ("Doanh nghiÖp", "nghiệp"),
        ("headline: Héi nghÞ", "Hội"),
        ("tags: [\"Kinh tÕ\", \"Đầu tư\"]", "tế"),
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG"),
        ("ph\u{ad}¬ng h\u{ad}íng", "phương"),
        // A minus in the place of its ư, as programs that read PDF write it.
        ("nhµ n−íc", "nhà"),
        // VNI.
        ("Phaùp lyù", "Pháp"),
        ("PHAÙT TRIEÅN", "PHÁT"),
        ("Coâng ty", "Công"),
        ("Xe «ñöôïc» ñaët haøng", "được"),
        ("Kyû nieäm; ngöôøi lính", "Kỷ"),
        // UTF-8 taken for Windows-1252, for Latin-1 and for Windows-1258, and twice.
        ("CÃ´ng nghiá»‡p há»— trá»£", "Công"),
        ("Ä‘iá»‡n tá»\u{ad}", "điện"),
        ("C\u{c3}\u{b4}ng nghi\u{e1}\u{bb}\u{87}p", "Công"),
        ("CĂ´ng nghiá»‡p", "Công"),
        ("CÃƒÂ´ng ty", "Công"),
        // Windows-1258, VISCII, VPS, VIQR.
        ("Công nghiêòp hôÞ trõò", "nghiệp"),
        ("Công nghi®p h² trþ", "nghiệp"),
        ("Công nghiŒp h‡ tr®", "nghiệp"),
        ("Co^ng nghie^.p ho^~ tro+.", "Công"),
        ("Co^ng ty", "Công"),
    ];
    for (text, right) in cases {
        let example = find(text)
            .unwrap_or_else(|| panic!("nothing found in {text}"))
            .example;
        assert_eq!(example.as_deref(), Some(right), "{text}");
    }
}

#[test]
fn a_short_text_is_shown_whole() {
    let message = find("C¸c b¹n").expect("it is TCVN3").message;
    assert!(message.contains("đọc là “Các bạn”"), "{message}");
}

#[test]
fn no_correction_is_shown_where_fonts_may_have_drawn_a_capital() {
    assert_eq!(found("¸p dông"), Some((0, None)));
    assert_eq!(found("Ên §é"), Some((4, Some("Độ".into()))));
}

#[test]
fn other_texts_pass() {
    let good = [
        "77/2024/NÐ-CP",
        "15/2030/QÐ-BGDÐT",
        "Citroën, Škoda, Müller và señor Núñez ăn crème brûlée ở Malmö; naïve; Curaçao; Ångström.",
        "12 µm, 0,8 µm; 5 °C ± 1; m² và m³; §7; ©2026; Windows®; 3×5; «báo cáo»",
        "| Nhám | 12 µm | 3 µm |",
        "cho¹ tra² ho¹",
        "dãy a^n + b^n; x^2; C++; bao.vn; ta. Nga. Sao?",
        "José Müller",
        "number: \"77/2024/NÐ-CP\"",
        "Ðiều 2. Vốn Ðầu tư, ÐỒNG NAI; Ðo luong",
        "Theo QÐ 12 và NÐ 14.",
        "NÐ 111/2030/NÐ-CP, QÐ 12/2030/QÐ-TTg; HÐND",
        "Zoé Lê và Bjørn",
        "quy định tại khoản Ï h",
        "LÏ Hoàn thành",
        "Rock'n'roll, I'm fine, we're here",
    ];
    for text in good {
        assert_eq!(found(text), None, "{text}");
    }
}
