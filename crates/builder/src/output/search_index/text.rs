//! The text of a body as the search reads it: blocks apart, entities decoded, divided into the parts that
//! have an anchor of their own.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use model::trusted_html::TrustedHtml;

use crate::clause_id::is_clause_id;
use crate::sanitise::stands_in_line;

/// A body without parts of a legal text is divided at its headings from this many bytes of text on, about
/// 1,000 words. A shorter one is one part, so that words from two of its sections are found together.
const LONG: usize = 6_000;

/// A part of a body. The first has no anchor: it is what stands before all others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// Without `#`.
    pub(super) anchor: String,
    /// What results call it: its heading, or `Điều 2` where its words go on behind that.
    pub(super) name: String,
    /// Its heading, those above it that have no text of their own, and those within it; one a line.
    pub(super) headings: String,
    /// Its text, one block a line.
    pub(super) text: String,
}

/// A run of text without a line end: a paragraph, a heading, a cell, what a picture shows.
#[derive(Debug, Default)]
struct Block {
    id: String,
    heading: bool,
    footnote: bool,
    text: String,
}

/// Reads a body.
pub(super) fn parts(html: &TrustedHtml) -> Vec<Part> {
    let blocks = blocks(html.as_str());
    let opens = opener(&blocks);
    let mut parts = vec![Part::default()];
    for block in &blocks {
        let last = parts.len() - 1;
        if !block.id.is_empty() && opens(block) {
            open(&mut parts, block);
        } else if block.footnote {
            // Notes stand behind the last part and belong to all of them.
            push_line(&mut parts[0].text, &block.text);
        } else if block.heading {
            push_line(&mut parts[last].headings, &block.text);
        } else {
            push_line(&mut parts[last].text, &block.text);
        }
    }
    parts
}

/// What begins a part: điều and what stands above them, where the body is a legal text; else headings.
fn opener(blocks: &[Block]) -> fn(&Block) -> bool {
    let length: usize = blocks.iter().map(|block| block.text.len()).sum();
    if blocks.iter().any(|block| is_clause(&block.id)) {
        |block| is_clause(&block.id)
    } else if length >= LONG {
        |block| block.heading
    } else {
        |_| false
    }
}

/// Is it the anchor of a điều, or of a chapter or an annex above it?
fn is_clause(id: &str) -> bool {
    is_clause_id(id) && !id.split('-').any(|piece| matches!(piece, "khoan" | "diem"))
}

/// Begins a part. A chapter that holds nothing before its first điều is no part: its title goes with the điều.
fn open(parts: &mut Vec<Part>, block: &Block) {
    let takes_over = |part: &Part| !part.anchor.is_empty() && part.text.is_empty();
    let mut part = match parts.last() {
        Some(last) if takes_over(last) => parts.pop().unwrap_or_default(),
        _ => Part::default(),
    };
    part.anchor.clone_from(&block.id);
    part.name = name(block);
    if block.heading {
        push_line(&mut part.headings, &block.text);
    } else {
        push_line(&mut part.text, &block.text);
    }
    parts.push(part);
}

/// The longest name of a part that is cut out of its words, in bytes.
const LONGEST_NAME: usize = 40;

fn name(block: &Block) -> String {
    let number = block.text.split(['.', ':']).next().unwrap_or_default();
    if block.heading {
        block.text.clone()
    } else if number.len() <= LONGEST_NAME {
        number.to_owned()
    } else {
        String::new()
    }
}

fn push_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// The blocks of a body that hold something, in order.
fn blocks(html: &str) -> Vec<Block> {
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    // Nothing in the sink asks the tokenizer to stop.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let mut state = tokenizer.sink.0.take();
    state.close();
    state.blocks
}

/// Takes the tokens, which the library hands to a shared reference.
#[derive(Default)]
struct Reader(RefCell<State>);

#[derive(Default)]
struct State {
    blocks: Vec<Block>,
    open: Block,
    /// Within the list of notes.
    notes: bool,
    /// Within a heading, which is one block also where its lines break.
    title: bool,
    /// Within the sign that calls a note, which is no part of the word before it.
    call: bool,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => state.text(&text),
            Token::TagToken(tag) => state.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn text(&mut self, text: &str) {
        if self.call {
            return;
        }
        let block = &mut self.open.text;
        for letter in text.chars() {
            if !letter.is_whitespace() {
                block.push(letter);
            } else if !block.is_empty() && !block.ends_with(' ') {
                block.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let opens = tag.kind == TagKind::StartTag;
        let name = &*tag.name;
        match name {
            "img" => {
                self.close();
                for name in ["alt", "title"] {
                    self.text(attribute(tag, name));
                    self.close();
                }
            }
            "abbr" if opens => {
                // What an abbreviation means is a text of its own, and splits none.
                let text = attribute(tag, "title").to_owned();
                self.push(Block {
                    text,
                    ..Block::default()
                });
            }
            "br" if self.title => self.text(" "),
            "sup" => self.call = opens && attribute(tag, "class") == "footnote-ref",
            _ if stands_in_line(name) => {}
            _ => self.boundary(tag, opens),
        }
    }

    fn boundary(&mut self, tag: &Tag, opens: bool) {
        self.close();
        self.title = false;
        match (&*tag.name, opens) {
            ("section", true) => self.notes |= attribute(tag, "class") == "footnotes",
            ("section", false) => self.notes = false,
            ("h2" | "h3" | "h4" | "h5" | "h6", true) => {
                self.title = true;
                self.open.heading = true;
                self.open.id = attribute(tag, "id").to_owned();
            }
            ("p", true) => self.open.id = attribute(tag, "id").to_owned(),
            _ => {}
        }
    }

    /// Ends the open block.
    fn close(&mut self) {
        let block = std::mem::take(&mut self.open);
        self.push(block);
    }

    fn push(&mut self, mut block: Block) {
        block.text.truncate(block.text.trim_end().len());
        block.footnote = self.notes;
        if !block.text.is_empty() {
            self.blocks.push(block);
        }
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> &'t str {
    let named = tag
        .attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name);
    named.map_or("", |attribute| &attribute.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sanitise::sanitise;

    fn read(html: &str) -> Vec<(String, String, String)> {
        let parts = parts(&sanitise(html)).into_iter();
        parts
            .map(|part| (part.anchor, part.headings, part.text))
            .collect()
    }

    fn part(anchor: &str, headings: &str, text: &str) -> (String, String, String) {
        (anchor.into(), headings.into(), text.into())
    }

    #[test]
    fn blocks_stand_apart_and_words_stay_whole() {
        let html = "<p>Thép <strong>hợp</strong> kim,\nH<sub>2</sub>O &amp; &lt;b&gt;</p><ul><li>một</li><li>hai</li></ul>\
                    <p>dòng<br>khác</p><table><tbody><tr><td>Chốt</td><td>4</td></tr></tbody></table>";
        let text = "Thép hợp kim, H2O & <b>\nmột\nhai\ndòng\nkhác\nChốt\n4";
        assert_eq!(read(html), [part("", "", text)]);
    }

    #[test]
    fn the_sign_of_a_note_is_no_part_of_the_number_before_it() {
        let html = "<p>năm 2025<sup class=\"footnote-ref\"><span>1</span></sup>, m<sup>2</sup></p>";
        assert_eq!(read(html), [part("", "", "năm 2025, m2")]);
    }

    #[test]
    fn a_legal_text_is_divided_at_each_dieu_with_what_stands_in_it() {
        let html = "<p>Căn cứ luật,</p><h2 id=\"chuong-1\" class=\"clause\">Chương I<br>CHUNG</h2>\
                    <h3 id=\"dieu-1\" class=\"clause\">Điều 1. Phạm vi</h3><p id=\"dieu-1-khoan-1\" class=\"clause\">1. Một.</p>\
                    <p id=\"dieu-2\" class=\"clause\">Điều 2. Quyết định này có hiệu lực.</p>\
                    <h2 id=\"phu-luc-1\" class=\"clause\">Phụ lục I</h2><p>Biểu mẫu.</p>\
                    <section class=\"footnotes\"><ol><li><p>Nguồn.</p></li></ol></section>";
        let expected = [
            part("", "", "Căn cứ luật,\nNguồn."),
            part("dieu-1", "Chương I CHUNG\nĐiều 1. Phạm vi", "1. Một."),
            part("dieu-2", "", "Điều 2. Quyết định này có hiệu lực."),
            part("phu-luc-1", "Phụ lục I", "Biểu mẫu."),
        ];
        assert_eq!(read(html), expected);
        let names = parts(&sanitise(html)).into_iter().map(|part| part.name);
        let expected = ["", "Điều 1. Phạm vi", "Điều 2", "Phụ lục I"];
        assert_eq!(names.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_long_text_is_divided_at_its_headings_and_a_short_one_is_not() {
        let text = |length: usize| {
            format!(
                "<h2 id=\"a\">Mở</h2><p>{}</p><h3 id=\"b\">Sau</h3><p>Hết.</p>",
                "chữ ".repeat(length)
            )
        };
        let anchors = |html: &str| {
            read(html)
                .into_iter()
                .map(|part| part.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(anchors(&text(100)), [""]);
        assert_eq!(anchors(&text(LONG)), ["", "a", "b"]);
        assert_eq!(read(&text(1))[0].1, "Mở\nSau");
    }
}
