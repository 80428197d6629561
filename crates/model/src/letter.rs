//! What a word is made of. Unicode's own tables answer for every script there is and weigh 2 kB in each wasm module;
//! the ranges here answer the same for what is written in Vietnamese and around it.

/// Is it a letter or a digit? The same as `char::is_alphanumeric` for Latin, Greek and Cyrillic letters, signs, arrows,
/// drawings, punctuation of East Asia and emoji. Of other scripts all is taken for letters, their punctuation too.
pub fn is_alphanumeric(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        // Superscripts, fractions, ordinals and micro; then marks and currencies, and × and ÷ among letters.
        '\u{80}'..='\u{bf}' => is_numeric(letter) || matches!(letter, 'ª' | 'µ' | 'º'),
        '×' | '÷' => false,
        '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{2e5}'..='\u{2eb}' | '\u{2ed}' => false,
        '\u{2ef}'..='\u{344}' | '\u{346}'..='\u{36f}' | '\u{375}' | '\u{37e}' => false,
        '\u{384}' | '\u{385}' | '\u{387}' | '\u{3f6}' | '\u{482}'..='\u{489}' => false,
        // General punctuation, currencies, marks for symbols.
        '\u{2000}'..='\u{2070}' => letter == '\u{2070}',
        '\u{207a}'..='\u{207e}' | '\u{208a}'..='\u{208f}' | '\u{20a0}'..='\u{20ff}' => false,
        // ™, №, ℃ and their like among letters for formulas.
        '\u{2100}'..='\u{214f}' => matches!(
            letter,
            '\u{2102}' | '\u{2107}' | '\u{210a}'..='\u{2113}' | '\u{2115}' | '\u{2119}'..='\u{211d}' | '\u{2124}'
                | '\u{2126}' | '\u{2128}' | '\u{212a}'..='\u{212d}' | '\u{212f}'..='\u{2139}'
                | '\u{213c}'..='\u{213f}' | '\u{2145}'..='\u{2149}' | '\u{214e}'
        ),
        // Arrows, mathematics, drawings; the numbers in circles are among them.
        '\u{2190}'..='\u{2bff}' => is_numeric(letter) || matches!(letter, '\u{24b6}'..='\u{24e9}'),
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{302a}'..='\u{3030}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' => false,
        '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' => false,
        '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}' => false,
        '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{10ffff}' => false,
        _ => true,
    }
}

/// Is it a letter? As [`is_alphanumeric`], without digits.
pub(crate) fn is_alphabetic(letter: char) -> bool {
    is_alphanumeric(letter) && !letter.is_ascii_digit() && !is_numeric(letter)
}

/// Numbers that are no ASCII digits, among signs.
fn is_numeric(letter: char) -> bool {
    matches!(
        letter,
        '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}' | '\u{2074}'..='\u{2079}' | '\u{2080}'..='\u{2089}'
            | '\u{2150}'..='\u{215f}' | '\u{2189}' | '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}'
            | '\u{2776}'..='\u{2793}' | '\u{ff10}'..='\u{ff19}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written in Vietnamese and around it.
    const RANGES: [std::ops::RangeInclusive<u32>; 12] = [
        0..=0x362,
        0x370..=0x377,
        0x384..=0x38a,
        0x3a3..=0x52f,
        0x1e00..=0x1eff,
        0x2000..=0x2071,
        0x2074..=0x209c,
        0x20a0..=0x2189,
        0x2190..=0x2bff,
        0x3000..=0x3035,
        0x4e00..=0x9fff,
        0xff00..=0xffbe,
    ];

    fn differing(ours: fn(char) -> bool, theirs: fn(char) -> bool) -> Vec<char> {
        let letters = RANGES.into_iter().flatten().filter_map(char::from_u32);
        letters
            .filter(|letter| ours(*letter) != theirs(*letter))
            .collect()
    }

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        assert_eq!(differing(is_alphanumeric, char::is_alphanumeric), []);
        assert_eq!(differing(is_alphabetic, char::is_alphabetic), []);
    }
}
