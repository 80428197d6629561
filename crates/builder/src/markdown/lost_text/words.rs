//! Words as the guard compares them: runs of letters and digits, byte for byte. Other signs above ASCII
//! count as letters, because both sides keep them.

/// The words of the source, with the bytes where they begin.
pub(super) fn source_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let (start, end) = next_word(text.as_bytes(), from)?;
        from = end;
        Some((start, &text[start..end]))
    })
}

/// The words of the text of serialized HTML. Tags and character references stand between words.
pub(super) fn html_words(html: &str) -> impl Iterator<Item = &str> {
    let bytes = html.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            match bytes.get(from)? {
                b'<' => from = end_of_tag(bytes, from),
                b'&' => from = after(bytes, from, b';'),
                _ if word_length(bytes, from) > 0 => {
                    let start = from;
                    from = end_of_word(bytes, from);
                    return Some(&html[start..from]);
                }
                _ => from += 1 + space_length(bytes, from).saturating_sub(1),
            }
        }
    })
}

/// The words that stand in attributes which readers meet: what pictures show and what titles say.
pub(super) fn attribute_words(html: &str) -> impl Iterator<Item = &str> {
    ["alt=\"", "title=\"", "href=\""].into_iter().flat_map(move |name| {
        html.split(name).skip(1).flat_map(|rest| html_words(rest.split('"').next().unwrap_or_default()))
    })
}

fn next_word(bytes: &[u8], mut from: usize) -> Option<(usize, usize)> {
    while from < bytes.len() {
        if word_length(bytes, from) > 0 {
            return Some((from, end_of_word(bytes, from)));
        }
        from += space_length(bytes, from).max(1);
    }
    None
}

fn end_of_word(bytes: &[u8], mut from: usize) -> usize {
    loop {
        match word_length(bytes, from) {
            0 => return from,
            length => from += length,
        }
    }
}

/// The bytes of the word's letter that begins here; 0 when none does.
fn word_length(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if byte.is_ascii_alphanumeric() => 1,
        Some(0xc2 | 0xe2 | 0xe3 | 0xef) if space_length(bytes, at) > 0 => 0,
        Some(byte) if *byte >= 0x80 => 1,
        _ => 0,
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
    bytes[from..].iter().position(|byte| *byte == sign).map_or(bytes.len(), |at| from + at + 1)
}
