//! Where in a head an escape stands that made a character of a value.

/// The byte of the first escape from `start` on that stands for an unusual character of the word with
/// which `rest` begins.
pub(super) fn place(head: &str, start: usize, rest: &str) -> Option<usize> {
    let end = rest
        .find(|letter: char| letter.is_ascii_whitespace())
        .unwrap_or(rest.len());
    let odd = |letter: char| !letter.is_ascii_graphic() && letter != ' ';
    // The fault itself comes first when it is a single sign.
    let signs = rest
        .chars()
        .take(1)
        .chain(rest[..end].chars())
        .filter(|letter| odd(*letter));
    let escapes: Vec<(usize, char)> = all(head, start).collect();
    let usual = |sign: &char| {
        matches!(
            super::kind(*sign),
            super::Kind::Plain | super::Kind::Telling
        )
    };
    let unusual = signs.clone().filter(|sign| !usual(sign));
    unusual.chain(signs).find_map(|sign| {
        escapes
            .iter()
            .find(|(_, made)| *made == sign)
            .map(|(at, _)| *at)
    })
}

/// The escapes of YAML and TOML that make one character, from a byte on.
fn all(head: &str, start: usize) -> impl Iterator<Item = (usize, char)> {
    let mut from = start;
    std::iter::from_fn(move || {
        let at = from + head.get(from..)?.find('\\')?;
        let letter = head[at + 1..].chars().next()?;
        from = at + 1 + letter.len_utf8();
        Some((at, made(letter, &head[from..]).unwrap_or(letter)))
    })
}

fn made(letter: char, rest: &str) -> Option<char> {
    let digits = match letter {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return simple(letter),
    };
    char::from_u32(u32::from_str_radix(rest.get(..digits)?, 16).ok()?)
}

fn simple(letter: char) -> Option<char> {
    Some(match letter {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        _ => return None,
    })
}
