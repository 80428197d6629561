//! Elements under construction, in the words of Leptos' own builders:
//! `p().class("standfirst").child(words)`.
//!
//! The type says what an element can still take, so that no content is dropped in silence. Children
//! go one after another:
//!
//! ```
//! use portal::markup::tags::{div, p};
//! let page = div().class("page").child(p().child("Một")).child("hai");
//! ```
//!
//! Content that is given whole stands alone. Nothing comes after it, be it HTML or dynamic:
//!
//! ```
//! use model::trusted_html::TrustedHtml;
//! use portal::markup::tags::{div, p};
//! let text = div().inner_html(&TrustedHtml::default()).attr("id", "text");
//! let now = p().dynamic(|| "now".into()).attr("id", "now");
//! ```
//!
//! ```compile_fail,E0599
//! use model::trusted_html::TrustedHtml;
//! use portal::markup::tags::div;
//! let text = div().inner_html(&TrustedHtml::default()).child("dropped");
//! ```
//!
//! ```compile_fail,E0599
//! use portal::markup::tags::p;
//! let now = p().dynamic(|| "now".into()).child("dropped");
//! ```
//!
//! Nor does it replace what is there:
//!
//! ```compile_fail,E0599
//! use model::trusted_html::TrustedHtml;
//! use portal::markup::tags::div;
//! let text = div().child("dropped").inner_html(&TrustedHtml::default());
//! ```
//!
//! ```compile_fail,E0599
//! use portal::markup::tags::p;
//! let now = p().child("dropped").dynamic(|| "now".into());
//! ```
//!
//! A void element takes attributes alone:
//!
//! ```
//! use portal::markup::tags::img;
//! let picture = img().class("picture").attr("alt", "");
//! ```
//!
//! ```compile_fail,E0599
//! use portal::markup::tags::img;
//! let picture = img().child("dropped");
//! ```

use std::borrow::Cow;
use std::marker::PhantomData;

use model::trusted_html::TrustedHtml;

use super::tags::Tag;
use super::{Markup, push};

/// Nothing is in the element yet.
pub struct Open;

/// There are children, and there can be more.
pub struct Filled;

/// No more content: the element is void, or its content was given whole.
pub struct Leaf;

/// The states in which an element takes children.
pub trait TakesChildren {}

impl TakesChildren for Open {}

impl TakesChildren for Filled {}

/// An element under construction. Every method takes and gives it, so a page reads top down.
///
/// It is a pointer, and its methods only pass it on to those of `Parts`, which exist once for all
/// states: a page is hundreds of such calls, and the module is small first.
#[must_use = "an element that is no child and is not returned is on no page"]
pub struct Element<State = Filled> {
    pub(super) parts: Box<Parts>,
    state: PhantomData<State>,
}

/// What an element is made of.
pub struct Parts {
    pub(super) tag: Tag,
    pub(super) attributes: Vec<(&'static str, Cow<'static, str>)>,
    pub(super) dynamic_attribute: Option<(&'static str, DynamicAttribute)>,
    pub(super) content: Content,
    /// Is anything in here reactive? What is not, hydration passes by.
    pub(super) is_dynamic: bool,
}

pub(super) type DynamicAttribute = Box<dyn Fn() -> Option<&'static str> + Send>;

pub(super) type DynamicContent = Box<dyn Fn() -> Markup + Send>;

pub(super) enum Content {
    Children(Vec<Markup>),
    /// HTML as it stands, from the builder's sanitizer.
    Html(TrustedHtml),
    /// Children that follow the signals they read.
    Dynamic(DynamicContent),
}

impl<State> Element<State> {
    #[inline]
    pub(super) fn new(tag: Tag) -> Self {
        Self::of(Parts::new(tag))
    }

    #[inline]
    fn of(parts: Box<Parts>) -> Self {
        Self {
            parts,
            state: PhantomData,
        }
    }

    /// The element's classes; given once.
    #[inline]
    pub fn class(self, classes: &'static str) -> Self {
        Self::of(self.parts.class(classes))
    }

    /// An attribute; given once.
    #[inline]
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        Self::of(self.parts.attribute(name, value.into()))
    }

    /// An attribute that is there only with a value.
    pub fn attr_if(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows the signals it reads; at most one an element.
    pub fn dynamic_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        Self::of(self.parts.dynamic_attribute(name, Box::new(value)))
    }
}

impl<State: TakesChildren> Element<State> {
    /// More content, after what is there.
    #[inline]
    pub fn child(self, content: impl Into<Markup>) -> Element {
        Element::of(self.parts.child(content.into()))
    }
}

impl Element<Open> {
    /// Content that follows the signals it reads, as the whole content.
    pub fn dynamic(self, content: impl Fn() -> Markup + Send + 'static) -> Element<Leaf> {
        Element::of(self.parts.dynamic(Box::new(content)))
    }

    /// HTML from the builder's sanitizer as the whole content.
    pub fn inner_html(mut self, html: &TrustedHtml) -> Element<Leaf> {
        self.parts.content = Content::Html(html.clone());
        Element::of(self.parts)
    }
}

/// Never copied into their callers, of which there are hundreds.
impl Parts {
    #[inline(never)]
    fn new(tag: Tag) -> Box<Self> {
        Box::new(Self {
            tag,
            attributes: Vec::new(),
            dynamic_attribute: None,
            content: Content::Children(Vec::new()),
            is_dynamic: false,
        })
    }

    #[inline(never)]
    fn class(self: Box<Self>, classes: &'static str) -> Box<Self> {
        self.attribute("class", classes.into())
    }

    #[inline(never)]
    fn attribute(mut self: Box<Self>, name: &'static str, value: Cow<'static, str>) -> Box<Self> {
        self.refuse_double(name);
        self.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn dynamic_attribute(
        mut self: Box<Self>,
        name: &'static str,
        value: DynamicAttribute,
    ) -> Box<Self> {
        self.refuse_double(name);
        debug_assert!(
            self.dynamic_attribute.is_none(),
            "<{}> has a dynamic attribute already",
            self.tag.name()
        );
        self.dynamic_attribute = Some((name, value));
        self.is_dynamic = true;
        self
    }

    #[inline(never)]
    fn child(mut self: Box<Self>, content: Markup) -> Box<Self> {
        self.is_dynamic |= content.is_dynamic();
        // No other content gets here: its element is a `Leaf`.
        if let Content::Children(children) = &mut self.content {
            push(children, content);
        }
        self
    }

    #[inline(never)]
    fn dynamic(mut self: Box<Self>, content: DynamicContent) -> Box<Self> {
        self.content = Content::Dynamic(content);
        self.is_dynamic = true;
        self
    }

    /// Of two attributes of one name, HTML keeps the first and the document the last, so that the
    /// page and its hydrated form would differ. Refused where views are developed and tested.
    #[inline]
    fn refuse_double(&self, name: &'static str) {
        debug_assert!(
            !self.has_attribute(name),
            "<{}> has the attribute `{name}` already",
            self.tag.name()
        );
    }

    fn has_attribute(&self, name: &str) -> bool {
        let fixed = self.attributes.iter().map(|(known, _)| *known);
        let dynamic = self.dynamic_attribute.iter().map(|(known, _)| *known);
        fixed.chain(dynamic).any(|known| known == name)
    }
}

#[cfg(test)]
mod tests {
    use crate::markup::tags::{a, p};

    #[test]
    #[should_panic(expected = "<p> has the attribute `class` already")]
    fn classes_are_given_once() {
        let _ = p().class("standfirst").class("lead");
    }

    #[test]
    #[should_panic(expected = "<a> has the attribute `href` already")]
    fn a_dynamic_attribute_does_not_double_another() {
        let _ = a().attr("href", "/").dynamic_attr("href", || None);
    }

    #[test]
    #[should_panic(expected = "<a> has a dynamic attribute already")]
    fn one_attribute_is_dynamic() {
        let _ = a()
            .dynamic_attr("aria-current", || None)
            .dynamic_attr("rel", || None);
    }
}
