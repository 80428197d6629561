//! Markup as data: what pages and components are made of, and the Leptos view that renders it.
//!
//! Leptos' own views are types: every tree becomes code of its own to build, hydrate and rebuild it,
//! which for a portal of mostly still pages was half of the module (docs/decisions/0001). Here a
//! tree is a value, made with the words of Leptos' builder syntax. It is rendered by one
//! implementation of Leptos' rendering traits (`view`), and only the few dynamic places of it cost
//! anything at the start.
//!
//! Public for the tests in its documentation, which show what does not compile.

mod element;
mod html;
#[cfg(debug_assertions)]
mod mismatch;
pub mod tags;
mod view;

use std::borrow::Cow;

pub use element::{Element, Filled, Leaf, Open, TakesChildren};

/// A piece of a page: nothing, text, an element, or several of these in a row.
#[must_use = "markup that is no child and is not returned is on no page"]
pub enum Markup {
    /// Nothing.
    Empty,
    /// Whatever the document has there: hydration passes it by, and anywhere else it is nothing.
    Prerendered,
    /// Text, not yet escaped.
    Text(Cow<'static, str>),
    /// An element.
    Element(Box<element::Parts>),
    /// Several pieces in a row.
    Fragment(Vec<Markup>),
}

impl Markup {
    /// Would it leave no trace?
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Empty | Self::Prerendered => true,
            Self::Text(text) => text.is_empty(),
            Self::Element(_) => false,
            Self::Fragment(several) => several.iter().all(Self::is_empty),
        }
    }

    fn is_dynamic(&self) -> bool {
        match self {
            Self::Empty | Self::Prerendered | Self::Text(_) => false,
            Self::Element(parts) => parts.is_dynamic,
            Self::Fragment(several) => several.iter().any(Self::is_dynamic),
        }
    }
}

/// Keeps one node of the tree one node of the document: fragments are laid flat, neighboring texts
/// are joined, empty ones dropped, as the browser does when it reads the HTML.
fn push(children: &mut Vec<Markup>, content: Markup) {
    match content {
        Markup::Empty | Markup::Prerendered => {}
        Markup::Fragment(several) => several.into_iter().for_each(|one| push(children, one)),
        Markup::Text(text) if text.is_empty() => {}
        Markup::Text(text) => match children.last_mut() {
            Some(Markup::Text(before)) => before.to_mut().push_str(&text),
            _ => children.push(Markup::Text(text)),
        },
        element @ Markup::Element(_) => children.push(element),
    }
}

impl<State> From<Element<State>> for Markup {
    fn from(element: Element<State>) -> Self {
        Self::Element(element.parts)
    }
}

impl From<&'static str> for Markup {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&String> for Markup {
    fn from(text: &String) -> Self {
        Self::Text(text.clone().into())
    }
}

impl<T: Into<Markup>> From<Option<T>> for Markup {
    fn from(content: Option<T>) -> Self {
        content.map_or(Self::Empty, Into::into)
    }
}

impl<T: Into<Markup>> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(several: I) -> Self {
        let mut children = Vec::new();
        several
            .into_iter()
            .for_each(|one| push(&mut children, one.into()));
        Self::Fragment(children)
    }
}

impl<T: Into<Markup>, const N: usize> From<[T; N]> for Markup {
    fn from(several: [T; N]) -> Self {
        several.into_iter().collect()
    }
}
