//! What a body cites: legal documents by number or by link.
//!
//! A citation does not know which documents the portal holds, so that it can be kept while they
//! come and go.

use model::number::{DocumentNumber, FoundNumber};
use model::slug::slugify;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Position;
use crate::document_index::{
    DocumentIndex, NamedNature, Resolution, bodies_named, is_of_law, is_of_local_body, nature_name,
};

/// A place of a body that cites a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// What stands there.
    pub cited: Cited,
    /// Where.
    pub position: Position,
    /// It stands in words of others.
    pub quoted: bool,
}

/// How a document is cited.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cited {
    /// By its number.
    Number {
        /// The number with what is said of it, as [`DocumentNumber::parse`] reads it back.
        spelling: String,
        /// The places of local bodies that are named beside it.
        bodies: Vec<String>,
        /// The words before it name several natures that share their numbers.
        doubtful: bool,
    },
    /// By a link to this path within the portal.
    Page(String),
}

impl Cited {
    /// The number found in `text`.
    pub(super) fn of_number(found: &FoundNumber, text: &str) -> Self {
        let (number, range) = (&found.number, &found.range);
        let year = number.adopted_in().or_else(|| {
            number
                .year()
                .is_none()
                .then(|| year_beside(&text[range.end..]))
                .flatten()
        });
        let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
        // What only the signs tell is read from them again.
        // The nature that signs show needs no word: it is read from the signs again.
        let stated = number
            .named_nature()
            .or_else(|| number.nature().filter(|_| !number.is_full()));
        let named = match stated {
            None if number.nature().is_none() && number.is_full() => {
                NamedNature::before(text, range.start)
            }
            stated => stated.map_or(NamedNature::None, NamedNature::One),
        };
        let word = if let NamedNature::One(nature) = named {
            nature
        } else {
            "van-ban"
        };
        let spelling = format!("{word} số {}{year}", number.canonical());
        let bodies = if is_of_local_body(number) {
            bodies_named(text, range.start, range.end)
        } else {
            Vec::new()
        };
        Self::Number {
            spelling,
            bodies,
            doubtful: named == NamedNature::Several,
        }
    }

    /// The number that is cited.
    pub fn number(&self) -> Option<DocumentNumber> {
        match self {
            Self::Number { spelling, .. } => DocumentNumber::parse(spelling),
            Self::Page(_) => None,
        }
    }

    /// The path of the document, when the portal holds exactly one that can be meant.
    pub fn path<'r>(&'r self, index: &'r DocumentIndex) -> Option<&'r str> {
        match self {
            Self::Page(path) => index.has_path(path).then_some(path),
            Self::Number { doubtful: true, .. } => None,
            Self::Number { bodies, .. } => match index.look_up(&self.number()?, bodies) {
                Resolution::One(document) => Some(&document.path),
                Resolution::Ambiguous | Resolution::Unknown => None,
            },
        }
    }

    /// The full number of a document that the portal does not hold, with its year where that is said.
    /// Letters, judgments, licenses and the like are none that it could hold.
    pub fn unknown(&self, index: &DocumentIndex) -> Option<String> {
        let Self::Number {
            bodies,
            doubtful: false,
            ..
        } = self
        else {
            return None;
        };
        let number = self
            .number()
            .filter(|number| number.is_full() && is_of_law(number))?;
        // A contradiction is reported where it stands.
        if number
            .nature()
            .is_some_and(|nature| !number.is_named_as(nature))
        {
            return None;
        }
        let unknown = matches!(index.look_up(&number, bodies), Resolution::Unknown);
        let year = number
            .adopted_in()
            .map(|year| format!(" ({year})"))
            .unwrap_or_default();
        let other = index.holds_under_another_nature(&number);
        let nature = number
            .named_nature()
            .and_then(nature_name)
            .filter(|_| other);
        let nature = nature
            .map(|nature| format!("{nature} "))
            .unwrap_or_default();
        unknown.then(|| nature + &number.canonical() + &year)
    }
}

/// The longest stretch that says when a document was adopted, in letters.
const LONGEST_DAY: usize = 48;

/// The year that stands right behind a number: `(2017)`, `năm 2017`, `ngày 18/01/2017`,
/// `ngày 18 tháng 01 năm 2017`.
fn year_beside(after: &str) -> Option<u16> {
    let words = after
        .trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '('));
    let between = after[..after.len() - words.len()].trim();
    if !words.starts_with(char::is_alphanumeric) {
        return None;
    }
    let stretch: String = words.chars().take(LONGEST_DAY).collect();
    let slug = slugify(&stretch);
    let parts: Vec<&str> = slug.split('-').collect();
    match parts.as_slice() {
        ["ngay", day, month, year, ..] if is_number(day) && is_number(month) => as_year(year),
        ["ngay", day, "thang", month, "nam", year, ..] if is_number(day) && is_number(month) => {
            as_year(year)
        }
        ["nam", year, ..] if between != "," => as_year(year),
        [year, ..]
            if between == "(" && words.get(4..).is_some_and(|rest| rest.starts_with(')')) =>
        {
            as_year(year)
        }
        _ => None,
    }
}

fn is_number(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn as_year(word: &str) -> Option<u16> {
    word.parse()
        .ok()
        .filter(|year| word.len() == 4 && (1945..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use model::number::find;

    use super::*;

    fn cited(text: &str) -> Cited {
        let found = find(text).remove(0);
        Cited::of_number(&found, text)
    }

    #[test]
    fn the_year_behind_a_number_is_that_of_adoption() {
        let cases = [
            ("68/QĐ-TTg (2017) của", Some(2017)),
            ("68/QĐ-TTg năm 2017", Some(2017)),
            (
                "Quyết định 68/QĐ-TTg ngày 18/01/2017 của Thủ tướng",
                Some(2017),
            ),
            ("Quyết định số 68/QĐ-TTg, ngày 18-1-2017", Some(2017)),
            ("68/QĐ-TTg (ngày 18/01/2017)", Some(2017)),
            ("68/QĐ-TTg ngày 18 tháng 01 năm 2017 về", Some(2017)),
            ("68/QĐ-TTg\nngày 18 tháng 1 năm 2017", Some(2017)),
            ("68/QĐ-TTg", None),
            ("68/QĐ-TTg. Năm 2017, doanh số tăng", None),
            ("68/QĐ-TTg, năm 2017 doanh số tăng", None),
            ("68/QĐ-TTg (2017 doanh nghiệp)", None),
            ("68/QĐ-TTg 2017", None),
            ("68/QĐ-TTg có hiệu lực từ ngày 18/01/2017", None),
            ("68/QĐ-TTg ngày 18/01", None),
            ("68/QĐ-TTg ngày 18/01/1017", None),
            ("111/2015/NĐ-CP ngày 03/11/2016", None),
        ];
        for (text, year) in cases {
            assert_eq!(cited(text).number().unwrap().adopted_in(), year, "{text}");
        }
    }

    #[test]
    fn a_number_is_read_back_as_it_was_found() {
        let texts = [
            "111/2015/NĐ-CP",
            "nghị định 111/2015/nđ-cp",
            "Nghị định 111/2015",
            "NĐ 111/2015 của",
            "Luật số 61/2020/QH14",
            "Nghị quyết 59-NQ/TW",
            "số 12/2020/ABC-XYZ",
            "Kế hoạch 12/UBND",
            "Thông tư liên tịch 21/2016/TTLT-BTC-BCA",
            "Pháp lệnh 23-L/CTN",
            "văn bản 567/TTg-NN",
            "113/TTg",
            "Bộ luật 45/2019/QH14",
            "Quyết định 0068/QĐ-TTg",
        ];
        for text in texts {
            let found = find(text).remove(0).number;
            let read = cited(text).number();
            assert_eq!(read.as_ref(), Some(&found), "{text}");
            assert_eq!(
                read.and_then(|number| number.nature()),
                found.nature(),
                "{text}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_found_is_read_back(
            text in "([Nn]ghị định|Quyết định|Thông tư liên tịch|Luật|NĐ|số|của UBND tỉnh|Ủy ban nhân dân|ngày|năm|[(),.; \n]|[0-9]{1,4}|/|-|–|2015|2017|NĐ-CP|QĐ-TTg|QĐ-UBND|QH14|TTLT|BTC|TW|ỹ| ){0,24}"
        ) {
            for found in find(&text) {
                let cited = Cited::of_number(&found, &text);
                let read = cited.number();
                proptest::prop_assert!(read.is_some(), "{:?}", cited);
                let read = read.unwrap();
                proptest::prop_assert_eq!(read.key(), found.number.key());
                proptest::prop_assert_eq!(read.nature(), found.number.nature());
            }
        }
    }
}
