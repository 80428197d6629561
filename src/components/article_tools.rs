//! What a reader can do with a page: print, pass on.

use leptos::prelude::*;
use model::text;

/// The mail link works always; the buttons appear with the app, which acts on `data-action`.
#[component]
pub(crate) fn ArticleTools<'a>(title: &'a str, url: &'a str) -> AnyView {
    let mail = format!("mailto:?subject={}&body={}", escape(title), escape(url));
    view! {
        <section class="tools">
            <h2 class="rail__title">{text::TOOLS}</h2>
            <ul class="tools__list">
                <li><a class="tools__item" href=mail rel="external">{text::SHARE_BY_MAIL}</a></li>
                {button("print", text::PRINT)}
                {button("copy", text::COPY_ADDRESS)}
                {button("share", text::SHARE)}
            </ul>
            <p class="tools__said" role="status" data-reader="said"></p>
        </section>
    }
    .into_any()
}

fn button(action: &'static str, label: &'static str) -> AnyView {
    view! {
        <li class="tools__scripted" data-reader="tool">
            <button class="tools__item" type="button" data-action=action>{label}</button>
        </li>
    }
    .into_any()
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
        assert_eq!(escape("Đúc & gia công"), "%C4%90%C3%BAc%20%26%20gia%20c%C3%B4ng");
    }
}
