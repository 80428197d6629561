//! Is a word a Vietnamese syllable? Written Vietnamese has few thousand of them, of a strict form,
//! which tells its text from text in a wrong encoding.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// What a syllable may begin with; longer ones first where one begins another.
const ONSETS: [&str; 29] = [
    "ngh", "ng", "nh", "n", "ch", "c", "gh", "gi", "g", "kh", "k", "ph", "p", "qu", "q", "th",
    "tr", "t", "b", "d", "đ", "h", "l", "m", "r", "s", "v", "x", "",
];

/// What may follow, without tones.
static RIMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| RIME_LIST.split_ascii_whitespace().collect());

const RIME_LIST: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    y ych yêm yên yêng yêt yêu ynh yt o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
    oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych \
    uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu";

/// The vowels before which ngh and gh are written, and ng and c are not.
const FRONT: [char; 4] = ['e', 'ê', 'i', 'y'];

/// Grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Is it the mark of a tone?
pub(super) fn is_tone(mark: char) -> bool {
    TONES.contains(&mark)
}

/// Is the word one Vietnamese syllable, in any case, with one tone at the most? Those that end in a
/// stop have the tone of acute or of dot below, or are written without.
pub(super) fn is_syllable(word: &str) -> bool {
    let lower = word.to_lowercase();
    let tones = || lower.nfd().filter(|letter| is_tone(*letter));
    let (plain, tone) = match word.is_ascii() {
        true => (lower, None),
        false if tones().nth(1).is_some() => return false,
        false => (
            lower
                .nfd()
                .filter(|letter| !is_tone(*letter))
                .nfc()
                .collect(),
            tones().next(),
        ),
    };
    let stopped = plain.ends_with(['c', 'p', 't']) || plain.ends_with("ch");
    if stopped && !matches!(tone, None | Some('\u{301}' | '\u{323}')) {
        return false;
    }
    let follows = |onset: &str, rest: &str| match onset {
        "ngh" | "gh" => rest.starts_with(FRONT),
        "ng" | "c" => !rest.starts_with(FRONT),
        _ => true,
    };
    let mut parts = ONSETS
        .iter()
        .filter_map(|onset| Some((*onset, plain.strip_prefix(onset)?)));
    parts.any(|(onset, rest)| RIMES.contains(rest) && follows(onset, rest))
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn syllables_are_told_from_other_words() {
        let good = "nghiêng Quốc giặt gì khuỷu đường ươn thuở ngoằn quýt xoong Ý ăn CỘNG huýt quyển yêu giữa";
        for word in good.split(' ') {
            assert!(is_syllable(word), "{word}");
        }
        let bad =
            "coâng nghieäp trôï hçtrî Citroën Müller bbb ng kỹthuật à́ C«ng hỏc cầp nhãch nghò cê";
        for word in bad.split(' ') {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
