//! The text of a page's body, out of the page's JSON: its blocks, each with the anchor it stands below.
//!
//! The HTML in it is our builder's, which passed the allow-list: tags are well-formed and no `>` stands
//! within one. Of other HTML the text may be odd, and that is all: it is escaped again where it is shown.

use model::json::Reader;

use crate::html::push_decoded;

/// A paragraph, a heading, an entry of a list or a cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The anchors that begin with this block.
    pub anchors: Vec<String>,
    /// Its text, with single spaces.
    pub text: String,
}

/// Elements within a line of text. All others begin a new block.
const INLINE: [&str; 18] = [
    "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup",
];

/// The blocks of a page, from the text of its JSON; none when it has no body.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut body = String::new();
    // What follows the body does not matter, nor whether it can be read.
    let _ = read_body(&mut Reader::new(page), &mut body);
    blocks_of(&body)
}

/// The string at `page.content.*.body`.
fn read_body(reader: &mut Reader<'_>, body: &mut String) -> Option<()> {
    reader.object(&mut |reader, name| match name {
        "page" => reader.object(&mut |reader, name| match name {
            "content" => reader.object(&mut |reader, _| {
                reader.object(&mut |reader, name| match name {
                    "body" => {
                        *body = reader.string()?;
                        Some(())
                    }
                    _ => reader.skip(),
                })
            }),
            _ => reader.skip(),
        }),
        _ => reader.skip(),
    })
}

fn blocks_of(html: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut block = Block::default();
    let mut call = false;
    for piece in html.split('<').enumerate() {
        // What stands before the first tag is text alone.
        let (tag, text) = match piece {
            (0, text) => ("", text),
            (_, piece) => piece.split_once('>').unwrap_or((piece, "")),
        };
        let name = tag
            .trim_start_matches('/')
            .split([' ', '\n', '/'])
            .next()
            .unwrap_or_default();
        let inline = tag.is_empty() || INLINE.contains(&name);
        if !inline {
            close(&mut block, &mut blocks);
        }
        if let Some(id) = attribute(tag, " id=\"") {
            block.anchors.push(id);
        }
        if let Some(alt) = attribute(tag, " alt=\"") {
            block.text.push_str(&alt);
            close(&mut block, &mut blocks);
        }
        // The sign that calls a footnote is no part of the word before it.
        call = name == "sup" && tag.contains("footnote-ref") || call && tag != "/sup";
        if !call {
            push_decoded(&mut block.text, text);
        }
    }
    close(&mut block, &mut blocks);
    blocks
}

/// Ends a block. Anchors of one without text stay for the next.
fn close(block: &mut Block, blocks: &mut Vec<Block>) {
    let words: Vec<&str> = block.text.split_whitespace().collect();
    let text = words.join(" ");
    block.text.clear();
    if !text.is_empty() {
        let anchors = std::mem::take(&mut block.anchors);
        blocks.push(Block { anchors, text });
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let at = tag.find(name)? + name.len();
    let end = tag[at..].find('"')?;
    let mut value = String::new();
    push_decoded(&mut value, &tag[at..at + end]);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Blocks as text: anchors with `#`, blocks apart with `|`.
    fn shown(html: &str) -> String {
        let blocks = blocks_of(html);
        let shown = blocks.iter().map(|block| {
            let anchors: String = block
                .anchors
                .iter()
                .map(|anchor| format!("#{anchor} "))
                .collect();
            anchors + &block.text
        });
        shown.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn bodies_fall_into_blocks() {
        let cases = [
            (
                "<p>Một <strong>hai</strong>,\nba</p><p>Bốn</p>",
                "Một hai, ba|Bốn",
            ),
            ("<h2 id=\"a\">A</h2>\n<p>B</p>", "#a A|B"),
            (
                "<h2 id=\"chuong-1\" class=\"clause\">Chương I<br>\nCHUNG</h2>",
                "#chuong-1 Chương I|CHUNG",
            ),
            ("<div id=\"a\"><p id=\"b\">B</p></div>", "#a #b B"),
            (
                "<ul>\n<li>a &amp; b &lt;c&gt;</li>\n<li>d</li>\n</ul>",
                "a & b <c>|d",
            ),
            (
                "<p>trước <img src=\"x.png\" alt=\"Bánh &quot;răng&quot;\"> sau</p>",
                "trước|Bánh \"răng\"|sau",
            ),
            (
                "<p>số <a class=\"number\" href=\"/van-ban/x/\">111/2015</a>.</p>",
                "số 111/2015.",
            ),
            (
                "<p>lò<sup class=\"footnote-ref\"><a id=\"goi-1\" href=\"#ghi-chu-1\">1</a></sup> 5 m<sup>2</sup>.</p>",
                "#goi-1 lò 5 m2.",
            ),
            ("<table><tr><td>1</td><td>2</td></tr></table>", "1|2"),
            ("chữ trần", "chữ trần"),
            ("", ""),
            ("<p>đứt <", "đứt"),
            ("< ><<p", ""),
        ];
        for (html, expected) in cases {
            assert_eq!(shown(html), expected, "{html}");
        }
    }

    #[test]
    fn the_body_is_found_in_the_json() {
        let page = r#"{"schema_version":"1.3","x":[1,{"body":"no"},"]"],"n":-1.5e3,"page":{"path":"/x/\"{","content":
            {"article":{"a":{"body":"no"},"t":true,"z":null,"body":"<p>C\u00f3 \"\\n\" \/\n\u0111</p>","b":{}}}}}"#;
        let expected = Block {
            anchors: Vec::new(),
            text: "Có \"\\n\" / đ".into(),
        };
        assert_eq!(blocks(page), [expected]);
        for none in [
            "",
            "{}",
            "[]",
            "{\"page\":{\"content\":{\"front\":{}}}}",
            "{\"page\":null}",
            "{\"page\"",
            "{\"page\":{\"content\":\"x\"}}",
        ] {
            assert_eq!(blocks(none), [], "{none}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "[{}\\[\\]\":,\\\\u0-9a-f<>&;=/ế ]*") {
            blocks(&text);
            blocks_of(&text);
        }
    }
}
