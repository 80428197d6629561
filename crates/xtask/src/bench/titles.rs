//! Titles of legal documents in their real shape: an opening that the nature brings, what is ruled, for
//! whom, and often another document.

mod compounds;
mod phrases;

use crate::bench::words::{Words, capitalised};
use compounds::COMPOUNDS;
use phrases::{ASPECTS, FIELDS, HEADS, MINISTRIES, OPENINGS, PLANS, PROVINCES, SUBJECTS};

/// The title of a document of that nature. `earlier` is a document that it may name.
pub(super) fn title(words: &mut Words, nature: &str, earlier: Option<&str>) -> String {
    let text = match (nature, words.below(10), earlier) {
        ("Luật", ..) => matter(words),
        (_, 0..=2, Some(earlier)) => amending(words, earlier),
        (_, 3, Some(earlier)) => format!("bãi bỏ {earlier} về {}", matter(words)),
        ("Quyết định", 4..=6, _) => {
            format!(
                "phê duyệt {} {} {}",
                pick(words, &PLANS),
                matter(words),
                period(words)
            )
        }
        ("Nghị định", 4..=5, _) => {
            format!(
                "quy định xử phạt vi phạm hành chính trong lĩnh vực {}",
                compound(words)
            )
        }
        ("Thông tư", 4, _) => {
            format!("ban hành Quy chuẩn kỹ thuật quốc gia về {}", matter(words))
        }
        _ => format!(
            "{} {} {}",
            pick(words, &OPENINGS),
            pick(words, &ASPECTS),
            matter(words)
        ),
    };
    let text = if nature == "Luật" {
        text
    } else {
        format!("{text}{}", tail(words))
    };
    capitalised(&text)
}

fn amending(words: &mut Words, earlier: &str) -> String {
    let about = pick(words, &ASPECTS);
    format!(
        "sửa đổi, bổ sung một số điều của {earlier} {about} {}",
        matter(words)
    )
}

/// `hoạt động kiểm tra chất lượng sản phẩm`
fn matter(words: &mut Words) -> String {
    format!("{} {}", pick(words, &HEADS), compound(words))
}

/// Two or three words of two syllables. Half of them are made of any two, as real titles keep bringing
/// words that no earlier one had: the index must not look smaller than it will be.
fn compound(words: &mut Words) -> String {
    let count = 2 + words.below(2);
    let one = |_| match words.below(2) {
        0 => words.phrase(2).to_lowercase(),
        _ => pick(words, &COMPOUNDS).to_owned(),
    };
    (0..count).map(one).collect::<Vec<_>>().join(" ")
}

fn period(words: &mut Words) -> String {
    let from = 1995 + 5 * words.below(6);
    format!("giai đoạn {from}–{}", from + 5 + 5 * words.below(2))
}

fn tail(words: &mut Words) -> String {
    match words.below(8) {
        0 => format!(" trên địa bàn tỉnh {}", pick(words, &PROVINCES)),
        1 => format!(" trong lĩnh vực {}", compound(words)),
        2 | 3 => format!(" đối với {} {}", pick(words, &SUBJECTS), compound(words)),
        4 => format!(" thuộc phạm vi quản lý của {}", pick(words, &MINISTRIES).0),
        5 => format!(" và {}", matter(words)),
        _ => String::new(),
    }
}

/// One of them.
pub(super) fn pick<T: Copy>(words: &mut Words, of: &[T]) -> T {
    of[words.below(of.len())]
}

/// A body that issues documents, and the end of their numbers: `Bộ Tài chính`, `BTC`.
pub(super) fn ministry(words: &mut Words) -> (&'static str, &'static str) {
    pick(words, &MINISTRIES)
}

/// A province.
pub(super) fn province(words: &mut Words) -> &'static str {
    pick(words, &PROVINCES)
}

/// A field of law.
pub(super) fn field(words: &mut Words) -> &'static str {
    // Few fields have most documents.
    let (one, other) = (words.below(FIELDS.len()), words.below(FIELDS.len()));
    FIELDS[one.min(other)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_have_the_length_of_real_ones_and_differ() {
        let earlier = Some("Nghị định 1/2001/NĐ-CP");
        let title = |number| title(&mut Words::new(1, number), "Nghị định", earlier);
        let mut titles: Vec<String> = (0..500).map(title).collect();
        // Decrees that may name an earlier one are longer than laws and decisions.
        let letters: usize = titles.iter().map(|title| title.chars().count()).sum();
        assert!((70..115).contains(&(letters / 500)), "{}", letters / 500);
        titles.sort();
        titles.dedup();
        assert!(titles.len() > 490);
    }
}
