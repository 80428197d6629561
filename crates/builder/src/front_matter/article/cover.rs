//! The leading picture of an article.

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::Key;
use crate::front_matter::node::{At, Value};

/// What the head says of the picture.
#[derive(Debug)]
pub struct CoverHead {
    /// `/hinh/x.svg`, or a file beside the article.
    pub src: At<String>,
    /// What it shows.
    pub alt: String,
    /// A line under it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

pub(super) const COVER: Key = Key {
    name: "cover",
    aliases: &["images"],
    label: "ảnh đầu bài",
    example: "cover:\n  src: /hinh/khuon-dap.svg\n  alt: \"Mặt cắt khuôn dập với chày, cối và tấm gạt\"",
};
const SRC: Key = Key { name: "src", aliases: &[], label: "tệp ảnh", example: "src: /hinh/khuon-dap.svg" };
const ALT: Key = Key {
    name: "alt",
    aliases: &[],
    label: "lời tả ảnh",
    example: "alt: \"Mặt cắt khuôn dập với chày, cối và tấm gạt\"",
};
const CAPTION: Key = Key {
    name: "caption",
    aliases: &[],
    label: "chú thích ảnh",
    example: "caption: \"Khuôn dập nguội một bước.\"",
};
const CREDIT: Key =
    Key {
        name: "credit", aliases: &[], label: "nguồn ảnh", example: "credit: \"Đồ họa của Cổng\""
    };

/// Reads the picture. One without words for who cannot see it is reported, and not shown.
pub(super) fn read(fields: &mut Fields<'_, '_, '_>) -> Option<CoverHead> {
    let node = fields.node(&COVER)?;
    if !matches!(node.value, Value::Table(_)) {
        let message = "ảnh đầu bài thiếu lời tả “alt” cho người không nhìn thấy ảnh";
        fields.report.add_with(Rule::MissingAlt, node.at, message, COVER.example);
        return None;
    }
    let (entries, at) = fields.table(&COVER)?;
    let mut fields = Fields::new(entries, at, &[&SRC, &ALT, &CAPTION, &CREDIT], fields.report);
    let src = fields.required_text(&SRC);
    let alt = fields.text(&ALT);
    if alt.is_none() {
        let at = fields.entry(&ALT).map_or(at, |entry| entry.at);
        let message = "ảnh đầu bài thiếu lời tả “alt” cho người không nhìn thấy ảnh";
        fields.report.add_with(Rule::MissingAlt, at, message, ALT.example);
    }
    let caption = fields.text(&CAPTION).map(|caption| caption.value);
    let credit = fields.text(&CREDIT).map(|credit| credit.value);
    src.zip(alt).map(|(src, alt)| CoverHead { src, alt: alt.value, caption, credit })
}
