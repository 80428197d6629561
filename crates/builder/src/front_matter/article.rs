//! The head of an article.

mod byline;
mod cover;
mod shown;
mod times;

pub use cover::CoverHead;

use model::article::{Byline, Update, Withdrawal};
use model::moment::Moment;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared::{self, FileHead, SLUG};
use crate::source::report::Report;

/// What the head of an article says. What is missing or wrong was reported and is `None`.
#[derive(Debug)]
pub struct ArticleHead {
    /// Another slug than the file's name.
    pub slug: Option<At<String>>,
    /// Its headline.
    pub headline: Option<At<String>>,
    /// Slug or name of its category.
    pub category: Option<At<String>>,
    /// Slug of its event.
    pub event: Option<At<String>>,
    /// Its standfirst.
    pub standfirst: Option<At<String>>,
    /// Who signs.
    pub byline: Option<Byline>,
    /// When it appears.
    pub published: Option<At<Moment>>,
    /// Changes, oldest first.
    pub updates: Vec<Update>,
    /// Its leading picture.
    pub cover: Option<CoverHead>,
    /// Subjects.
    pub tags: Vec<String>,
    /// Attachments.
    pub attachments: Vec<FileHead>,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
    /// Not to be shown yet.
    pub draft: bool,
    /// Taken back.
    pub withdrawn: Option<Withdrawal>,
    /// The head has that key, readable or not.
    pub has_withdrawn: bool,
}

/// The longest headline, in characters.
const MAX_HEADLINE: usize = 160;

keys! {
    KEYS:
    HEADLINE = "headline" | "title" | "post_title", "tít bài", "headline: \"Khuôn dập nguội: đọc bản vẽ từ đâu\"";
    CATEGORY = "category" | "categories", "chuyên mục", "category: tin-chinh-sach";
    EVENT = "event", "sự kiện", "event: tuan-le-ket-noi-2026";
    STANDFIRST = "standfirst" | "summary" | "description" | "excerpt" | "post_excerpt" | "custom_excerpt", "sapo", "standfirst: \"Một đến ba câu nói bài viết cho biết điều gì.\"";
    use byline::BYLINE;
    use times::PUBLISHED;
    use times::UPDATED;
    use cover::COVER;
    TAGS = "tags", "từ khóa", "tags: [\"khuôn mẫu\", \"ô tô\"]";
    ATTACHMENTS = "attachments", "tệp đính kèm", "attachments:\n  - file: bang-kiem.csv\n    title: \"Bảng kiểm hồ sơ\"";
    use shared::ALIASES;
    use shared::SLUG;
    DRAFT = "draft", "bản nháp", "draft: true";
    WITHDRAWN = "withdrawn", "rút bài", "withdrawn:\n  on: 2026-06-10\n  reason: \"Số liệu trong bài không còn đúng.\"";
}

keys! {
    WITHDRAWN_KEYS:
    ON = "on", "ngày rút", "on: 2026-06-10";
    REASON = "reason", "lý do rút", "reason: \"Số liệu trong bài không còn đúng.\"";
}

/// Reads the head of an article.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> ArticleHead {
    let (entries, held_back) = shown::take(entries, report);
    let mut fields = Fields::of_head(&entries, 0, KEYS, report);
    let published = times::published(&mut fields);
    fields.doubt_joined(&TAGS);
    ArticleHead {
        slug: fields.name(&SLUG),
        headline: headline(&mut fields),
        category: category(&mut fields),
        event: event(&mut fields),
        standfirst: fields.required_text(&STANDFIRST),
        byline: byline::read(&mut fields),
        updates: times::updates(&mut fields, published),
        cover: cover::read(&mut fields),
        tags: fields
            .texts(&TAGS)
            .into_iter()
            .map(|tag| tag.value)
            .collect(),
        attachments: shared::files(&mut fields, &ATTACHMENTS),
        aliases: shared::aliases(&mut fields),
        draft: fields.yes_or_no(&DRAFT) || held_back,
        has_withdrawn: fields.entry(&WITHDRAWN).is_some(),
        withdrawn: withdrawn(&mut fields, published),
        published,
    }
}

fn headline(fields: &mut Fields<'_, '_, '_>) -> Option<At<String>> {
    let headline = fields.required_text(&HEADLINE)?;
    let length = headline.value.chars().count();
    if length > MAX_HEADLINE {
        let wanted = format!("dòng chữ dài nhất {MAX_HEADLINE} ký tự, đang có {length}");
        fields.malformed(&HEADLINE, headline.at, &wanted);
    }
    Some(headline)
}

fn category(fields: &mut Fields<'_, '_, '_>) -> Option<At<String>> {
    fields.require(&CATEGORY);
    let mut names = fields.names(&CATEGORY).into_iter();
    let first = names.next()?;
    let others: Vec<String> = names.map(|name| format!("“{}”", name.value)).collect();
    if !others.is_empty() {
        let message = format!(
            "bài chỉ nằm trong một chuyên mục: dùng “{}”, không dùng {}",
            first.value,
            others.join(", ")
        );
        let example = format!("category: {}", first.value);
        fields
            .report
            .add_with(Rule::MisreadValue, first.at, message, example);
    }
    Some(first)
}

fn event(fields: &mut Fields<'_, '_, '_>) -> Option<At<String>> {
    if let Some(entry) = fields
        .entry(&EVENT)
        .filter(|entry| entry.node.value.is_empty())
    {
        let message = "“event” để trống; bài không thuộc sự kiện nào thì xóa dòng này";
        fields
            .report
            .add_with(Rule::EmptyEvent, entry.at, message, EVENT.example);
    }
    fields.name(&EVENT)
}

fn withdrawn(fields: &mut Fields<'_, '_, '_>, published: Option<At<Moment>>) -> Option<Withdrawal> {
    fields.doubt_empty(&WITHDRAWN, "chưa rút");
    let (entries, at) = fields.table(&WITHDRAWN)?;
    let mut fields = Fields::new(entries, at, WITHDRAWN_KEYS, fields.report);
    fields.require(&ON);
    let on = fields.day(&ON);
    let reason = fields.required_text(&REASON);
    let (on, reason) = on.zip(reason)?;
    if let Some(published) = published.filter(|published| on.value < published.value.day()) {
        let message = format!(
            "bài rút ngày {} trước khi đăng ngày {}; một trong hai ngày ghi nhầm",
            on.value.short(),
            published.value.day().short()
        );
        fields.report.add(Rule::DatesReversed, on.at, message);
    }
    Some(Withdrawal {
        on: on.value,
        reason: reason.value,
    })
}
