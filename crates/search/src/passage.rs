//! The passage of a result: the stretch of a page's text that shows best why it was found.

use model::words::tokens;

use crate::page_body::Block;
use crate::pattern::{Pattern, Span, push_marked};
use crate::terms::Term;

/// About as many letters are shown.
const LENGTH: usize = 200;
/// A clause is shown up to this length.
const CLAUSE_LENGTH: usize = 600;
/// As many letters stand before the first marked word, so that it is seen in its sentence.
const BEFORE: usize = 60;

/// Which passage is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The anchor of the part in which the words stand; empty for the text before the first part.
    pub anchor: String,
    /// The anchors of all parts: each ends the one before.
    pub parts: Vec<String>,
    /// The part itself is shown, whatever words stand in it.
    pub is_clause: bool,
}

/// The passage of a page as HTML; empty when it has none.
pub fn passage(blocks: &[Block], wanted: &Wanted, pattern: &Pattern) -> String {
    let part = part(blocks, wanted);
    let mut html = String::new();
    if wanted.is_clause {
        add_clause(&mut html, part.unwrap_or_default(), pattern);
        return html;
    }
    let (mut most, mut best) = (0, None);
    for block in part.unwrap_or(blocks) {
        let spans = pattern.spans(&block.text);
        for (at, _) in spans.iter().enumerate() {
            let score = score(&spans[at..]);
            if score > most {
                (most, best) = (score, Some((block, at)));
            }
        }
    }
    if let Some((block, at)) = best {
        add_window(&mut html, &block.text, &pattern.spans(&block.text), at);
    }
    html
}

/// The blocks of the part; `None` where its anchor is nowhere.
fn part<'a>(blocks: &'a [Block], wanted: &Wanted) -> Option<&'a [Block]> {
    let is_own = |anchor: &String| *anchor == wanted.anchor;
    let begins_other = |anchor: &String| {
        let inner = anchor.strip_prefix(wanted.anchor.as_str());
        let within = inner.is_some_and(|inner| inner.is_empty() || inner.starts_with('-'));
        let clause = wanted.anchor.contains("dieu-");
        !is_own(anchor) && (wanted.parts.contains(anchor) || clause && !within)
    };
    let start = match wanted.anchor.is_empty() {
        true => Some(0),
        false => blocks
            .iter()
            .position(|block| block.anchors.iter().any(is_own)),
    }?;
    let ends = |block: &Block| block.anchors.iter().any(begins_other);
    let first = usize::from(!wanted.anchor.is_empty());
    let behind = blocks.iter().skip(start + first).position(ends);
    let end = behind.map_or(blocks.len(), |behind| start + first + behind);
    Some(&blocks[start..end])
}

/// A clause as it stands, its words marked.
fn add_clause(html: &mut String, part: &[Block], pattern: &Pattern) {
    let mut room = CLAUSE_LENGTH;
    for block in part {
        let end = cut(&block.text, room);
        html.push_str(if html.is_empty() { "" } else { " " });
        push_marked(html, &block.text, 0..end, &pattern.spans(&block.text));
        if end < block.text.len() {
            html.push('…');
            break;
        }
        room -= end;
    }
}

/// How good a window is that begins with the first of these stretches: by how many terms it has, and how many
/// stand side by side.
fn score(spans: &[Span]) -> u32 {
    let end = spans[0].range.start + LENGTH - BEFORE;
    let (mut terms, mut longest) = (0, 0);
    for span in spans.iter().take_while(|span| span.range.end <= end) {
        terms |= span.terms;
        longest = longest.max(span.terms.count_ones());
    }
    terms.count_ones() * 4 + longest
}

/// The window around a marked stretch, cut between words; from the beginning of the text if that is near.
fn add_window(html: &mut String, text: &str, spans: &[Span], at: usize) {
    let first = &spans[at].range;
    let mut start = 0;
    if first.start > BEFORE {
        let mut words = tokens(text).map(|token| token.at);
        start = words
            .find(|word| *word >= first.start - BEFORE)
            .unwrap_or(first.start);
        html.push('…');
    }
    let end = first.end.max(start + cut(&text[start..], LENGTH));
    push_marked(html, text, start..end, spans);
    if end < text.len() {
        html.push('…');
    }
}

/// The length of a text up to the last word that ends within so many bytes.
fn cut(text: &str, length: usize) -> usize {
    if text.len() <= length {
        return text.len();
    }
    let room = &text[..text.floor_char_boundary(length)];
    let words = tokens(text).map(|token| token.at + token.text.len());
    words
        .take_while(|end| *end <= room.len())
        .last()
        .unwrap_or(room.len())
}

/// Do words stand one behind the other in a block, or elsewhere in a page: in a caption, a tag, a name? Of
/// what is no body the text of the JSON is read as it is.
pub fn has_phrase(blocks: &[Block], page: &str, words: &[Term], exact: bool) -> bool {
    let mut texts = blocks.iter().map(|block| block.text.as_str()).chain([page]);
    texts.any(|text| Pattern::has_phrase(text, words, exact))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page_body::blocks;
    use crate::terms::Terms;

    const LAW: &str = r#"<p>Lời đầu về <b>khuôn</b>.</p><h2 id="chuong-1">Chương I</h2><h3 id="dieu-1">Điều 1. Phạm vi</h3>
        <p id="dieu-1-khoan-1">1. Việc giữ khuôn.</p><p id="dieu-1-khoan-2">2. Không áp dụng với:</p>
        <p id="dieu-1-khoan-2-diem-a">a) khuôn thuê;</p><p id="dieu-1-khoan-20">20. Xa.</p>
        <h3 id="dieu-2">Điều 2. Khuôn &amp; tủ</h3><p>Tủ giữ khuôn.</p>"#;

    fn page(body: &str) -> String {
        serde_json::json!({"page": {"content": {"document": {"body": body}}}}).to_string()
    }

    fn of(body: &str, query: &str, anchor: &str, is_clause: bool) -> String {
        let wanted = Wanted {
            anchor: anchor.into(),
            parts: vec!["dieu-1".into(), "dieu-2".into()],
            is_clause,
        };
        passage(
            &blocks(&page(body)),
            &wanted,
            &Pattern::new(&Terms::parse(query), false, &[]),
        )
    }

    #[test]
    fn a_passage_comes_from_its_part() {
        let cases = [
            ("khuôn", "", "Lời đầu về <mark>khuôn</mark>."),
            ("khuôn", "dieu-1", "1. Việc giữ <mark>khuôn</mark>."),
            ("khuôn tủ", "dieu-2", "Điều 2. <mark>Khuôn &amp; tủ</mark>"),
            ("giữ khuôn", "dieu-2", "Tủ <mark>giữ khuôn</mark>."),
            ("không có", "dieu-2", ""),
        ];
        for (query, anchor, expected) in cases {
            assert_eq!(of(LAW, query, anchor, false), expected, "{query} {anchor}");
        }
    }

    #[test]
    fn a_clause_is_shown_itself() {
        let cases = [
            ("dieu-1-khoan-2", "2. Không áp dụng với: a) khuôn thuê;"),
            ("dieu-1-khoan-2-diem-a", "a) khuôn thuê;"),
            ("dieu-2", "Điều 2. Khuôn &amp; tủ Tủ giữ khuôn."),
        ];
        for (anchor, expected) in cases {
            assert_eq!(of(LAW, "111/2015", anchor, true), expected, "{anchor}");
        }
        // Nothing else stands in for a clause that does not exist.
        assert_eq!(of(LAW, "111/2015", "dieu-9", true), "");
        assert_eq!(
            of(LAW, "khuôn", "dieu-9", false),
            "Lời đầu về <mark>khuôn</mark>."
        );
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        let filler = "chữ đệm ".repeat(60);
        let html = of(
            &format!("<p>{filler}đúc áp lực {filler}</p>"),
            "đúc áp lực",
            "",
            false,
        );
        assert!(
            html.starts_with("…chữ") || html.starts_with("…đệm"),
            "{html}"
        );
        assert!(html.ends_with("chữ…") || html.ends_with("đệm…"), "{html}");
        assert!(html.contains(" <mark>đúc áp lực</mark> "), "{html}");
        assert!(html.len() < LENGTH + 40, "{html}");
        let whole = "ngắn gọn về đúc";
        assert_eq!(
            of(&format!("<p>{whole}</p>"), "đúc", "", false),
            "ngắn gọn về <mark>đúc</mark>"
        );
    }

    #[test]
    fn the_window_with_most_words_is_shown() {
        let filler = "chữ đệm ".repeat(60);
        let body = format!("<p>vay vốn {filler}</p><p>{filler}vay vốn mua máy ép {filler}</p>");
        let html = of(&body, "vay vốn mua máy ép", "", false);
        assert!(html.contains("<mark>vay vốn mua máy ép</mark>"), "{html}");
    }
}
