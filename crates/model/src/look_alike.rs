//! Letters of other alphabets that look like Latin ones: the one table that all comparisons share.
//!
//! It runs in the reader's browser, so it holds what keyboards, old fonts and pasted texts bring,
//! not all that Unicode calls confusable. It does not judge: real Greek and Cyrillic words are made
//! of such letters too.

/// U+0400 to U+045F by their looks, in Latin-1; a full stop where nothing Latin looks alike.
const CYRILLIC: &[u8; 96] = b"\xc8\xcb...SI\xcfJ.......A.B..E....K.MHO.PCTY.X..........a.b..e....k.mho.pcty.x..........\xe8\xeb...si\xefj.......";

/// U+0386 to U+03CD in the same way.
const GREEK: &[u8; 72] = b"\xc1.\xc9.\xcd.\xd3.\xdd..AB..EZH.IK.MN.O.P..TY.X..\xcf.\xe1..\xed.a.......ik..v.o.p...u.x..\xef\xfc\xf3\xfa";

/// The Latin or Vietnamese letter that a foreign one looks like, in the same case: Eth `Ð` → `Đ`,
/// Cyrillic `р` → `p`, fullwidth `Ａ` → `A`, mathematical `𝐂` → `C`.
/// `None` for letters that are right in Vietnamese, and for those that look like none of them.
pub fn latin(sign: char) -> Option<char> {
    let code = sign as usize;
    Some(match code {
        0xd0 | 0x189 => 'Đ',
        0xf0 | 0x256 => 'đ',
        0x386..=0x3cd => return listed(GREEK[code - 0x386]),
        0x400..=0x45f => return listed(CYRILLIC[code - 0x400]),
        0x4ba => 'H',
        0x4bb | 0x210e => 'h',
        0x4ae => 'Y',
        0x4af => 'y',
        0x4c0 => 'I',
        0x4cf => 'l',
        0x4d0 => 'Ă',
        0x4d1 => 'ă',
        0x501 => 'd',
        0x51a => 'Q',
        0x51b => 'q',
        0x51c => 'W',
        0x51d => 'w',
        // Fullwidth forms stand in the order of ASCII.
        0xff01..=0xff5e => ascii(code - 0xfee0),
        // Thirteen mathematical alphabets, then five rows of digits.
        0x1d400..=0x1d6a3 => match (code - 0x1d400) % 52 {
            capital @ 0..26 => ascii(0x41 + capital),
            small => ascii(0x47 + small),
        },
        0x1d7ce..=0x1d7ff => ascii(0x30 + (code - 0x1d7ce) % 10),
        _ => return None,
    })
}

fn listed(letter: u8) -> Option<char> {
    (letter != b'.').then_some(char::from(letter))
}

fn ascii(code: usize) -> char {
    char::from(code as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn shown(text: &str) -> String {
        text.chars()
            .map(|letter| latin(letter).unwrap_or('?'))
            .collect()
    }

    #[test]
    fn foreign_letters_show_their_latin_looks() {
        let cases = [
            ("ÐðƉɖ", "ĐđĐđ"),
            ("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX"),
            ("авеѕіјкмнорстух", "abesijkmhopctyx"),
            ("ԁһӏԛԝ ҺҮӀԚԜ", "dhlqw?HYIQW"),
            ("ѐёїӑ ЀЁЇӐ", "èëïă?ÈËÏĂ"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
            ("αικνορυχ", "aikvopux"),
            ("ΆΈΊΌΎ άίόύϊϋ", "ÁÉÍÓÝ?áíóúïü"),
            ("ＡＺａｚ０９／", "AZaz09/"),
            ("𝐀𝐙𝐚𝐳𝑨𝒛𝗔𝘻𝚣ℎ", "AZazAzAzzh"),
            ("𝟎𝟗𝟘𝟿", "0909"),
        ];
        for (foreign, looks) in cases {
            assert_eq!(shown(foreign), looks, "{foreign}");
        }
    }

    #[test]
    fn letters_of_vietnamese_and_letters_that_look_like_none_stay() {
        let vietnamese =
            "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        let own = vietnamese
            .chars()
            .chain(' '..='~')
            .chain("üçñßøłšżœæ".chars());
        let capitals = vietnamese.to_uppercase();
        for letter in own
            .chain(capitals.chars())
            .chain("ГДЖЗгджз ΩΔΣβγμωµ漢かด".chars())
        {
            assert_eq!(latin(letter), None, "{letter}");
        }
    }

    #[test]
    fn cases_go_together() {
        for letter in ('\u{80}'..='\u{1d7ff}').filter(|letter| latin(*letter).is_some()) {
            let looks = latin(letter).unwrap();
            assert_eq!(latin(looks), None, "{letter}");
            if letter.is_uppercase() || letter.is_lowercase() {
                assert_eq!(
                    looks.is_uppercase(),
                    letter.is_uppercase(),
                    "{letter} as {looks}"
                );
            }
        }
    }

    /// The library knows fullwidth and mathematical letters as forms of the Latin ones.
    #[test]
    fn forms_of_latin_letters_are_those_of_the_library() {
        let forms = ('\u{ff01}'..='\u{ff5e}')
            .chain('\u{1d400}'..='\u{1d6a3}')
            .chain('\u{1d7ce}'..='\u{1d7ff}');
        let mut compared = 0;
        for form in forms.filter(|form| form.nfkc().ne([*form])) {
            assert!(form.nfkc().eq(latin(form)), "{form}");
            compared += 1;
        }
        assert!(compared > 700, "{compared}");
    }
}
