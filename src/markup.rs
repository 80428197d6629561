//! Markup as data: what pages and components are made of, and the Leptos view that renders it.
//!
//! Leptos' own views are types: every tree becomes code of its own to build, hydrate and rebuild it,
//! which for a portal of mostly still pages was half of the module (docs/decisions). Here a
//! tree is a value. It is rendered by one implementation of Leptos' rendering traits ([`view`]), and
//! only the few live places of it cost anything at the start.

mod html;
mod view;

use std::borrow::Cow;

use model::trusted_html::TrustedHtml;

/// A piece of a page: nothing, words, an element, or several of these in a row.
pub(crate) enum Markup {
    Nothing,
    Text(Cow<'static, str>),
    Element(Element),
    Many(Vec<Markup>),
}

/// An element under construction. Every method takes and gives it, so a page reads top down. It is a
/// pointer: a page is hundreds of such calls, and each would carry the parts themselves through the
/// module's code.
pub(crate) struct Element(Box<Parts>);

/// What an element is made of.
pub(crate) struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    live_attribute: Option<(&'static str, LiveAttribute)>,
    content: Content,
    /// Is anything in here reactive? What is not, hydration passes by.
    live: bool,
}

type LiveAttribute = Box<dyn Fn() -> Option<&'static str> + Send>;

enum Content {
    Children(Vec<Markup>),
    /// HTML as it stands, from the builder's sanitiser.
    Html(TrustedHtml),
    /// Children that follow the signals they read.
    Live(Box<dyn Fn() -> Markup + Send>),
}

/// An element: `el("p").class("standfirst").add(words)`.
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        live_attribute: None,
        content: Content::Children(Vec::new()),
        live: false,
    }))
}

impl Element {
    /// Its classes.
    #[inline(never)]
    pub(crate) fn class(self, classes: &'static str) -> Self {
        self.attr("class", classes)
    }

    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute(name, value.into())
    }

    // Once for all kinds of values, and never copied into its callers: the module is small first.
    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// An attribute that is there only with a value.
    pub(crate) fn attr_if(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows the signals it reads; at most one an element.
    pub(crate) fn live_attr(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        self.0.live_attribute = Some((name, Box::new(value)));
        self.0.live = true;
        self
    }

    /// More content, after what is there.
    pub(crate) fn add(self, content: impl Into<Markup>) -> Self {
        self.with_content(content.into())
    }

    #[inline(never)]
    fn with_content(mut self, content: Markup) -> Self {
        self.0.live |= content.is_live();
        if let Content::Children(children) = &mut self.0.content {
            push(children, content);
        }
        self
    }

    /// Content that follows the signals it reads. It replaces what was added.
    pub(crate) fn live(mut self, content: impl Fn() -> Markup + Send + 'static) -> Self {
        self.0.content = Content::Live(Box::new(content));
        self.0.live = true;
        self
    }

    /// HTML from the builder's sanitiser as the whole content.
    pub(crate) fn html(mut self, html: &TrustedHtml) -> Self {
        self.0.content = Content::Html(html.clone());
        self
    }
}

impl Markup {
    /// Would it leave no trace?
    pub(crate) fn is_nothing(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(words) => words.is_empty(),
            Self::Element(_) => false,
            Self::Many(several) => several.iter().all(Self::is_nothing),
        }
    }

    fn is_live(&self) -> bool {
        match self {
            Self::Nothing | Self::Text(_) => false,
            Self::Element(element) => element.0.live,
            Self::Many(several) => several.iter().any(Self::is_live),
        }
    }
}

/// Keeps one node of the tree one node of the document: rows are laid flat, neighbouring words are
/// joined, empty ones dropped, as the browser does when it reads the HTML.
fn push(children: &mut Vec<Markup>, content: Markup) {
    match content {
        Markup::Nothing => {}
        Markup::Many(several) => several.into_iter().for_each(|one| push(children, one)),
        Markup::Text(words) if words.is_empty() => {}
        Markup::Text(words) => match children.last_mut() {
            Some(Markup::Text(before)) => before.to_mut().push_str(&words),
            _ => children.push(Markup::Text(words)),
        },
        element @ Markup::Element(_) => children.push(element),
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Markup {
    fn from(words: &'static str) -> Self {
        Self::Text(words.into())
    }
}

impl From<String> for Markup {
    fn from(words: String) -> Self {
        Self::Text(words.into())
    }
}

impl From<&String> for Markup {
    fn from(words: &String) -> Self {
        Self::Text(words.clone().into())
    }
}

impl<T: Into<Markup>> From<Option<T>> for Markup {
    fn from(content: Option<T>) -> Self {
        content.map_or(Self::Nothing, Into::into)
    }
}

impl<T: Into<Markup>> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(several: I) -> Self {
        let mut children = Vec::new();
        several
            .into_iter()
            .for_each(|one| push(&mut children, one.into()));
        Self::Many(children)
    }
}

impl<T: Into<Markup>, const N: usize> From<[T; N]> for Markup {
    fn from(several: [T; N]) -> Self {
        several.into_iter().collect()
    }
}
