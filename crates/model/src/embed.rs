//! What the page for webmasters, `/nhung/`, is made of. It is prerendered whole, so none of this is
//! published as JSON.

use crate::link::Link;

/// How many entries the element and a frame show when nobody says how many.
pub const DEFAULT_LIMIT: usize = 5;

/// How many they show at most.
pub const MAX_LIMIT: usize = 20;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct EmbedPage {
    /// The newest articles, [`DEFAULT_LIMIT`] of them.
    pub newest: Vec<Link>,
    /// The portal's categories.
    pub categories: Vec<Embeddable>,
    /// Its events.
    pub events: Vec<Embeddable>,
    /// The element's newest version that never changes.
    pub fixed: Option<FixedScript>,
}

/// Something that has a frame of its own.
#[derive(Clone, Debug)]
pub struct Embeddable {
    /// Its slug.
    pub slug: String,
    /// Its name and page.
    pub link: Link,
}

/// A script that browsers can check.
#[derive(Clone, Debug)]
pub struct FixedScript {
    /// Its path within the portal.
    pub path: String,
    /// What goes into `integrity`.
    pub integrity: String,
}
