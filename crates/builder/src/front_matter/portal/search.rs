//! `[search]` of `portal.toml`: abbreviations, and the server that answers in the browser's stead.

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::{Key, keys};
use crate::front_matter::node::{At, Entry, Node, Value};
use crate::site::{Abbreviation, SearchServer, SearchSettings};
use crate::source::report::Report;
use crate::web_address::WebAddress;

keys! {
    pub(super) SEARCH = "search", "tìm kiếm", "[search.abbreviations]\nCNHT = \"công nghiệp hỗ trợ\"";
}

keys! {
    SEARCH_KEYS:
    ABBREVIATIONS = "abbreviations", "chữ viết tắt", "[search.abbreviations]\nCNHT = \"công nghiệp hỗ trợ\"";
    SERVER = "server", "máy chủ tìm kiếm", "[search.server]\nkind = \"meilisearch\"\nurl = \"https://cnht.example/may-tim\"\nindex = \"cnht\"\nkey = \"khoa-chi-de-tim\"";
}

keys! {
    SERVER_KEYS:
    KIND = "kind", "loại máy chủ", "kind = \"meilisearch\"";
    URL = "url", "địa chỉ máy chủ tìm kiếm", "url = \"https://cnht.example/may-tim\"";
    INDEX = "index", "tên chỉ mục", "index = \"cnht\"";
    KEY = "key", "khóa công khai chỉ để tìm", "key = \"khoa-chi-de-tim\"";
}

/// The one server that the portal knows to ask.
const MEILISEARCH: &str = "meilisearch";
/// Letters and digits of an abbreviation.
const ABBREVIATION_LETTERS: std::ops::RangeInclusive<usize> = 2..=12;
/// Words that it may stand for.
const WORDS: std::ops::RangeInclusive<usize> = 2..=12;

/// Reads the table. What is wrong is reported and left out.
pub(super) fn read(fields: &mut Fields<'_, '_, '_>) -> SearchSettings {
    let Some((entries, at)) = fields.table(&SEARCH) else {
        return SearchSettings::default();
    };
    let mut fields = Fields::new(entries, at, SEARCH_KEYS, fields.report);
    let abbreviations = fields.table(&ABBREVIATIONS);
    SearchSettings {
        abbreviations: abbreviations
            .map(|(entries, _)| read_abbreviations(entries, fields.report))
            .unwrap_or_default(),
        server: server(&mut fields),
    }
}

/// By abbreviation, so that their order in the file says nothing.
fn read_abbreviations(entries: &[Entry], report: &mut Report<'_>) -> Vec<Abbreviation> {
    let mut all: Vec<Abbreviation> = Vec::new();
    for entry in entries {
        let short = entry.key.trim();
        if !is_abbreviation(short) {
            let message = format!(
                "“{short}” không phải một chữ viết tắt: từ 2 đến 12 chữ cái, chữ số viết liền; chữ có dấu như NĐ thì đặt trong ngoặc kép thẳng"
            );
            refuse(report, entry.at, message);
        } else if let Some(other) = all.iter().find(|other| is_same(&other.short, short)) {
            let message = format!(
                "“{}” và “{short}” là một chữ viết tắt; hãy ghi các nghĩa thành danh sách ở một dòng",
                other.short
            );
            let example = format!("{short} = [\"nghĩa thứ nhất\", \"nghĩa thứ hai\"]");
            report.add_with(Rule::DoubledKey, entry.at, message, example);
        } else if let Some(long) = meanings(short, &entry.node, report) {
            all.push(Abbreviation {
                short: short.to_owned(),
                long,
            });
        }
    }
    all.sort();
    all
}

fn is_abbreviation(text: &str) -> bool {
    text.chars().all(char::is_alphanumeric)
        && ABBREVIATION_LETTERS.contains(&text.chars().count())
        && text.contains(char::is_alphabetic)
}

/// Capitals do not tell abbreviations apart; marks do: `NĐ` is not `ND`.
fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// One phrase or several, each once.
fn meanings(short: &str, node: &Node, report: &mut Report<'_>) -> Option<Vec<String>> {
    let nodes = match &node.value {
        Value::List(nodes) => nodes.as_slice(),
        Value::Broken => return None,
        _ => std::slice::from_ref(node),
    };
    let mut long: Vec<String> = Vec::new();
    for node in nodes {
        match &node.value {
            Value::Text(text) if WORDS.contains(&text.split_whitespace().count()) => {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if !long.iter().any(|other| is_same(other, &text)) {
                    long.push(text);
                }
            }
            _ => {
                let message = format!(
                    "“{short}” phải là một cụm từ, hoặc danh sách cụm từ, mỗi cụm từ 2 đến 12 tiếng"
                );
                refuse(report, node.at, message);
            }
        }
    }
    if nodes.is_empty() {
        refuse(report, node.at, format!("“{short}” chưa có nghĩa nào"));
    }
    (!long.is_empty()).then_some(long)
}

fn refuse(report: &mut Report<'_>, at: usize, message: String) {
    report.add_with(Rule::MalformedField, at, message, ABBREVIATIONS.example);
}

fn server(fields: &mut Fields<'_, '_, '_>) -> Option<SearchServer> {
    let (entries, at) = fields.table(&SERVER)?;
    let mut fields = Fields::new(entries, at, SERVER_KEYS, fields.report);
    let kind = required(&mut fields, &KIND, "\"meilisearch\"", |kind| {
        kind == MEILISEARCH
    });
    let wanted = "địa chỉ bắt đầu bằng https://, không có ? và #";
    let url = required(&mut fields, &URL, wanted, is_server_address);
    let wanted = "tên chỉ gồm chữ không dấu, chữ số, gạch nối, gạch dưới";
    let index = required(&mut fields, &INDEX, wanted, is_index_name);
    let wanted = "khóa viết liền, không dấu";
    let key = required(&mut fields, &KEY, wanted, |key| {
        key.bytes().all(|sign| sign.is_ascii_graphic())
    });
    kind?;
    Some(SearchServer {
        url: url?.trim_end_matches('/').to_owned(),
        index: index?,
        key: key?,
    })
}

fn required(
    fields: &mut Fields<'_, '_, '_>,
    key: &Key,
    wanted: &str,
    is_good: impl Fn(&str) -> bool,
) -> Option<String> {
    let At { value, at } = fields.required_name(key)?;
    if is_good(&value) {
        return Some(value);
    }
    fields.malformed(key, at, wanted);
    None
}

/// Readers' words go there, so they go encrypted.
fn is_server_address(text: &str) -> bool {
    let plain = |address: WebAddress| {
        address.url.scheme() == "https"
            && address.url.query().is_none()
            && address.url.fragment().is_none()
            && address.href() == text
    };
    WebAddress::read(text).is_ok_and(plain)
}

fn is_index_name(text: &str) -> bool {
    let sign = |sign: u8| sign.is_ascii_alphanumeric() || b"-_".contains(&sign);
    text.len() <= 400 && text.bytes().all(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_one_word_with_a_letter() {
        for good in ["CNHT", "NĐ", "KCN", "4G", "R2D2"] {
            assert!(is_abbreviation(good), "{good}");
        }
        for bad in ["", "K", "NĐ-CP", "công nghiệp", "2026", "ABCDEFGHIJKLM"] {
            assert!(!is_abbreviation(bad), "{bad}");
        }
    }

    #[test]
    fn words_of_readers_are_sent_encrypted_only() {
        for good in ["https://tim.example", "https://cnht.example:8443/may-tim/"] {
            assert!(is_server_address(good), "{good}");
        }
        for bad in [
            "http://tim.example",
            "https://tim.example/?k=1",
            "https://tim.example/#a",
            "https:tim.example",
            "https://ten:mat-khau@tim.example/",
            "tim.example",
        ] {
            assert!(!is_server_address(bad), "{bad}");
        }
    }
}
