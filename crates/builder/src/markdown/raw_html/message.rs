//! The messages about raw HTML.

/// A sentence, and a sample of right.
pub(super) type Message = (String, String);

fn message_with(message: String, example: &str) -> Message {
    (message, example.to_owned())
}

const IN_MARKDOWN: &str = "**chữ đậm**, *chữ nghiêng*, ## tiêu đề";

/// An element that does not stay; its words do.
pub(super) fn dropped(name: &str) -> Message {
    let message = format!("thẻ <{name}> bị bỏ; liên kết và hình viết bằng Markdown");
    match name {
        "a" => return message_with(message, "[Văn bản](/van-ban/)"),
        "img" | "image" => {
            return message_with(message, "![Mặt cắt khuôn dập](/hinh/khuon-dap.svg)");
        }
        _ => {}
    }
    message_with(
        format!("thẻ <{name}> bị bỏ; cổng không nhận thẻ này"),
        IN_MARKDOWN,
    )
}

/// An element that goes with its words.
pub(super) fn dropped_whole(name: &str) -> Message {
    message_with(
        format!("thẻ <{name}> bị bỏ cùng mọi chữ bên trong; cổng không nhận thẻ này"),
        IN_MARKDOWN,
    )
}

/// The name of an element in a sentence.
pub(super) fn shown(name: &str) -> Message {
    let message = format!(
        "thẻ <{name}> không có thẻ đóng nên hiện thành chữ; tên thẻ trong câu viết giữa hai dấu `"
    );
    message_with(message, &format!("`<{name}>`"))
}

/// A closing tag in a sentence.
pub(super) fn closing_shown(name: &str) -> Message {
    let message = format!(
        "thẻ đóng </{name}> không có thẻ mở nên hiện thành chữ; tên thẻ trong câu viết giữa hai dấu `"
    );
    message_with(message, &format!("`</{name}>`"))
}

/// A closing tag that closes nothing.
pub(super) fn closing_dropped(name: &str) -> Message {
    message_with(
        format!("thẻ đóng </{name}> không có thẻ mở nên bị bỏ"),
        &format!("<{name}>chữ</{name}>"),
    )
}

/// An element that stays, but is not closed.
pub(super) fn unclosed(name: &str) -> Message {
    let message = format!(
        "thẻ <{name}> mở ở đây mà không đóng; hãy thêm </{name}>, hoặc viết giữa hai dấu ` nếu chỉ nêu tên thẻ"
    );
    message_with(message, &format!("<{name}>chữ</{name}>"))
}

/// An attribute that does not stay.
pub(super) fn attribute(name: &str, attribute: &str) -> Message {
    message_with(
        format!("thuộc tính “{attribute}” của thẻ <{name}> bị bỏ"),
        IN_MARKDOWN,
    )
}

/// Elements within elements, too many.
pub(super) fn too_deep(name: &str) -> Message {
    message_with(
        format!("thẻ <{name}> bị bỏ vì các thẻ lồng nhau quá sâu"),
        "<div>chữ</div>",
    )
}

/// Signs for machines.
pub(super) fn instruction(html: &str) -> Message {
    let head: String = html
        .chars()
        .take_while(|sign| !sign.is_whitespace() && *sign != '>')
        .take(12)
        .collect();
    message_with(
        format!("đoạn “{head} …>” bị bỏ cùng mọi chữ bên trong; đó không phải chữ của bài"),
        IN_MARKDOWN,
    )
}

/// `<` with a name behind it, but no `>`.
pub(super) fn broken() -> Message {
    let message =
        "dấu < mở một thẻ mà không có dấu > khép lại, nên chữ sau nó hiện nguyên như đã gõ";
    message_with(message.to_owned(), "<div>, hoặc &lt; khi là dấu bé hơn")
}

/// The opening of a comment that is read as text.
pub(super) fn comment_shown() -> Message {
    let message = "chú thích <!-- mở ở đây mà không đóng trong cùng đoạn, nên hiện thành chữ";
    message_with(message.to_owned(), "<!-- ghi chú riêng -->")
}

/// Markdown that is not read.
pub(super) fn markdown_inside() -> Message {
    let message = "Markdown viết liền thẻ HTML không được đọc nên các dấu của nó hiện trên trang; để một dòng trống sau thẻ mở và một dòng trống trước thẻ đóng";
    message_with(
        message.to_owned(),
        "<details><summary>Mở</summary>\n\n**chữ đậm**\n\n</details>",
    )
}

/// What would take all that follows with it.
pub(super) fn never_closed(html: &str) -> Message {
    if html.starts_with("<!--") {
        let message = "chú thích <!-- mở ở đây mà không đóng, nên mọi chữ sau nó không hiện";
        return message_with(message.to_owned(), "<!-- ghi chú riêng -->");
    }
    let end = html[1..].find(|sign: char| sign.is_whitespace() || "<>/".contains(sign));
    let head: String = html[..end.map_or(html.len(), |at| at + 1)]
        .chars()
        .take(16)
        .collect();
    let message = format!(
        "“{head}” mở ở đây mà không đóng, nên mọi chữ sau nó không được đọc; tên thẻ trong câu viết giữa hai dấu `"
    );
    message_with(message, &format!("`{head}>`"))
}

/// A comment that another one opens within.
pub(super) fn comment_within_comment() -> Message {
    let message = "chú thích <!-- mở ở đây chưa đóng thì một chú thích khác đã mở, nên chữ giữa hai chỗ ấy không hiện; hãy đóng từng chú thích";
    message_with(
        message.to_owned(),
        "<!-- ghi chú một --> <!-- ghi chú hai -->",
    )
}
