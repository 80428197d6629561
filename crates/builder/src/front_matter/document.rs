//! The head of a legal document.

use model::day::Day;
use model::document::Signer;
use model::relation::RelationKind;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::Key;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared::{self, ALIASES, FileHead};
use crate::source::report::Report;

/// What the head of a legal document says.
#[derive(Debug)]
pub struct DocumentHead {
    /// Its official number.
    pub number: Option<At<String>>,
    /// Its kind.
    pub nature: Option<At<String>>,
    /// Who issued it.
    pub issuing_body: Option<At<String>>,
    /// Who signed it.
    pub signer: Option<Signer>,
    /// Its title.
    pub title: Option<At<String>>,
    /// When it was adopted.
    pub adopted_on: Option<At<Day>>,
    /// First day in force.
    pub in_force_from: Option<Day>,
    /// First day no longer in force.
    pub in_force_until: Option<Day>,
    /// Fields it rules.
    pub fields: Vec<String>,
    /// Its files.
    pub files: Vec<FileHead>,
    /// The numbers it names, by what it does to them, in the order of [`RelationKind::ALL`].
    pub relations: Vec<(RelationKind, Vec<At<String>>)>,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
}

macro_rules! keys {
    ($($key:ident = $name:literal, $label:literal, $example:literal;)*) => {
        $(const $key: Key = Key { name: $name, aliases: &[], label: $label, example: $example };)*
    };
}

keys! {
    NUMBER = "number", "số, ký hiệu", "number: \"111/2015/NĐ-CP\"";
    NATURE = "nature", "loại văn bản", "nature: Nghị định";
    ISSUING_BODY = "issuing_body", "cơ quan ban hành", "issuing_body: Chính phủ";
    SIGNER = "signer", "người ký", "signer: {name: \"Nguyễn Văn A\", post: \"Thủ tướng\"}";
    SIGNER_NAME = "name", "tên người ký", "name: \"Nguyễn Văn A\"";
    SIGNER_POST = "post", "chức vụ người ký", "post: \"Thủ tướng\"";
    TITLE = "title", "trích yếu", "title: \"Về phát triển công nghiệp hỗ trợ\"";
    ADOPTED_ON = "adopted_on", "ngày ban hành", "adopted_on: 2015-11-03";
    IN_FORCE_FROM = "in_force_from", "ngày có hiệu lực", "in_force_from: 2016-01-01";
    IN_FORCE_UNTIL = "in_force_until", "ngày hết hiệu lực", "in_force_until: 2026-07-01";
    FIELDS = "fields", "lĩnh vực", "fields: [\"Công nghiệp hỗ trợ\"]";
    FILES = "files", "tệp văn bản", "files:\n  - file: 111-2015-nd-cp.pdf\n    title: \"Bản PDF\"";
    RELATIONS = "relations", "quan hệ với văn bản khác", "relations:\n  replaces: [\"12/2011/QĐ-TTg\"]";
    BASED_ON = "based_on", "căn cứ", "based_on: [\"111/2015/NĐ-CP\"]";
    GUIDES = "guides", "hướng dẫn", "guides: [\"68/QĐ-TTg (2017)\"]";
    AMENDS = "amends", "sửa đổi", "amends: [\"111/2015/NĐ-CP\"]";
    REPLACES = "replaces", "thay thế", "replaces: [\"12/2011/QĐ-TTg\"]";
    REPEALS = "repeals", "bãi bỏ", "repeals: [\"42/2022/NĐ-CP\"]";
    CONSOLIDATES = "consolidates", "hợp nhất", "consolidates: [\"111/2015/NĐ-CP\"]";
    SUSPENDS = "suspends", "đình chỉ, ngưng hiệu lực", "suspends: [\"42/2022/NĐ-CP\"]";
    CORRECTS = "corrects", "đính chính", "corrects: [\"21/2016/TT-BTC\"]";
    REFERS_TO = "refers_to", "dẫn chiếu", "refers_to: [\"61/2020/QH14\"]";
}

const KEYS: [&Key; 12] = [
    &NUMBER,
    &NATURE,
    &ISSUING_BODY,
    &SIGNER,
    &TITLE,
    &ADOPTED_ON,
    &IN_FORCE_FROM,
    &IN_FORCE_UNTIL,
    &FIELDS,
    &FILES,
    &RELATIONS,
    &ALIASES,
];

fn relation_key(kind: RelationKind) -> &'static Key {
    match kind {
        RelationKind::BasedOn => &BASED_ON,
        RelationKind::Guides => &GUIDES,
        RelationKind::Amends => &AMENDS,
        RelationKind::Replaces => &REPLACES,
        RelationKind::Repeals => &REPEALS,
        RelationKind::Consolidates => &CONSOLIDATES,
        RelationKind::Suspends => &SUSPENDS,
        RelationKind::Corrects => &CORRECTS,
        RelationKind::RefersTo => &REFERS_TO,
    }
}

/// Reads the head of a legal document.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> DocumentHead {
    let mut fields = Fields::new(entries, 0, &KEYS, report);
    fields.require(&ADOPTED_ON);
    let adopted_on = fields.day(&ADOPTED_ON);
    let in_force_from = fields.day(&IN_FORCE_FROM);
    let in_force_until = fields.day(&IN_FORCE_UNTIL);
    check_days(fields.report, adopted_on, in_force_from, in_force_until);
    DocumentHead {
        number: fields.required_text(&NUMBER),
        nature: fields.required_text(&NATURE),
        issuing_body: fields.required_text(&ISSUING_BODY),
        signer: signer(&mut fields),
        title: fields.required_text(&TITLE),
        adopted_on,
        in_force_from: in_force_from.map(|day| day.value),
        in_force_until: in_force_until.map(|day| day.value),
        fields: fields.texts(&FIELDS).into_iter().map(|field| field.value).collect(),
        files: shared::files(&mut fields, &FILES),
        relations: relations(&mut fields),
        aliases: shared::aliases(&mut fields),
    }
}

fn signer(fields: &mut Fields<'_, '_, '_>) -> Option<Signer> {
    let (entries, at) = fields.table(&SIGNER)?;
    let mut fields = Fields::new(entries, at, &[&SIGNER_NAME, &SIGNER_POST], fields.report);
    let name = fields.required_text(&SIGNER_NAME)?.value;
    Some(Signer { name, post: fields.text(&SIGNER_POST).map(|post| post.value) })
}

fn relations(fields: &mut Fields<'_, '_, '_>) -> Vec<(RelationKind, Vec<At<String>>)> {
    let Some((entries, at)) = fields.table(&RELATIONS) else { return Vec::new() };
    let known = RelationKind::ALL.map(relation_key);
    let mut fields = Fields::new(entries, at, &known, fields.report);
    let read = RelationKind::ALL.map(|kind| (kind, fields.texts(relation_key(kind))));
    read.into_iter().filter(|(_, numbers)| !numbers.is_empty()).collect()
}

fn check_days(
    report: &mut Report<'_>,
    adopted_on: Option<At<Day>>,
    from: Option<At<Day>>,
    until: Option<At<Day>>,
) {
    if let Some((from, adopted)) = from.zip(adopted_on).filter(|(from, adopted)| from.value < adopted.value) {
        let message = format!(
            "có hiệu lực ngày {} trước khi ban hành ngày {}; hãy xem lại, trừ khi văn bản quy định hiệu lực trở về trước",
            from.value.short(),
            adopted.value.short()
        );
        report.add(Rule::InForceBeforeAdoption, from.at, message);
    }
    if let Some((until, from)) = until.zip(from).filter(|(until, from)| until.value <= from.value) {
        let message = format!(
            "hết hiệu lực ngày {} mà ngày có hiệu lực là {}; “in_force_until” là ngày đầu tiên không còn hiệu lực",
            until.value.short(),
            from.value.short()
        );
        report.add_with(
            Rule::DatesReversed,
            until.at,
            message,
            "in_force_from: 2016-01-01\nin_force_until: 2026-07-01",
        );
    }
}
