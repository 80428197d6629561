//! What a reader can do with a page: print, pass on.

use model::text;

use crate::markup::Element;
use crate::markup::tags::{self, a, h2, li, p, section, ul};

/// The mail link works always; the buttons appear with the app, which acts on `data-action`.
pub(crate) fn article_tools(title: &str, url: &str) -> Element {
    let mail = format!("mailto:?subject={}&body={}", escape(title), escape(url));
    let mail = a()
        .class("tools__item")
        .attr("href", mail)
        .child(text::SHARE_BY_MAIL);
    let list = ul()
        .class("tools__list")
        .child(li().child(mail))
        .child(button("print", text::PRINT))
        .child(button("copy", text::COPY_ADDRESS))
        .child(button("share", text::SHARE));
    section()
        .class("tools")
        .child(h2().class("rail__title").child(text::TOOLS))
        .child(list)
        .child(
            p().class("tools__said")
                .attr("role", "status")
                .attr("data-reader", "said"),
        )
}

fn button(action: &'static str, label: &'static str) -> Element {
    let button = tags::button()
        .class("tools__item")
        .attr("type", "button")
        .attr("data-action", action)
        .child(label);
    li().class("tools__scripted")
        .attr("data-reader", "tool")
        .child(button)
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
