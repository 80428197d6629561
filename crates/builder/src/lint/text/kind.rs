//! What single characters mean for the text they stand in. Judges no words.

/// What a character may mean for the text it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing: letters of Vietnamese, marks of its writing.
    Plain,
    /// A Vietnamese letter that old encodings use for something else, telling by its neighbor.
    Telling,
    /// It takes no room.
    ZeroWidth,
    /// It is no character of a text.
    Control,
    /// Another alphabet: fine by itself, not within a Latin word.
    Foreign,
    /// The Icelandic letter that many law files have for Đ. Old encodings use it too.
    Eth,
    /// Old encodings use it for Vietnamese letters.
    Odd,
    /// Anything else: it may be stored in pieces.
    Other,
}

/// The kind of a character by itself.
pub(super) fn kind(letter: char) -> Kind {
    match letter {
        '\n' | '\r' | '\t' | ' '..='~' => Kind::Plain,
        'ù' | 'õ' | 'â' | 'á' | 'à' | 'ã' | 'ê' | 'é' | 'è' | 'ú' | '×' | '÷' | '·' => {
            Kind::Telling
        }
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' => Kind::Telling,
        'ì' | 'ò' => Kind::Telling,
        'í' | 'ó' | 'ô' | 'ý' => Kind::Plain,
        'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' => {
            Kind::Plain
        }
        'Ạ'..='ỹ' | '\u{a0}' | '°' | '±' | '²' | '³' => Kind::Plain,
        '‐'..='‧' | '‰'..='⁞' | '←'..='⋿' | '①'..='⛿' | '₫' | '€' => {
            Kind::Plain
        }
        _ if is_unseen(letter) => Kind::ZeroWidth,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffc}' | '\u{fffd}' => Kind::Control,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Kind::Control,
        _ if u32::from(letter) & 0xfffe == 0xfffe || matches!(letter, '\u{fdd0}'..='\u{fdef}') => {
            Kind::Control
        }
        'Ð' | 'ð' => Kind::Eth,
        '\u{80}'..='ÿ' | 'Œ' | 'œ' | 'Š' | 'š' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ' | 'ˆ' | '˜' | '™' => {
            Kind::Odd
        }
        'Ɖ' | 'ɖ' | '\u{370}'..='\u{52f}' | 'ℎ' => Kind::Foreign,
        '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d7ff}' => Kind::Foreign,
        _ => Kind::Other,
    }
}

/// Unicode's `Default_Ignorable_Code_Point`, the separators of lines and paragraphs, the signs
/// around annotations, and the empty pattern of Braille.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Does an unseen sign belong to the picture or the script before it? Joiners make one picture of
/// several and are spelling in Arabic and Indic scripts; selectors choose how a picture is drawn.
pub(super) fn has_a_use(sign: char, before: char, after: Option<char>) -> bool {
    let picture = matches!(before, '\u{fe0f}' | '←'..='\u{2bff}' | '\u{1f000}'..='\u{1ffff}');
    match sign {
        '\u{200d}' if picture => true,
        '\u{200c}' | '\u{200d}' => {
            matches!(before, '\u{600}'..='\u{dff}' | '\u{1780}'..='\u{18af}')
        }
        '\u{fe00}'..='\u{fe0f}' => {
            after == Some('\u{20e3}')
                || before > '~' && !before.is_alphabetic() && !before.is_whitespace()
        }
        '\u{e0020}'..='\u{e007f}' => matches!(before, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}'),
        '\u{e0100}'..='\u{e01ef}' => before >= '\u{3400}' && before.is_alphabetic(),
        '\u{180b}'..='\u{180f}' => matches!(before, '\u{1800}'..='\u{18af}'),
        '\u{2800}' => matches!(before, '\u{2801}'..='\u{28ff}'),
        _ => false,
    }
}

/// Does a letter behind another tell of an old encoding? VNI sets tones behind vowels in places
/// where Vietnamese has no such pair, TCVN3 has capitals and signs within small words.
pub(super) fn tells_of_an_old_encoding(letter: char, before: [char; 2]) -> bool {
    let within_a_small_word = before[1].is_ascii_lowercase();
    let [earlier, before] = before.map(|letter| letter.to_ascii_lowercase());
    let pair = match letter {
        'ù' | 'õ' | 'Ù' | 'Õ' => {
            matches!(before, 'a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'Ô' | 'ö' | 'Ö')
        }
        'á' | 'ã' | 'à' | 'Á' | 'Ã' | 'À' => {
            matches!(before, 'a' | 'e') || (earlier, before) == ('u', 'o')
        }
        'â' | 'Â' => matches!(before, 'a' | 'e' | 'o'),
        'ê' | 'é' | 'è' | 'ú' | 'Ê' | 'É' | 'È' | 'Ú' => before == 'a',
        // Tones of Windows-1258.
        'ì' | 'Ì' => "aeoyâêôýõãÂÊÔÝÕÃ".contains(before),
        'ò' | 'Ò' => "aeouyâêôýõãÂÊÔÝÕÃ".contains(before),
        _ => false,
    };
    pair || within_a_small_word && (letter.is_uppercase() || !letter.is_alphabetic())
}
