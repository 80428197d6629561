//! What titles plainly say that a document does to others, and what its text rests on.

use std::collections::BTreeSet;

use model::number::{DocumentNumber, find};

use crate::convert::quoted;

/// Words before a number, and the key they mean. Those without a key end what stands before.
const DEEDS: [(&str, Option<&str>); 6] = [
    ("sửa đổi", Some("amends")),
    ("bãi bỏ", Some("repeals")),
    ("thay thế", Some("replaces")),
    ("hướng dẫn", None),
    ("quy định", None),
    ("được", None),
];

/// The lines of the head.
pub(crate) fn lines(own: &DocumentNumber, title: &str, body: &str) -> Vec<String> {
    let mut named = BTreeSet::from([own.key()]);
    let mut items: Vec<(&str, String)> = of_title(title, &mut named);
    let bases = body
        .lines()
        .flat_map(|line| line.split(';'))
        .filter_map(base);
    items.extend(
        bases
            .filter(|number| named.insert(number.key()))
            .map(|number| ("based_on", item(&number, false))),
    );
    let keys = ["replaces", "repeals", "amends", "based_on"];
    let of = |key| {
        items
            .iter()
            .filter(move |item| item.0 == key)
            .map(|item| item.1.as_str())
    };
    let lists = keys.map(|key| (key, of(key)));
    let mut lines: Vec<String> = lists
        .into_iter()
        .map(|(key, list)| (key, list.collect::<Vec<_>>().join(", ")))
        .filter(|(_, list)| !list.is_empty())
        .map(|(key, list)| format!("  {key}: [{list}]"))
        .collect();
    if !lines.is_empty() {
        lines.insert(0, "relations:".to_owned());
    }
    lines
}

fn of_title(title: &str, named: &mut BTreeSet<String>) -> Vec<(&'static str, String)> {
    let mut items = Vec::new();
    let mut from = 0;
    let mut deed = None;
    for found in find(title) {
        let between = title[from..found.range.start].to_lowercase();
        from = found.range.end;
        let last = DEEDS
            .iter()
            .filter_map(|(words, key)| Some((between.rfind(words)?, *key)))
            .max();
        deed = last.map_or(deed, |(_, key)| key);
        let Some(key) = deed.filter(|_| found.number.is_full() && named.insert(found.number.key()))
        else {
            continue;
        };
        let part = key != "amends" && between.contains("một số điều");
        items.push((key, item(&found.number, part)));
    }
    items
}

/// "Căn cứ Luật Thí dụ số 1/2020/QH14 được sửa đổi, bổ sung bởi …": the first number alone.
fn base(line: &str) -> Option<DocumentNumber> {
    let line = line.trim_start_matches(['*', '-', ' ', '_']);
    let found = find(line.strip_prefix("Căn cứ")?).into_iter().next()?;
    Some(found.number).filter(DocumentNumber::is_full)
}

fn item(number: &DocumentNumber, part: bool) -> String {
    let number = quoted(&number.canonical());
    if part {
        format!("{{number: {number}, part: true}}")
    } else {
        number
    }
}

#[test]
fn titles_say_what_is_done_to_whom() {
    let own = DocumentNumber::parse("9/2026/NĐ-CP").unwrap();
    let cases = [
        (
            "Nghị định 9/2026/NĐ-CP sửa đổi Nghị định số 1/2020/NĐ-CP",
            vec!["relations:", "  amends: [\"1/2020/NĐ-CP\"]"],
        ),
        (
            "Bãi bỏ một số điều của Nghị định số 1/2020/NĐ-CP",
            vec![
                "relations:",
                "  repeals: [{number: \"1/2020/NĐ-CP\", part: true}]",
            ],
        ),
        (
            "Sửa đổi Nghị định số 1/2020/NĐ-CP hướng dẫn Luật số 2/2019/QH14",
            vec!["relations:", "  amends: [\"1/2020/NĐ-CP\"]"],
        ),
        (
            "Hướng dẫn Nghị định số 1/2020/NĐ-CP đã được sửa đổi",
            vec![],
        ),
    ];
    for (title, expected) in cases {
        assert_eq!(lines(&own, title, ""), expected, "{title}");
    }
    let body = "*Căn cứ* Luật số 2/2019/QH14;\nCăn cứ Luật số 3/2018/QH14 sửa đổi bởi Luật số 4/2020/QH14;";
    assert_eq!(
        lines(&own, "", body)[1],
        "  based_on: [\"2/2019/QH14\", \"3/2018/QH14\"]"
    );
}
