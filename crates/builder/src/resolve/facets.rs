//! Which facet a name means. Spellings of one name are one facet; two words are two, also where their
//! addresses would be the same.

mod variants;

use std::collections::BTreeMap;

use model::day::Day;
use model::facet::{Facet, FacetKind};
use model::look_alike::latin;
use model::slug::{MAX_SLUG_LENGTH, slugify};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use self::variants::NameVariants;
use crate::site::DocumentEntry;

/// The marks of the five tones: huyền, sắc, hỏi, ngã, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// How many letters of a hash are added to an address that another name has already.
const TELLING: usize = 6;

/// How often a spelling is written, and the day and the path of the first document that has it.
type Uses<'a> = (usize, (Day, &'a str));

/// A facet that has a name.
#[derive(Debug)]
pub(crate) struct NamedFacet {
    /// The name readers see: the spelling most documents have.
    pub(crate) name: String,
    /// How often it is spelled so.
    pub(crate) count: usize,
    /// The facet of another word that has the address which this one would have, were it alone.
    pub(crate) beside: Option<Facet>,
}

/// The facets of all documents: by the names that documents spell out, and with the name of each.
#[derive(Debug, Default)]
pub(crate) struct FacetIndex {
    by_name: BTreeMap<FacetKind, BTreeMap<String, Facet>>,
    named: BTreeMap<Facet, NamedFacet>,
}

impl FacetIndex {
    /// From everything that the documents spell out.
    pub(crate) fn of<'a>(documents: impl IntoIterator<Item = &'a DocumentEntry>) -> Self {
        let mut counted: BTreeMap<(FacetKind, &str), Uses<'_>> = BTreeMap::new();
        for entry in documents {
            let summary = &entry.summary;
            let place = (summary.adopted_on, summary.path.as_str());
            for spelling in entry.facet_names() {
                let (count, first) = counted.entry(spelling).or_insert((0, place));
                (*count, *first) = (*count + 1, place.min(*first));
            }
        }
        let mut names: BTreeMap<(FacetKind, String), BTreeMap<String, NameVariants>> =
            BTreeMap::new();
        for ((kind, name), (count, (adopted_on, path))) in counted {
            let alike = names.entry((kind, slugify(name))).or_default();
            let variants = alike.entry(same_name(name)).or_default();
            variants.add(name, count);
            variants.meet(adopted_on, path);
        }
        let mut index = Self::default();
        for ((kind, slug), alike) in names {
            index.add(kind, &slug, alike.into_iter().collect());
        }
        index
    }

    /// Names that would have one address: the one that is written most has it, the others get their own.
    fn add(&mut self, kind: FacetKind, slug: &str, mut names: Vec<(String, NameVariants)>) {
        names.sort_by_cached_key(|(_, variants)| variants.rank());
        let mut first: Option<Facet> = None;
        for (name, variants) in names {
            let slug = if first.is_none() {
                slug.to_owned()
            } else {
                own_slug(slug, &name)
            };
            let Some((facet, (name, count))) = facet(kind, slug).zip(variants.chosen()) else {
                continue;
            };
            let named = NamedFacet {
                name: name.to_owned(),
                count,
                beside: first.clone(),
            };
            self.named.insert(facet.clone(), named);
            let by_name = self.by_name.entry(kind).or_default();
            by_name.extend(
                variants
                    .all()
                    .map(|spelling| (spelling.to_owned(), facet.clone())),
            );
            first.get_or_insert(facet);
        }
    }

    /// The facet that a name means; `None` for a name without a letter that an address can have, and
    /// for years, which have no names.
    pub(crate) fn facet(&self, kind: FacetKind, name: &str) -> Option<&Facet> {
        self.by_name.get(&kind)?.get(name)
    }

    /// What is known of a facet; `None` for years.
    pub(crate) fn get(&self, facet: &Facet) -> Option<&NamedFacet> {
        self.named.get(facet)
    }

    /// The facets of a document, each with its name as it is spelled there. One that is named twice
    /// comes twice.
    pub(crate) fn facets(&self, entry: &DocumentEntry) -> impl Iterator<Item = (Facet, String)> {
        let year = entry.summary.adopted_on.year();
        let named = entry
            .facet_names()
            .filter_map(|(kind, name)| Some((self.facet(kind, name)?.clone(), name.to_owned())));
        named.chain([(Facet::Year(year), year.to_string())])
    }
}

fn facet(kind: FacetKind, slug: String) -> Option<Facet> {
    match kind {
        _ if slug.is_empty() => None,
        FacetKind::Nature => Some(Facet::Nature(slug)),
        FacetKind::Body => Some(Facet::Body(slug)),
        FacetKind::Field => Some(Facet::Field(slug)),
        FacetKind::Year => None,
    }
}

/// An address that depends on nothing but the name, so that it stays whatever else is written.
fn own_slug(slug: &str, name: &str) -> String {
    let hash = blake3::hash(name.as_bytes()).to_hex();
    let room = MAX_SLUG_LENGTH - TELLING - 1;
    let slug = slug[..slug.len().min(room)].trim_end_matches('-');
    format!("{slug}-{}", &hash[..TELLING])
}

/// What all spellings of one name share: its words in small letters with all their marks. Capitals, signs
/// and spaces between words, how marks are stored and on which vowel of its syllable a tone stands
/// (`hòa`, `hoà`) make no other name; another tone or another vowel does.
pub(crate) fn same_name(name: &str) -> String {
    let belongs = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let words = name
        .split(|letter| !belongs(letter))
        .filter(|word| !word.is_empty());
    words.map(same_word).collect::<Vec<_>>().join(" ")
}

/// The word with its tones behind. Letters that only look like those of the word are taken for them.
fn same_word(word: &str) -> String {
    let shown = word.chars().map(|letter| latin(letter).unwrap_or(letter));
    let (tones, letters): (Vec<char>, Vec<char>) = shown
        .nfd()
        .flat_map(char::to_lowercase)
        .partition(|letter| TONES.contains(letter));
    letters.into_iter().chain(tones).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_and_other_words_are_others() {
        let same = [
            ("Bộ Công thương", "Bộ Công Thương"),
            ("Bộ Công thương", "bộ  công-thương"),
            ("Công nghiệp - hỗ trợ", "Công nghiệp hỗ trợ"),
            ("Tài chính, ngân sách", "Tài chính – Ngân sách"),
            ("Hòa Bình", "Hoà Bình"),
            ("ỦY BAN", "Uỷ ban"),
            ("Thúy", "Thuý"),
            ("Đầu tư", "\u{d0}ầu tư"),
            ("Công nghệ", "\u{421}ông nghệ"),
            ("Thuế", "Thue\u{302}\u{301}"),
            ("Việt", "Vie\u{323}\u{302}t"),
        ];
        for (one, other) in same {
            assert_eq!(same_name(one), same_name(other), "{one} {other}");
        }
        let different = [
            ("Thuế", "Thuê"),
            ("Thuế", "Thue"),
            ("Hòa Bình", "Hóa Bình"),
            ("Đá", "Da"),
            ("Đăk Nông", "Đắk Nông"),
            ("Thu ế", "Thuế"),
            ("Công thương", "Công thường"),
        ];
        for (one, other) in different {
            assert_ne!(same_name(one), same_name(other), "{one} {other}");
        }
    }

    #[test]
    fn an_address_of_its_own_is_a_slug_that_depends_on_the_name_alone() {
        let long = format!("{}-b", ["a"; 39].join("-"));
        for slug in ["thue", &long, &"a".repeat(80)] {
            let own = own_slug(slug, "thuê");
            assert!(
                model::slug::is_slug(&own) && own.starts_with(&slug[..4]),
                "{own}"
            );
            assert_ne!(own, own_slug(slug, "thuề"));
        }
        assert_eq!(
            own_slug("thue", &same_name("Thuê")),
            own_slug("thue", &same_name("THUÊ"))
        );
        assert_eq!(
            own_slug("thue", &same_name("Thuê")),
            "thue-8f09bc",
            "links lead there"
        );
    }
}
