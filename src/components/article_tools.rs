//! What a reader can do with a page: print, pass on.

use model::text;

use crate::markup::{Element, el};

/// The mail link works always; the buttons appear with the app, which acts on `data-action`.
pub(crate) fn article_tools(title: &str, url: &str) -> Element {
    let mail = format!("mailto:?subject={}&body={}", escape(title), escape(url));
    let mail = el("a")
        .class("tools__item")
        .attr("href", mail)
        .add(text::SHARE_BY_MAIL);
    let list = el("ul")
        .class("tools__list")
        .add(el("li").add(mail))
        .add(button("print", text::PRINT))
        .add(button("copy", text::COPY_ADDRESS))
        .add(button("share", text::SHARE));
    el("section")
        .class("tools")
        .add(el("h2").class("rail__title").add(text::TOOLS))
        .add(list)
        .add(
            el("p")
                .class("tools__said")
                .attr("role", "status")
                .attr("data-reader", "said"),
        )
}

fn button(action: &'static str, label: &'static str) -> Element {
    let button = el("button")
        .class("tools__item")
        .attr("type", "button")
        .attr("data-action", action)
        .add(label);
    el("li")
        .class("tools__scripted")
        .attr("data-reader", "tool")
        .add(button)
}

/// Percent-encoding for a `mailto:` address: everything but unreserved ASCII.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                escaped.push(char::from(byte))
            }
            _ => {
                escaped.push('%');
                escaped.push(hex(byte >> 4));
                escaped.push(hex(byte & 15));
            }
        }
    }
    escaped
}

fn hex(nibble: u8) -> char {
    char::from(b"0123456789ABCDEF"[usize::from(nibble & 15)])
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn vietnamese_survives_a_mail_address() {
        assert_eq!(
            escape("Đúc & gia công"),
            "%C4%90%C3%BAc%20%26%20gia%20c%C3%B4ng"
        );
    }
}
