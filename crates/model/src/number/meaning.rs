//! What a number says, apart from how it is written.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::reading::Reading;
use super::words::Words;
use super::{DocumentNumber, signs};

impl DocumentNumber {
    /// Signs that are only a nature, as in `111/2015/NĐ`, lack the body and so do not count as signs.
    pub(super) fn new(reading: &Reading<'_>, words: Words, adopted_in: Option<u16>) -> Self {
        let parts = &reading.parts;
        let bare = parts.len() == 1 && signs::is_nature(&parts[0]) && parts[0] != "SL";
        let signs = (!parts.is_empty() && !bare)
            .then(|| signs::join(parts, reading.dashed, reading.year.is_some()));
        let nature = match signs::nature_of(parts) {
            // Letters under a body's name may be called otherwise.
            None | Some("cong-van") => words.nature.or(signs::nature_of(parts)),
            sure => sure,
        };
        let ordinal = reading.ordinal.to_owned();
        let (year, named_nature) = (reading.year, words.nature);
        let mut number = Self {
            ordinal,
            year,
            adopted_in,
            signs,
            nature,
            named_nature,
            key: String::new(),
        };
        number.key = number.folded();
        number
    }

    fn folded(&self) -> String {
        let fold = |letter| {
            if matches!(letter, '/' | '(') {
                '-'
            } else {
                signs::folded(letter)
            }
        };
        let mut key: String = self.significant().chars().map(signs::folded).collect();
        if let Some(year) = self.year {
            key.push('/');
            key.push_str(&year.to_string());
        }
        if let Some(signs) = &self.signs {
            key.push('/');
            // With or without them it is the same number: `BGD&ĐT`, `BCA(C13)`.
            key.extend(
                signs
                    .chars()
                    .filter(|letter| !matches!(letter, '&' | ')'))
                    .map(fold),
            );
        }
        key
    }

    /// The ordinal without leading zeros.
    fn significant(&self) -> &str {
        self.ordinal.trim_start_matches('0')
    }

    /// May this spelling, perhaps a partial one, mean the document with that official number,
    /// adopted in that year, of the nature with that slug?
    ///
    /// A full one must be the same number. Of a partial one ordinal, year and nature must agree
    /// as far as it has them; its year may be the one in the number or that of adoption.
    pub fn may_mean(&self, official: &DocumentNumber, adopted_in: u16, nature_slug: &str) -> bool {
        let adopted = self.adopted_in.is_none_or(|year| year == adopted_in);
        if self.is_full() {
            return adopted && self.key == official.key;
        }
        let year = official.year.unwrap_or(adopted_in);
        self.significant()
            .eq_ignore_ascii_case(official.significant())
            && self.year.is_none_or(|own| own == year)
            && (adopted || self.adopted_in == official.year)
            && self.nature.is_none_or(|own| agree(own, nature_slug))
    }

    /// Do the words before it, if any, allow that it is a document of this nature?
    ///
    /// Laws and resolutions share their numbers, and "quyết định 12/2020/NĐ-CP" holds an error
    /// somewhere, so the words count even where signs tell what it is.
    pub fn is_named_as(&self, nature_slug: &str) -> bool {
        let party = self.signs.as_ref().is_some_and(|signs| signs.contains('/'));
        self.named_nature.is_none_or(|named| {
            // "Theo quy định 12/2020/QĐ-UBND"; only the Party issues rules under such signs.
            let loose = named == "quy-dinh" && nature_slug == "quyet-dinh" && !party;
            loose || agree(named, nature_slug)
        })
    }

    fn identity(&self) -> (&str, Option<u16>, Option<&'static str>) {
        (
            &self.key,
            self.adopted_in,
            self.nature.filter(|_| !self.is_full()),
        )
    }
}

/// Is one nature the other, or a kind of it: `luat` and `bo-luat`, `thong-tu` and `thong-tu-lien-tich`?
fn agree(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let after = long
        .strip_prefix(short)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    // An ordinance (pháp lệnh) is no order (lệnh).
    after || (short == "luat" && long.ends_with("-luat"))
}

impl PartialEq for DocumentNumber {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for DocumentNumber {}

impl Hash for DocumentNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl PartialOrd for DocumentNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DocumentNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.identity().cmp(&other.identity())
    }
}
