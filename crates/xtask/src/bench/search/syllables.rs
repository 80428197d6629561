//! The inventory of Vietnamese syllables: onset × rime × tone, the commonest first.

use crate::bench::words::Words;

/// An onset, before `e`, `ê`, `i` where that is written otherwise, and how common it is.
const ONSETS: [(&str, &str, u64); 25] = [
    ("t", "t", 80),
    ("th", "th", 90),
    ("tr", "tr", 62),
    ("đ", "đ", 85),
    ("c", "k", 90),
    ("ch", "ch", 66),
    ("nh", "nh", 56),
    ("h", "h", 64),
    ("l", "l", 62),
    ("v", "v", 56),
    ("n", "n", 48),
    ("ng", "ngh", 50),
    ("m", "m", 48),
    ("b", "b", 52),
    ("s", "s", 44),
    ("d", "d", 36),
    ("ph", "ph", 38),
    ("kh", "kh", 40),
    ("gi", "gi", 34),
    ("x", "x", 30),
    ("qu", "qu", 30),
    ("", "", 22),
    ("g", "gh", 22),
    ("r", "r", 24),
    ("p", "p", 2),
];

/// A rime, the letter that bears the tone, counted from zero, and how common it is.
const RIMES: [(&str, usize, u64); 132] = [
    ("a", 0, 70),
    ("ac", 0, 22),
    ("ach", 0, 18),
    ("ai", 0, 46),
    ("am", 0, 30),
    ("an", 0, 60),
    ("ang", 0, 48),
    ("anh", 0, 56),
    ("ao", 0, 50),
    ("ap", 0, 20),
    ("at", 0, 26),
    ("au", 0, 24),
    ("ay", 0, 36),
    ("ăc", 0, 8),
    ("ăm", 0, 18),
    ("ăn", 0, 16),
    ("ăng", 0, 26),
    ("ăp", 0, 8),
    ("ăt", 0, 18),
    ("âc", 0, 3),
    ("âm", 0, 22),
    ("ân", 0, 44),
    ("âng", 0, 8),
    ("âp", 0, 18),
    ("ât", 0, 36),
    ("âu", 0, 34),
    ("ây", 0, 32),
    ("e", 0, 24),
    ("ec", 0, 1),
    ("em", 0, 10),
    ("en", 0, 12),
    ("eng", 0, 1),
    ("eo", 0, 16),
    ("ep", 0, 6),
    ("et", 0, 6),
    ("ê", 0, 36),
    ("êch", 0, 5),
    ("êm", 0, 8),
    ("ên", 0, 38),
    ("ênh", 0, 8),
    ("êp", 0, 5),
    ("êt", 0, 14),
    ("êu", 0, 8),
    ("i", 0, 62),
    ("ia", 0, 18),
    ("ich", 0, 16),
    ("iêc", 1, 10),
    ("iêm", 1, 16),
    ("iên", 1, 48),
    ("iêng", 1, 10),
    ("iêp", 1, 14),
    ("iêt", 1, 22),
    ("iêu", 1, 26),
    ("im", 0, 8),
    ("in", 0, 20),
    ("inh", 0, 46),
    ("ip", 0, 5),
    ("it", 0, 8),
    ("iu", 0, 6),
    ("o", 0, 44),
    ("oa", 0, 18),
    ("oac", 1, 2),
    ("oach", 1, 3),
    ("oai", 1, 10),
    ("oan", 1, 18),
    ("oang", 1, 8),
    ("oanh", 1, 5),
    ("oat", 1, 6),
    ("oăn", 1, 2),
    ("oăng", 1, 1),
    ("oăt", 1, 1),
    ("oc", 0, 18),
    ("oe", 0, 4),
    ("oi", 0, 26),
    ("om", 0, 8),
    ("on", 0, 22),
    ("ong", 0, 38),
    ("op", 0, 6),
    ("ot", 0, 10),
    ("ô", 0, 36),
    ("ôc", 0, 20),
    ("ôi", 0, 30),
    ("ôm", 0, 8),
    ("ôn", 0, 22),
    ("ông", 0, 60),
    ("ôp", 0, 3),
    ("ôt", 0, 16),
    ("ơ", 0, 30),
    ("ơi", 0, 24),
    ("ơm", 0, 4),
    ("ơn", 0, 12),
    ("ơp", 0, 6),
    ("ơt", 0, 4),
    ("u", 0, 50),
    ("ua", 0, 14),
    ("uân", 1, 8),
    ("uât", 1, 10),
    ("uây", 1, 1),
    ("uc", 0, 14),
    ("uê", 1, 6),
    ("ui", 0, 6),
    ("um", 0, 8),
    ("un", 0, 6),
    ("ung", 0, 30),
    ("uôc", 1, 14),
    ("uôi", 1, 10),
    ("uôm", 1, 1),
    ("uôn", 1, 10),
    ("uông", 1, 8),
    ("uôt", 1, 6),
    ("up", 0, 4),
    ("ut", 0, 8),
    ("uy", 1, 12),
    ("uyên", 2, 16),
    ("uyêt", 2, 10),
    ("uynh", 1, 1),
    ("ư", 0, 34),
    ("ưa", 0, 18),
    ("ưc", 0, 18),
    ("ưi", 0, 2),
    ("ưng", 0, 22),
    ("ươc", 1, 20),
    ("ươi", 1, 18),
    ("ươm", 1, 2),
    ("ươn", 1, 6),
    ("ương", 1, 40),
    ("ươp", 1, 1),
    ("ươt", 1, 5),
    ("ưt", 0, 2),
    ("ưu", 0, 8),
    ("oay", 1, 1),
    ("uych", 1, 1),
];

/// A vowel with each tone: none, huyền, sắc, nặng, hỏi, ngã.
const VOWELS: [&str; 12] = [
    "aàáạảã",
    "ăằắặẳẵ",
    "âầấậẩẫ",
    "eèéẹẻẽ",
    "êềếệểễ",
    "iìíịỉĩ",
    "oòóọỏõ",
    "ôồốộổỗ",
    "ơờớợởỡ",
    "uùúụủũ",
    "ưừứựửữ",
    "yỳýỵỷỹ",
];

/// How common each tone is, in the same order.
const TONES: [u64; 6] = [64, 46, 52, 46, 24, 16];

/// So many syllables, the commonest first. The seed says which of the rare combinations are words, and by
/// how much each is commoner or rarer than its parts.
pub(super) fn inventory(seed: u64, count: usize) -> Vec<String> {
    let mut random = Words::new(seed, 0);
    let mut syllables = Vec::new();
    for (onset, before_front, common) in ONSETS {
        for (rime, bears, often) in RIMES {
            let Some(base) = spelled(onset, before_front, rime) else {
                continue;
            };
            for (tone, usual) in TONES.into_iter().enumerate() {
                // The product of eight numbers below 16 spreads as frequencies of words do: most combinations
                // of common parts are rare all the same.
                let spread: u64 = (0..5).map(|_| 1 + random.below(15) as u64).product();
                if is_stopped(rime) && !matches!(tone, 2 | 3) {
                    continue;
                }
                syllables.push((
                    common * often * usual * spread,
                    with_tone(&base, rime, bears, tone),
                ));
            }
        }
    }
    syllables.sort_by(|one, other| other.cmp(one));
    let mut seen = std::collections::HashSet::new();
    syllables.retain(|(_, syllable)| seen.insert(syllable.clone()));
    syllables
        .into_iter()
        .take(count)
        .map(|(_, syllable)| syllable)
        .collect()
}

/// The same in lower case without marks.
pub(super) fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'đ' => 'd',
        _ => {
            let vowel = VOWELS.iter().find(|vowel| vowel.contains(letter));
            match vowel
                .and_then(|vowel| vowel.chars().next())
                .unwrap_or(letter)
            {
                'ă' | 'â' => 'a',
                'ê' => 'e',
                'ô' | 'ơ' => 'o',
                'ư' => 'u',
                other => other,
            }
        }
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// Onset and rime as they are written together, where they can be.
fn spelled(onset: &str, before_front: &str, rime: &str) -> Option<String> {
    let first = rime.chars().next()?;
    let glides = rime.starts_with("oa") || rime.starts_with("oe") || rime.starts_with("oă");
    match onset {
        "qu" if rime.starts_with("uy") => Some(format!("q{rime}")),
        "qu" => matches!(first, 'a' | 'ă' | 'â' | 'e' | 'ê').then(|| format!("qu{rime}")),
        "gi" => (first != 'i' && !glides && !rime.starts_with("uy")).then(|| format!("gi{rime}")),
        "ng" | "g" | "c" if matches!(first, 'e' | 'ê' | 'i') => {
            Some(format!("{before_front}{rime}"))
        }
        "" if rime.starts_with("iê") => Some(rime.replacen('i', "y", 1)),
        _ => Some(format!("{onset}{rime}")),
    }
}

fn is_stopped(rime: &str) -> bool {
    rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch")
}

fn with_tone(base: &str, rime: &str, bears: usize, tone: usize) -> String {
    let at = base.chars().count() - rime.chars().count() + bears;
    let place = |(index, letter): (usize, char)| {
        let vowel = VOWELS
            .iter()
            .find(|vowel| index == at && vowel.starts_with(letter));
        vowel
            .and_then(|vowel| vowel.chars().nth(tone))
            .unwrap_or(letter)
    };
    base.chars().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_spelled_as_they_are_in_dictionaries() {
        let syllables = inventory(1, usize::MAX);
        let has = |syllable: &str| syllables.iter().any(|one| one == syllable);
        for syllable in [
            "nghị", "định", "công", "nghiệp", "hỗ", "trợ", "quyết", "giám", "kế", "ước", "yêu",
            "được",
        ] {
            assert!(has(syllable), "{syllable}");
        }
        for syllable in ["ngị", "cế", "gế", "iêu", "giiên", "tàc", "kông", "đướć"] {
            assert!(!has(syllable), "{syllable}");
        }
    }

    #[test]
    fn the_inventory_follows_the_seed() {
        assert_eq!(inventory(1, 50), inventory(1, 50));
        assert_ne!(inventory(1, 50), inventory(2, 50));
    }

    #[test]
    fn folded_text_has_no_marks() {
        assert_eq!(
            folded("Được Ưu Đãi thuế, ngộ nghĩnh Hà Nội 1,5%"),
            "duoc uu dai thue, ngo nghinh ha noi 1,5%"
        );
    }
}
