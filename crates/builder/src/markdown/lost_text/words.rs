//! Words as the guard compares them: runs of letters and digits, byte for byte. Other signs above ASCII
//! count as letters, because both sides keep them.

use std::iter::successors;
use std::ops::Range;

use memchr::memchr2;

/// The words of the source, with the bytes where they begin.
pub(super) fn source_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let next = |from| next_source_word(text, from);
    let words = successors(next(0), move |word| next_source_word(text, word.end));
    words.map(|word| (word.start, &text[word]))
}

/// The words of the text of serialized HTML, from a byte between words on.
pub(super) fn html_words(html: &str, from: usize) -> impl Iterator<Item = Range<usize>> {
    successors(next_html_word(html, from), |word| {
        next_html_word(html, word.end)
    })
}

/// How many bytes are compared at once.
const BLOCK: usize = 64;

/// How many bytes at the head of both texts are the same, hold no markup, and end between words: the
/// words in them are the same, and need not be looked at one by one.
pub(super) fn same_bytes(text: &str, html: &str) -> usize {
    let (text, html) = (text.as_bytes(), html.as_bytes());
    let is_plain = |block: &[u8]| memchr2(b'<', b'&', block).is_none();
    let blocks = text.chunks_exact(BLOCK).zip(html.chunks_exact(BLOCK));
    let same = BLOCK * blocks.take_while(|(a, b)| a == b && is_plain(b)).count();
    let rest = text[same..].iter().zip(&html[same..]).take(BLOCK);
    let same = same
        + rest
            .take_while(|(a, b)| a == b && CLASSES[usize::from(**b)] != MARKUP)
            .count();
    let between = |byte: &u8| CLASSES[usize::from(*byte)] == NOTHING;
    text[..same]
        .iter()
        .rposition(between)
        .map_or(0, |at| at + 1)
}

/// The words that stand in attributes which readers meet: what pictures show and what titles say.
pub(super) fn attribute_words(html: &str) -> impl Iterator<Item = &str> {
    ["alt=\"", "title=\"", "href=\""]
        .into_iter()
        .flat_map(move |name| {
            html.split(name).skip(1).flat_map(|rest| {
                let value = rest.split('"').next().unwrap_or_default();
                html_words(value, 0).map(move |word| &value[word])
            })
        })
}

/// What a byte is to words.
type Class = u8;

/// Between words.
const NOTHING: Class = 0;
/// Where markup of HTML begins: between words, too.
const MARKUP: Class = 1;
/// Of a word.
const WORD: Class = 2;
/// Of a word, unless a sign begins here that is none.
const DOUBTFUL: Class = 3;

static CLASSES: [Class; 256] = {
    let mut classes = [NOTHING; 256];
    let mut byte = 0;
    while byte < 256 {
        if byte >= 0x80 || (byte as u8).is_ascii_alphanumeric() {
            classes[byte] = WORD;
        }
        byte += 1;
    }
    classes[b'<' as usize] = MARKUP;
    classes[b'&' as usize] = MARKUP;
    classes[0xc2] = DOUBTFUL;
    classes[0xe2] = DOUBTFUL;
    classes[0xe3] = DOUBTFUL;
    classes[0xef] = DOUBTFUL;
    classes
};

/// The next word of the source, from a byte between words on.
pub(super) fn next_source_word(text: &str, mut from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    loop {
        let start = from
            + bytes[from..]
                .iter()
                .position(|byte| CLASSES[usize::from(*byte)] >= WORD)?;
        match space_length(bytes, start) {
            0 => return Some(start..end_of_word(bytes, start)),
            length => from = start + length,
        }
    }
}

/// The next word of the text of serialized HTML, from a byte between words on. Tags and character
/// references stand between words.
pub(super) fn next_html_word(html: &str, mut from: usize) -> Option<Range<usize>> {
    let bytes = html.as_bytes();
    loop {
        let start = from
            + bytes[from..]
                .iter()
                .position(|byte| CLASSES[usize::from(*byte)] != NOTHING)?;
        match CLASSES[usize::from(bytes[start])] {
            MARKUP if bytes[start] == b'<' => from = end_of_tag(bytes, start),
            MARKUP => from = after(bytes, start, b';'),
            _ => match space_length(bytes, start) {
                0 => return Some(start..end_of_word(bytes, start)),
                length => from = start + length,
            },
        }
    }
}

/// Where the word ends that begins here.
fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let mut from = start;
    loop {
        let ends = |byte: &u8| CLASSES[usize::from(*byte)] != WORD;
        let Some(length) = bytes[from..].iter().position(ends) else {
            return bytes.len();
        };
        from += length;
        if CLASSES[usize::from(bytes[from])] != DOUBTFUL || space_length(bytes, from) > 0 {
            return from;
        }
        from += 1;
    }
}

/// The bytes of the white, unseen or punctuation sign above ASCII that begins here; 0 when none does.
/// HTML writes the no-break space as a character reference, writers may trim the other spaces, and tags
/// may stand between a word and the sign behind it.
fn space_length(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        [0xc2, 0xa0 | 0xab | 0xad | 0xbb, ..] => 2,
        [0xe2, 0x80, _, ..] | [0xe2, 0x81, 0x9f | 0xa0, ..] => 3,
        [0xe3, 0x80, 0x80, ..] | [0xef, 0xbb, 0xbf, ..] => 3,
        _ => 0,
    }
}

/// After the tag that begins here; the serializer leaves no `>` but as a reference in text, and
/// attributes keep theirs in quotation marks.
fn end_of_tag(bytes: &[u8], from: usize) -> usize {
    let mut quoted = false;
    for (at, byte) in bytes.iter().enumerate().skip(from) {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    bytes.len()
}

fn after(bytes: &[u8], from: usize, sign: u8) -> usize {
    bytes[from..]
        .iter()
        .position(|byte| *byte == sign)
        .map_or(bytes.len(), |at| from + at + 1)
}
