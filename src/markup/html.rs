//! Markup as HTML text: what the builder writes.

use super::Markup;
use super::element::{Content, Parts};

impl Markup {
    /// This piece as HTML of its own: code that a page shows.
    #[cfg(feature = "ssr")]
    pub(crate) fn code(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    /// Text as it may stand in HTML, in attributes too.
    #[cfg(feature = "ssr")]
    pub(crate) fn escaped(text: &str) -> String {
        let mut html = String::with_capacity(text.len());
        escape(text, &mut html, true);
        html
    }

    /// Appends the HTML of this piece.
    pub(super) fn write(&self, html: &mut String) {
        match self {
            Self::Empty | Self::Prerendered => {}
            Self::Text(text) => escape(text, html, false),
            Self::Element(parts) => parts.write(html),
            Self::Fragment(several) => several.iter().for_each(|one| one.write(html)),
        }
    }
}

impl Parts {
    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag.name());
        for (name, value) in &self.attributes {
            write_attribute(name, value, html);
        }
        if let Some((name, value)) = &self.dynamic_attribute
            && let Some(value) = value()
        {
            write_attribute(name, value, html);
        }
        html.push('>');
        if self.tag.is_void() {
            return;
        }
        match &self.content {
            Content::Children(children) => children.iter().for_each(|child| child.write(html)),
            Content::Html(trusted) => html.push_str(trusted.as_str()),
            Content::Dynamic(content) => content().write(html),
        }
        html.push_str("</");
        html.push_str(self.tag.name());
        html.push('>');
    }
}

fn write_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, html, true);
    html.push('"');
}

/// `&`, `<` and `>` in text, quotes too in attributes.
fn escape(text: &str, html: &mut String, attribute: bool) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if attribute => "&quot;",
            _ => continue,
        };
        html.push_str(&text[from..at]);
        html.push_str(escaped);
        from = at + 1;
    }
    html.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use crate::markup::Markup;
    use crate::markup::tags::{a, img, li, main, p, svg, ul};

    fn html(markup: impl Into<Markup>) -> String {
        let mut html = String::new();
        markup.into().write(&mut html);
        html
    }

    #[test]
    fn markup_becomes_html() {
        let cases = [
            (html("a < b & c > d"), "a &lt; b &amp; c &gt; d"),
            (
                html(p().attr("title", "\"<&>\"").child("“ướt”")),
                "<p title=\"&quot;&lt;&amp;&gt;&quot;\">“ướt”</p>",
            ),
            (html(img().attr("alt", "")), "<img alt=\"\">"),
            (
                html(p().child("a").child("").child(None::<String>).child("b")),
                "<p>ab</p>",
            ),
            (
                html(ul().child(["x", "y"].map(|name| li().child(name)))),
                "<ul><li>x</li><li>y</li></ul>",
            ),
            (
                html(a().dynamic_attr("aria-current", || Some("page"))),
                "<a aria-current=\"page\"></a>",
            ),
            (html(svg().attr("x", "3%")), "<svg x=\"3%\"></svg>"),
            (html(main().dynamic(|| "now".into())), "<main>now</main>"),
        ];
        for (html, expected) in cases {
            assert_eq!(html, expected);
        }
    }
}
