//! One real document to one file of the content folder, or the fact that is missing.

use model::day::Day;
use model::number::DocumentNumber;

use crate::body::{self, Repairs};
use crate::relations;
use crate::sample::RealDocument;
use crate::signer;

/// A file of the content folder, and what had to be done for it.
pub(crate) struct Converted {
    /// Its name within `van-ban/`.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) number: String,
    pub(crate) repairs: Repairs,
    /// The number alone names the body.
    pub(crate) body_from_number: bool,
    /// Somebody signed, but no person could be read.
    pub(crate) signer_unread: bool,
}

/// Why a document becomes no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Refusal {
    Number,
    Nature,
    IssuingBody,
    AdoptedOn,
    Title,
}

/// Natures as numbers tell them, and as heads name them.
const NATURES: [(&str, &str); 8] = [
    ("luat", "Luật"),
    ("nghi-dinh", "Nghị định"),
    ("nghi-quyet", "Nghị quyết"),
    ("quyet-dinh", "Quyết định"),
    ("thong-tu", "Thông tư"),
    ("cong-dien", "Công điện"),
    ("thong-bao", "Thông báo"),
    ("chi-thi", "Chỉ thị"),
];

/// Ends of signs that belong to one body alone.
const BODIES: [(&str, &str); 4] = [
    ("-CP", "Chính phủ"),
    ("-TTg", "Thủ tướng Chính phủ"),
    ("-VPCP", "Văn phòng Chính phủ"),
    ("/CTN", "Quốc hội"),
];

pub(crate) fn convert(document: &RealDocument) -> Result<Converted, Refusal> {
    let written = document.number.as_deref().ok_or(Refusal::Number)?;
    let number = DocumentNumber::parse(written)
        .filter(DocumentNumber::is_full)
        .ok_or(Refusal::Number)?;
    let nature = nature(document, &number).ok_or(Refusal::Nature)?;
    let numbered = body_of(&number);
    let printed = document.issuer.as_deref().map(line);
    let body_from_number = printed.is_none() && numbered.is_some();
    let issuing_body = numbered
        .map(str::to_owned)
        .or(printed)
        .ok_or(Refusal::IssuingBody)?;
    let adopted_on = day(document.issued.as_deref()).or_else(|| dated(document));
    let adopted_on = adopted_on.ok_or(Refusal::AdoptedOn)?;
    let titles = [&document.title, &document.summary];
    let title = titles
        .into_iter()
        .flatten()
        .map(|title| line(title))
        .find(|title| !title.is_empty());
    let title = title.ok_or(Refusal::Title)?;
    let signer = document.signer.as_deref().map(signer::split);
    let (body, repairs) = body::clean(document.body.as_deref().unwrap_or_default());

    let mut head = vec![
        field("number", &number.canonical()),
        field("nature", &nature),
        field("issuing_body", &issuing_body),
        field("title", &title),
        format!("adopted_on: {adopted_on}"),
    ];
    head.extend(day(document.effective.as_deref()).map(|day| format!("in_force_from: {day}")));
    head.extend(signer.iter().flatten().map(signer::Signer::line));
    head.extend(fields(document.field.as_deref()));
    head.extend(relations::lines(&number, &title, &body));
    Ok(Converted {
        name: format!("{}.md", number.slug(adopted_on, &issuing_body)),
        text: format!("---\n{}\n---\n{body}\n", head.join("\n")),
        number: number.canonical(),
        repairs,
        body_from_number,
        signer_unread: matches!(signer, Some(None)),
    })
}

/// A number that tells its nature is surer than what somebody filled in: "Nghi dinh".
fn nature(document: &RealDocument, number: &DocumentNumber) -> Option<String> {
    let known = NATURES
        .iter()
        .find(|(slug, _)| number.nature() == Some(*slug));
    known
        .map(|(_, name)| (*name).to_owned())
        .or_else(|| document.nature.as_deref().map(line))
}

fn body_of(number: &DocumentNumber) -> Option<&'static str> {
    let signs = number.signs().unwrap_or_default();
    if signs.starts_with("QH") || signs.contains("HĐNN") {
        return Some("Quốc hội");
    }
    BODIES
        .iter()
        .find(|(end, _)| signs.ends_with(end))
        .map(|(_, body)| *body)
}

fn day(text: Option<&str>) -> Option<Day> {
    text?.trim().parse().ok()
}

/// The day in the line that every text has: "Hà Nội, ngày 26 tháng 6 năm 2026".
fn dated(document: &RealDocument) -> Option<Day> {
    let text = line(document.body.as_deref()?);
    let (_, after) = text.split_once("Hà Nội, ngày ")?;
    let number = |word: &str| {
        word.trim_matches(|letter: char| !letter.is_ascii_digit())
            .parse::<u16>()
            .ok()
    };
    let words: Vec<&str> = after.split(' ').take(5).collect();
    let [on, "tháng", month, "năm", year] = words.as_slice() else {
        return None;
    };
    let (on, month, year) = (number(on)?, number(month)?, number(year)?);
    format!("{year:04}-{month:02}-{on:02}").parse().ok()
}

/// "Lao động, Quốc phòng / Công an". What stands in brackets belongs to the field before it.
fn fields(field: Option<&str>) -> Option<String> {
    let text = field?.split('(').next()?;
    let names = text
        .split([',', '/', '—'])
        .map(line)
        .filter(|name| name.contains(char::is_uppercase));
    let names: Vec<String> = names.map(|name| quoted(&name)).collect();
    (!names.is_empty()).then(|| format!("fields: [{}]", names.join(", ")))
}

/// A text as one line, composed and without what nobody sees.
fn line(text: &str) -> String {
    body::letters(text)
        .0
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn field(key: &str, value: &str) -> String {
    format!("{key}: {}", quoted(value))
}

/// JSON's quotation is one of YAML's.
pub(crate) fn quoted(value: &str) -> String {
    serde_json::to_string(value).unwrap()
}
