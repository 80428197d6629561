//! Words that were typed for an input method that was off: the keys of Telex and VNI as Vietnamese.
//!
//! It serves words that stand nowhere in the index, so what is no Vietnamese syllable stays as it is.

use model::fold::{join_tone, lower};

/// What a syllable begins with, beside a vowel.
const ONSETS: &str = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x ";

/// What a syllable ends with, without its tone.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong \
    oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua ui um un ung up ut uc uân uâng uât uây uê uêch \
    uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi \
    ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ";

/// The marks of the tones, by their keys in Telex and in VNI.
const TONES: [(char, char, char); 5] = [
    ('s', '1', '\u{301}'),
    ('f', '2', '\u{300}'),
    ('r', '3', '\u{309}'),
    ('x', '4', '\u{303}'),
    ('j', '5', '\u{323}'),
];

/// The letters that a key makes of those before it. A key of Telex that is a letter itself stands for that
/// letter where it makes nothing.
const SHAPES: [(&str, char, char); 7] = [
    ("a6", 'a', 'â'),
    ("e6", 'e', 'ê'),
    ("o6", 'o', 'ô'),
    ("w8", 'a', 'ă'),
    ("w7", 'o', 'ơ'),
    ("w7", 'u', 'ư'),
    ("d9", 'd', 'đ'),
];

/// The syllable that the keys of a word mean: `nghieepj` → `nghiệp`, `tie61n` → `tiến`. `None` when they
/// mean none, or nothing but themselves. Of a word that is still being typed, `begun`, the end may be missing.
pub fn syllable(keys: &str, begun: bool) -> Option<String> {
    let (mut letters, mut tone) = (Vec::new(), None);
    let mut changed = false;
    for key in keys.chars() {
        let key = lower(key);
        if let Some(mark) = tone_of(key, &letters) {
            (tone, changed) = (Some(mark), true);
        } else if reshape(key, &mut letters) {
            changed = true;
        } else {
            letters.push(key);
        }
    }
    let plain: String = letters.iter().collect();
    let vowel = main_vowel(&letters)?;
    let fits = changed && is_syllable(&plain, begun) && !is_stopped(&plain, tone);
    fits.then(|| {
        if let Some(tone) = tone {
            letters[vowel] = join_tone(letters[vowel], tone);
        }
        letters.into_iter().collect()
    })
}

/// The tone that a key stands for; in Telex only behind a vowel.
fn tone_of(key: char, letters: &[char]) -> Option<char> {
    let (_, _, mark) = TONES
        .into_iter()
        .find(|(telex, vni, _)| *telex == key || *vni == key)?;
    letters
        .iter()
        .any(|letter| is_vowel(*letter))
        .then_some(mark)
}

/// Gives the last letter that the key can change its shape; `uow` and `uo7` change both.
fn reshape(key: char, letters: &mut Vec<char>) -> bool {
    let made = |letter: char| {
        let shape = SHAPES
            .iter()
            .find(|(keys, plain, _)| *plain == letter && keys.contains(key));
        shape.map(|(_, _, made)| *made)
    };
    let found = letters
        .iter()
        .rposition(|letter| made(*letter).is_some())
        .filter(|at| key != 'd' || *at == 0);
    let Some(mut at) = found else {
        // `w` alone is `ư`.
        let alone = key == 'w' && !letters.iter().any(|letter| is_vowel(*letter));
        if alone {
            letters.push('ư');
        }
        return alone;
    };
    let before = at.checked_sub(1).map(|before| letters[before]);
    let after_q = at.checked_sub(2).is_some_and(|first| letters[first] == 'q');
    match (before, letters[at]) {
        (Some('u'), 'o') if "w7".contains(key) && !after_q => letters[at - 1] = 'ư',
        // `mua` and `w` are `mưa`, but `qua` and `w` go on as `quă`.
        (Some('u'), 'a') if key == 'w' && !after_q => at -= 1,
        _ => {}
    }
    if let Some(shaped) = made(letters[at]) {
        letters[at] = shaped;
    }
    true
}

fn is_vowel(letter: char) -> bool {
    "aăâeêioôơuưy".contains(letter)
}

/// The place of the vowel that carries the tone.
fn main_vowel(letters: &[char]) -> Option<usize> {
    let shaped = |letter: &char| "ăâêôơư".contains(*letter);
    if let Some(at) = letters.iter().rposition(shaped) {
        return Some(at);
    }
    let start = match letters {
        ['q', 'u', ..] => 2,
        ['g', 'i', next, ..] if is_vowel(*next) => 2,
        _ => letters.iter().position(|letter| is_vowel(*letter))?,
    };
    let count = letters[start..]
        .iter()
        .take_while(|letter| is_vowel(**letter))
        .count();
    let closed = start + count < letters.len();
    match count {
        0 => None,
        1 => Some(start),
        2 => Some(start + usize::from(closed)),
        _ => Some(start + 1),
    }
}

fn is_syllable(plain: &str, begun: bool) -> bool {
    let cuts = plain.char_indices().map(|(at, _)| at).take(4);
    cuts.into_iter().any(|cut| {
        let (onset, rime) = plain.split_at(cut);
        let end = if begun { "" } else { " " };
        (cut == 0 || ONSETS.contains(&[" ", onset, " "].concat()))
            && RIMES.contains(&[" ", rime, end].concat())
    })
}

/// Is it a syllable that ends in p, t, c or ch, with a tone that these do not have?
fn is_stopped(plain: &str, tone: Option<char>) -> bool {
    let stopped = plain.ends_with(['p', 't', 'c']) || plain.ends_with("ch");
    stopped && !matches!(tone, None | Some('\u{301}' | '\u{323}'))
}

#[cfg(test)]
mod tests {
    use super::syllable;

    #[test]
    fn keys_of_both_methods_are_read() {
        let cases = [
            ("nghieepj", "nghiệp"),
            ("nghiepej", "nghiệp"),
            ("nghie65p", "nghiệp"),
            ("NGHIEEPJ", "nghiệp"),
            ("tie61n", "tiến"),
            ("tien61", "tiến"),
            ("dduwowcj", "được"),
            ("duocwdj", "được"),
            ("d9u7o7c5", "được"),
            ("duoc975", "được"),
            ("hoaf", "hòa"),
            ("hoafn", "hoàn"),
            ("thuys", "thúy"),
            ("quar", "quả"),
            ("quoocs", "quốc"),
            ("giuwx", "giữ"),
            ("gif", "gì"),
            ("tuwf", "từ"),
            ("chw", "chư"),
            ("muaw", "mưa"),
            ("quawng", "quăng"),
            ("xuaan", "xuân"),
            ("khuyeens", "khuyến"),
            ("nguwowif", "người"),
            ("cow", "cơ"),
            ("khis", "khí"),
            ("ddieenj", "điện"),
            ("nghiêpj", "nghiệp"),
            ("hoojp", "hộp"),
            ("a1", "á"),
        ];
        for (keys, expected) in cases {
            assert_eq!(syllable(keys, false).as_deref(), Some(expected), "{keys}");
        }
    }

    #[test]
    fn what_is_no_syllable_stays() {
        // Names, abbreviations, numbers, and keys that change nothing.
        let cases = [
            "google", "windows", "fdi", "cong", "công", "covid19", "111", "2015", "iso9001", "mp3",
            "tt", "pcs", "cnc", "hopf", "s", "", "漢", "a\u{301}",
        ];
        for keys in cases {
            assert_eq!(syllable(keys, false), None, "{keys}");
        }
    }

    #[test]
    fn a_word_that_is_being_typed_may_lack_its_end() {
        let cases = [
            ("nghiee", Some("nghiê")),
            ("dduw", Some("đư")),
            ("googl", None),
        ];
        for (keys, expected) in cases {
            assert_eq!(syllable(keys, true).as_deref(), expected, "{keys}");
        }
        assert_eq!(syllable("nghiee", false), None);
    }
}
