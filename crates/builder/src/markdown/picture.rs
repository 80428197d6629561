//! Pictures: figures when they stand alone in a paragraph, else within the line.

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::{NodeLink, NodeValue};
use model::text;

use super::{State, Writer, Written};
use crate::diagnostic::rule::Rule;
use crate::sanitise::PICTURE;
use crate::source::picture::{PictureError, Size};
use crate::source::report::Report;

const SAMPLE: &str =
    "![Mặt cắt khuôn dập](/hinh/khuon-dap.svg \"Khuôn dập nguội | Đồ họa của Cổng\")";

/// Is the paragraph nothing but pictures?
pub(super) fn is_figure(node: Node<'_>) -> bool {
    let mut pictures = 0;
    let only_pictures = node.children().all(|child| match child.data().value {
        NodeValue::Image(_) => {
            pictures += 1;
            true
        }
        NodeValue::SoftBreak | NodeValue::LineBreak => true,
        _ => false,
    });
    only_pictures && pictures > 0
}

/// Writes the pictures of a paragraph as figures.
pub(super) fn write_figures(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
) -> Written {
    if entering {
        for child in node.children() {
            if let NodeValue::Image(ref image) = child.data().value {
                write_figure(writer, child, image)?;
            }
        }
    }
    Ok(ChildRendering::Skip)
}

fn write_figure(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    image: &NodeLink,
) -> std::fmt::Result {
    let Some(picture) = find(&mut writer.user, node, image) else {
        return Ok(());
    };
    writer.cr()?;
    writer.write_str("<figure class=\"figure\">")?;
    picture.write(writer, "")?;
    let (caption, credit) = caption_and_credit(&image.title);
    if !caption.is_empty() || !credit.is_empty() {
        writer.write_str("<figcaption>")?;
        writer.escape(caption)?;
        if !credit.is_empty() {
            let space = if caption.is_empty() { "" } else { " " };
            write!(
                writer,
                "{space}<span class=\"figure__credit\">{}: ",
                text::CREDIT
            )?;
            writer.escape(credit)?;
            writer.write_str("</span>")?;
        }
        writer.write_str("</figcaption>")?;
    }
    writer.write_str("</figure>\n")
}

/// `Chú thích | Nguồn`
fn caption_and_credit(title: &str) -> (&str, &str) {
    let (caption, credit) = title.split_once('|').unwrap_or((title, ""));
    (caption.trim(), credit.trim())
}

/// Writes a picture within a line of text.
pub(super) fn write_inline(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    image: &NodeLink,
    entering: bool,
) -> Written {
    if entering && let Some(picture) = find(&mut writer.user, node, image) {
        picture.write(writer, &image.title)?;
    }
    Ok(ChildRendering::Skip)
}

struct Picture {
    href: String,
    alt: String,
    size: Size,
}

impl Picture {
    /// Writes the picture; within a line its caption has no place but the title.
    fn write(&self, writer: &mut Writer<'_, '_, '_, '_>, title: &str) -> std::fmt::Result {
        let img = PICTURE.as_str();
        write!(writer, "<{img} src=\"")?;
        writer.escape_href(&self.href)?;
        writer.write_str("\" alt=\"")?;
        writer.escape(&self.alt)?;
        if !title.is_empty() {
            writer.write_str("\" title=\"")?;
            writer.escape(title)?;
        }
        let Size { width, height } = self.size;
        write!(
            writer,
            "\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\"></{img}>"
        )
    }
}

/// The picture with its file; what is wrong with it is reported.
fn find(state: &mut State<'_, '_>, node: Node<'_>, image: &NodeLink) -> Option<Picture> {
    let at = state.at(node);
    let alt = node.collect_text().trim().to_owned();
    if alt.is_empty() {
        let message = "hình thiếu lời tả trong ngoặc vuông cho người không nhìn thấy hình";
        state.report.add_with(Rule::MissingAlt, at, message, SAMPLE);
    }
    match state.scope.files.picture(&image.url) {
        Ok((path, size)) => Some(Picture {
            href: state.scope.base.href(&path),
            alt,
            size,
        }),
        Err(error) => {
            report_error(state.report, error, &image.url, at, SAMPLE);
            state.explained.push(at..state.end_of(node));
            None
        }
    }
}

/// Reports why a picture cannot be shown.
pub(crate) fn report_error(
    report: &mut Report<'_>,
    error: PictureError,
    src: &str,
    at: usize,
    sample: &str,
) {
    let (rule, message) = match error {
        PictureError::Foreign => (
            Rule::DeadImage,
            format!("hình “{src}” nằm ngoài cổng; hãy chép tệp vào hinh/ hoặc vào thư mục của bài"),
        ),
        PictureError::Missing => (
            Rule::DeadImage,
            format!("không có tệp hình “{src}” trong hinh/ hay cạnh bài"),
        ),
        PictureError::Broken => (
            Rule::BrokenPicture,
            format!(
                "không đọc được kích thước của hình “{src}”; dùng tệp SVG, PNG, JPEG hoặc WebP còn nguyên vẹn"
            ),
        ),
        PictureError::Reported => return,
    };
    report.add_with(rule, at, message, sample);
}
