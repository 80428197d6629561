//! Which category an article is filed under. Other systems file articles under names; here a name
//! counts as the slug of its category.

use model::fold::fold;

use crate::read::{ParsedCategory, ParsedContent};
use crate::resolve::facets::same_name;
use crate::site::CategoryEntry;

/// Puts slugs for names, wherever a name is that of one category.
pub(super) fn resolve(content: &mut ParsedContent) {
    let categories = &content.categories;
    let named = NamedCategories::of(categories);
    for article in &mut content.articles {
        let Some((category, _)) = &mut article.category else {
            continue;
        };
        if categories.iter().any(|known| known.slug == *category) {
            continue;
        }
        if let [slug] = named.meant(category)[..] {
            *category = slug.to_owned();
        }
    }
}

/// The categories whose files can be read, by name.
pub(crate) struct NamedCategories<'a>(Vec<NamedCategory<'a>>);

/// A category with what its name is compared by.
struct NamedCategory<'a> {
    slug: &'a str,
    name: String,
    folded: String,
}

impl<'a> NamedCategories<'a> {
    pub(crate) fn of(categories: &'a [ParsedCategory]) -> Self {
        let entries = categories
            .iter()
            .filter_map(|category| category.entry.as_ref());
        Self(entries.map(NamedCategory::of).collect())
    }

    /// The slugs of the categories of that name. One that is written without any marks may have lost
    /// them; another tone or vowel makes another word.
    pub(crate) fn meant(&self, name: &str) -> Vec<&'a str> {
        let (same, folded) = (same_name(name), fold(name));
        let meant = self.slugs(|category| category.name == same);
        if meant.is_empty() && name.is_ascii() {
            self.slugs(|category| category.folded == folded)
        } else {
            meant
        }
    }

    fn slugs(&self, fits: impl Fn(&NamedCategory<'_>) -> bool) -> Vec<&'a str> {
        let fitting = self.0.iter().filter(|category| fits(category));
        fitting.map(|category| category.slug).collect()
    }
}

impl<'a> NamedCategory<'a> {
    fn of(entry: &'a CategoryEntry) -> Self {
        Self::new(&entry.slug, &entry.link.name)
    }

    fn new(slug: &'a str, name: &str) -> Self {
        Self {
            slug,
            name: same_name(name),
            folded: fold(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_meant_by_its_own_name_and_not_by_one_with_other_marks() {
        let known = NamedCategories(vec![
            NamedCategory::new("thue", "Thuế"),
            NamedCategory::new("thue-dat", "Thuê"),
            NamedCategory::new("cong-nghe", "Công nghệ"),
            NamedCategory::new("tin-1", "Tin vắn"),
            NamedCategory::new("tin-2", "Tin Vắn"),
        ]);
        let cases: [(&str, &[&str]); 9] = [
            ("Thuế", &["thue"]),
            ("THUÊ", &["thue-dat"]),
            ("Thuề", &[]),
            ("Thue", &["thue", "thue-dat"]),
            ("Cong nghe", &["cong-nghe"]),
            ("công  NGHỆ", &["cong-nghe"]),
            ("Công nghe", &[]),
            ("tin vắn", &["tin-1", "tin-2"]),
            ("Khác", &[]),
        ];
        for (name, slugs) in cases {
            assert_eq!(known.meant(name), slugs, "{name}");
        }
    }
}
