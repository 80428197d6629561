//! Words with their marks as letters and digits, which no server folds: `cong6z` of `công`.
//!
//! Real servers take `cong6z` for one word. The `z` ends it, so that no code is the beginning of another; in
//! Vietnamese no syllable ends in it.

use model::words::words_of;

use crate::terms::Term;

/// The code of a word.
pub fn code(term: &Term) -> String {
    [term.folded(), &term.marks.to_string(), "z"].concat()
}

/// The codes of all words of a text.
pub fn codes(text: &str) -> String {
    let mut codes = String::new();
    for word in words_of(text).flat_map(Term::all) {
        if !codes.is_empty() {
            codes.push(' ');
        }
        codes.push_str(&code(&word));
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::codes;

    #[test]
    fn spellings_of_a_word_have_one_code_and_other_words_others() {
        assert_eq!(codes("Hòa, hoà!"), codes("hòa HOÀ"));
        assert_eq!(codes("Được"), codes("Ðươ\u{323}c"));
        let all = ["được", "dược", "đuốc", "duoc", "đươc", "duoc1"].map(codes);
        let different: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len(), "{all:?}");
        for code in &all {
            assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            let others = all.iter().filter(|other| other.starts_with(code.as_str()));
            assert_eq!(others.count(), 1, "{all:?}");
        }
        assert_eq!(codes(" – "), "");
        // As docs/search-server.md has it.
        assert_eq!(codes("Công nghiệp"), "cong6z nghiep11z");
    }
}
