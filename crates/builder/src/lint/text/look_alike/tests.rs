//! Words that are wrong, that may be, and that are fine.

use super::find;

/// Rules and examples of a text.
fn judged(text: &str) -> Vec<(&'static str, Option<String>)> {
    find(text)
        .into_iter()
        .map(|fault| (fault.rule.id(), fault.example))
        .collect()
}

#[test]
fn words_in_wrong_letters_show_the_right_ones() {
    let cases = [
        // Cyrillic, in part and whole.
        ("cоng ty", "cong"),
        ("Cо̂ng ty", "Công"),
        ("tiếng Viеt", "Viet"),
        ("sản хuất", "xuất"),
        ("giá со giãn", "co"),
        ("ТP. Hà Nội", "TP"),
        ("р) Hồ sơ xin phép", "p"),
        ("- а3) Hồ sơ", "a3"),
        ("khoản 1 điểm р Điều 5", "p"),
        ("của ӑn uống", "ăn"),
        // Greek.
        ("cοng ty", "cong"),
        ("Νam Định", "Nam"),
        ("ο) Hồ sơ", "o"),
        ("công tάc", "công"),
        ("Doanh nghiệp ΑΝ toàn", "AN"),
        // Eth, Icelandic and African.
        ("Ðiều 2. Phạm vi", "Điều"),
        ("vốn Ðầu tư", "Đầu"),
        ("ÐỒNG NAI", "ĐỒNG"),
        ("ðường sắt", "đường"),
        ("111/2015/NÐ-CP", "NĐ"),
        ("HÐND tỉnh", "HĐND"),
        ("tỉnh Ðắk Lắk", "Đắk"),
        ("Ɖà Nẵng", "Đà"),
        ("ð) Hồ sơ", "đ"),
        // Wide and mathematical letters.
        ("ＮĐ-CP", "NĐ"),
        ("Công ｔｙ", "ty"),
        ("Điều １", "1"),
        ("𝐂𝐨̂𝐧𝐠 ty", "Công"),
    ];
    for (text, right) in cases {
        let expected = if text == "công tάc" { "tác" } else { right };
        assert_eq!(
            judged(text),
            [("look-alike", Some(expected.to_owned()))],
            "{text}"
        );
    }
}

#[test]
fn no_suggestion_mixes_alphabets() {
    for text in ["cоngг ty", "Яndex và hãng khác"] {
        assert_eq!(judged(text), [("look-alike", None)], "{text}");
    }
}

#[test]
fn what_somebody_may_mean_is_a_warning() {
    for text in [
        "chữ Ð viết hoa",
        "vitamin С và kẽm",
        "khí СО2 thải ra",
        "nước СССР cũ",
        "xe Т-34",
        "nhóm Α và B",
    ] {
        let judged = judged(text);
        assert!(
            matches!(judged[..], [("foreign-letter", Some(_))]),
            "{text}: {judged:?}"
        );
    }
}

#[test]
fn real_words_and_symbols_of_other_alphabets_pass() {
    let good = [
        "Nhà máy Газ ở Москва, báo «Правда»",
        "cuốn “Том” và (СССР) của Liên Xô",
        "Том Сойер do NXB Детская литература in",
        "а) один\nб) два\nв) три",
        "α) một\nβ) hai\nγ) ba",
        "điện trở 4,7 kΩ, lớp phủ 12 µm hay 12 μm, góc α, β; hệ số ρ, ν, χ²; Δt, ρgh, αs, κT, λmax",
        "tiếng Hy Lạp: και ναι",
        "cầu thủ Sigurðsson, Guðmundur Ðorðarson, đảo Suðuroy; að vera, með",
        "株式会社ＮＴＴ và Ｔｏｙｏｔａ自動車",
        "lực 𝐹 = 𝑚𝑎, hàm 𝑓(𝑥)",
    ];
    for text in good {
        assert_eq!(judged(text), [], "{text}");
    }
}
