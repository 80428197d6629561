//! The cover: the picture above an article.

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::{Key, keys};
use crate::front_matter::node::{At, Value};

/// What the head says of the picture.
#[derive(Debug)]
pub struct CoverHead {
    /// `/hinh/x.svg`, or a file beside the article.
    pub src: At<String>,
    /// What it shows; `None` when the head does not say it, which was reported.
    pub alt: Option<String>,
    /// A line under it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

keys! {
    pub(super) COVER = "cover" | "images", "ảnh đầu bài", "cover:\n  src: /hinh/khuon-dap.svg\n  alt: \"Mặt cắt khuôn dập với chày, cối và tấm gạt\"";
}

keys! {
    KEYS:
    SRC = "src" | "image", "tệp ảnh", "src: /hinh/khuon-dap.svg";
    ALT = "alt", "lời tả ảnh", "alt: \"Mặt cắt khuôn dập với chày, cối và tấm gạt\"";
    CAPTION = "caption", "chú thích ảnh", "caption: \"Khuôn dập nguội một bước.\"";
    CREDIT = "credit", "nguồn ảnh", "credit: \"Đồ họa của Cổng\"";
}

const NO_ALT: &str = "ảnh đầu bài thiếu lời tả “alt” cho người không nhìn thấy ảnh";

/// Reads the picture. One without words for readers who cannot see it is reported, and not shown. A table
/// that says nothing, as other systems put into new pages, is none.
pub(super) fn read(fields: &mut Fields<'_, '_, '_>) -> Option<CoverHead> {
    let node = fields.node(&COVER)?;
    if !matches!(node.value, Value::Table(_)) {
        fields
            .report
            .add_with(Rule::MissingAlt, node.at, NO_ALT, COVER.example);
        let src = fields.names(&COVER).into_iter().next()?;
        return Some(CoverHead {
            src,
            alt: None,
            caption: None,
            credit: None,
        });
    }
    let (entries, at) = fields.table(&COVER)?;
    let says = |key: &&Key| {
        entries
            .iter()
            .any(|entry| key.is(&entry.key) && !entry.node.value.is_empty())
    };
    if entries.iter().any(|entry| SRC.is(&entry.key)) && !KEYS.iter().any(says) {
        return None;
    }
    let mut fields = Fields::of_head(entries, at, KEYS, fields.report);
    let src = fields.required_name(&SRC);
    let alt = fields.text(&ALT);
    if alt.is_none() {
        let at = fields.entry(&ALT).map_or(at, |entry| entry.at);
        fields
            .report
            .add_with(Rule::MissingAlt, at, NO_ALT, ALT.example);
    }
    let alt = alt.map(|alt| alt.value);
    let caption = fields.text(&CAPTION).map(|caption| caption.value);
    let credit = fields.text(&CREDIT).map(|credit| credit.value);
    src.map(|src| CoverHead {
        src,
        alt,
        caption,
        credit,
    })
}
