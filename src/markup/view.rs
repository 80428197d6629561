//! Markup as a Leptos view: built in the document, or hydrated over the nodes that are there.

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{self, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::Markup;
use super::element::{Content, DynamicAttribute, DynamicContent, Parts};
#[cfg(debug_assertions)]
use super::mismatch;

/// The effects that keep the dynamic places of a piece right, until they are dropped.
/// Held for their destructors: dropping an effect ends it.
#[derive(Default)]
pub(crate) struct Effects(Vec<RenderEffect<Effects>>);

/// A piece that stands in the document.
pub struct MarkupState {
    nodes: Vec<Node>,
    effects: Effects,
}

no_attrs!(Markup);

impl Render for Markup {
    type State = MarkupState;

    fn build(self) -> MarkupState {
        let mut effects = Effects::default();
        let nodes = build(self, &mut effects);
        MarkupState { nodes, effects }
    }

    fn rebuild(self, state: &mut MarkupState) {
        let mut new = self.build();
        if let Some(first) = state.nodes.first() {
            for node in &mut new.nodes {
                Rndr::mount_before(node, first);
            }
        }
        state.unmount();
        *state = new;
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        _: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.write(html);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _: &PositionState) -> MarkupState {
        let mut effects = Effects::default();
        let nodes = hydrate(self, Rndr::first_child(&cursor.current()), &mut effects);
        MarkupState { nodes, effects }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for MarkupState {
    fn unmount(&mut self) {
        self.effects = Effects::default();
        self.nodes.iter().for_each(Rndr::remove);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&Node>) {
        self.nodes
            .iter()
            .for_each(|node| Rndr::insert_node(parent, node, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.nodes.first() else {
            return false;
        };
        let Some(parent) = Rndr::get_parent(first).and_then(types::Element::cast_from) else {
            return false;
        };
        child.mount(&parent, Some(first));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        self.nodes
            .iter()
            .cloned()
            .filter_map(types::Element::cast_from)
            .collect()
    }
}

/// Makes the nodes of a piece.
fn build(markup: Markup, effects: &mut Effects) -> Vec<Node> {
    match markup {
        Markup::Empty | Markup::Prerendered => Vec::new(),
        Markup::Text(text) => vec![Rndr::create_text_node(&text).into()],
        Markup::Element(parts) => vec![build_element(*parts, effects).into()],
        Markup::Fragment(several) => several
            .into_iter()
            .flat_map(|one| build(one, effects))
            .collect(),
    }
}

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

fn build_element(element: Parts, effects: &mut Effects) -> types::Element {
    let node = Rndr::create_element(element.tag.name(), element.tag.is_svg().then_some(SVG));
    for (name, value) in &element.attributes {
        Rndr::set_attribute(&node, name, value);
    }
    follow_attribute(element.dynamic_attribute, &node, effects);
    match element.content {
        Content::Children(children) => append(&node, Markup::Fragment(children), effects),
        Content::Html(html) => Rndr::set_inner_html(&node, html.as_str()),
        Content::Dynamic(content) => follow_content(content, &node, false, effects),
    }
    node
}

fn append(parent: &types::Element, content: Markup, effects: &mut Effects) {
    for node in build(content, effects) {
        Rndr::insert_node(parent, &node, None);
    }
}

/// Walks over the nodes that are there, in step with the tree. A still element is passed by whole.
fn hydrate(markup: Markup, first: Option<Node>, effects: &mut Effects) -> Vec<Node> {
    let pieces = match markup {
        Markup::Prerendered => return Vec::new(),
        Markup::Fragment(several) => several,
        nothing if nothing.is_empty() => Vec::new(),
        one => vec![one],
    };
    let mut next = first;
    let mut nodes = Vec::with_capacity(pieces.len());
    for piece in pieces {
        #[cfg(debug_assertions)]
        mismatch::check(Some(&piece), next.as_ref());
        let Some(node) = next else { break };
        next = Rndr::next_sibling(&node);
        if let Markup::Element(element) = piece
            && element.is_dynamic
        {
            hydrate_element(*element, node.clone(), effects);
        }
        nodes.push(node);
    }
    #[cfg(debug_assertions)]
    mismatch::check(None, next.as_ref());
    nodes
}

fn hydrate_element(element: Parts, node: Node, effects: &mut Effects) {
    let Some(node) = types::Element::cast_from(node) else {
        return;
    };
    follow_attribute(element.dynamic_attribute, &node, effects);
    match element.content {
        Content::Children(children) => {
            hydrate(
                Markup::Fragment(children),
                Rndr::first_child(&node),
                effects,
            );
        }
        Content::Html(_) => {}
        Content::Dynamic(content) => follow_content(content, &node, true, effects),
    }
}

/// Replaces the children whenever what they read changes; the first time there may be some already.
fn follow_content(
    content: DynamicContent,
    node: &types::Element,
    hydrating: bool,
    effects: &mut Effects,
) {
    let node = node.clone();
    effects
        .0
        .push(RenderEffect::new(move |before: Option<Effects>| {
            let (markup, mut inner) = (content(), Effects::default());
            if before.is_none() && hydrating {
                hydrate(markup, Rndr::first_child(&node), &mut inner);
            } else {
                Rndr::clear_children(&node);
                append(&node, markup, &mut inner);
            }
            inner
        }));
}

fn follow_attribute(
    attribute: Option<(&'static str, DynamicAttribute)>,
    node: &types::Element,
    effects: &mut Effects,
) {
    let Some((name, value)) = attribute else {
        return;
    };
    let node = node.clone();
    effects.0.push(RenderEffect::new(move |_| {
        match value() {
            Some(value) => Rndr::set_attribute(&node, name, value),
            None => Rndr::remove_attribute(&node, name),
        }
        Effects::default()
    }));
}
