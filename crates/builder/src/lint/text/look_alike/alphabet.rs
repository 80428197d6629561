//! The alphabets whose letters look like Latin ones.

/// An alphabet, or a form of letters, that Vietnamese does not use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// Eth of Icelandic, and African D: two more letters whose capitals look like Đ.
    Eth,
    Cyrillic,
    Greek,
    /// Letters as wide as Chinese ones.
    Fullwidth,
    /// Letters of formulas.
    Mathematical,
}

impl Alphabet {
    /// The alphabet of a letter; `None` for Latin ones and for what is no letter.
    pub(super) fn of(letter: char) -> Option<Self> {
        Some(match letter {
            'Ð' | 'ð' | 'Ɖ' | 'ɖ' => Self::Eth,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Self::Fullwidth,
            'ℎ' | '\u{1d400}'..='\u{1d7ff}' => Self::Mathematical,
            _ => return None,
        })
    }

    /// Its name for editors.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Eth => "chữ Ð (Eth) của tiếng Iceland",
            Self::Cyrillic => "chữ Kirin",
            Self::Greek => "chữ Hy Lạp",
            Self::Fullwidth => "chữ toàn khổ",
            Self::Mathematical => "chữ của công thức toán",
        }
    }
}
