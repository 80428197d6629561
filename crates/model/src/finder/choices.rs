//! The natures, bodies and fields that readers choose from.

use crate::slug::slugify;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its part of the address: `bo-tai-chinh`.
    pub slug: String,
    /// The name readers see: `Bộ Tài chính`.
    pub name: String,
}

/// All of them, each group with most documents first, then by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Loại văn bản.
    pub natures: Vec<Choice>,
    /// Cơ quan ban hành.
    pub bodies: Vec<Choice>,
    /// Lĩnh vực.
    pub fields: Vec<Choice>,
    /// The years of adoption, latest first.
    pub years: Vec<u16>,
}

impl Choice {
    pub(super) fn all(names: Vec<String>) -> Vec<Self> {
        names
            .into_iter()
            .map(|name| Self {
                slug: slugify(&name),
                name,
            })
            .collect()
    }
}

/// The name of the choice with that slug; the slug itself when nothing here is called so.
pub(super) fn name_of<'a>(choices: &'a [Choice], slug: &'a str) -> &'a str {
    choices
        .iter()
        .find(|choice| choice.slug == slug)
        .map_or(slug, |choice| &choice.name)
}
