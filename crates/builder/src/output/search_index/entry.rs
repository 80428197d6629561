//! An item of the site on its way into the index.

use model::day::Day;
use model::status::Validity;
use model::trusted_html::TrustedHtml;
use search::item::{Item, ItemHead, Part};

use super::{LazyBody, OutputError, hash, text};
use crate::fingerprint::Fingerprint;
use crate::read::Bodies;

/// What a kind tells of an item. Nothing else of it is found.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) path: String,
    /// Tells items of one path apart; empty where the path does.
    pub(super) name: String,
    /// The group, by its slug.
    pub(super) group: Option<String>,
    pub(super) day: Option<Day>,
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) number: String,
    pub(super) validity: Option<Validity>,
    /// Taken back: nothing of its text may be found.
    pub(super) withdrawn: bool,
    /// Besides the title: further names of the thing itself.
    pub(super) names: Vec<String>,
    /// Besides the lead: who and what stands around the text.
    pub(super) labels: Vec<String>,
    /// Besides the body: captions, notes.
    pub(super) notes: Vec<String>,
}

/// Where the text of an item comes from.
#[derive(Clone, Copy)]
pub(super) enum Body<'a> {
    /// It has none.
    None,
    /// It is in memory.
    Here(&'a TrustedHtml),
    /// It may have to be read again.
    Lazy(LazyBody<'a>, Fingerprint),
}

/// Makes the facts of an item. They are made twice rather than kept, since there may be many.
pub(super) type MakeFacts<'a> = Box<dyn Fn() -> Facts + Send + Sync + 'a>;

/// An item that can be read when it is needed.
pub(super) struct Entry<'a> {
    /// Where it stands in the index.
    pub(super) head: ItemHead,
    /// Its path, and what tells it apart from others of that path.
    pub(super) name: String,
    /// Of everything that is indexed of it.
    pub(super) fingerprint: Fingerprint,
    pub(super) withdrawn: bool,
    facts: MakeFacts<'a>,
    body: Body<'a>,
}

impl<'a> Entry<'a> {
    /// Of this kind; `group` numbers its groups by their slugs.
    pub(super) fn new(
        kind: u32,
        group: impl Fn(&str) -> Option<u32>,
        facts: MakeFacts<'a>,
        body: Body<'a>,
    ) -> Self {
        let first = facts();
        let head = ItemHead {
            kind,
            group: first.group.as_deref().and_then(group),
            day: first.day,
            path: first.path.clone(),
        };
        Self {
            name: [first.path.as_str(), "#", &first.name].concat(),
            withdrawn: first.withdrawn,
            fingerprint: fingerprint(&first.item(head.clone()), body),
            head,
            facts,
            body,
        }
    }

    /// The item with its text.
    pub(super) fn read(&self, bodies: &Bodies<'_>) -> Result<Item, OutputError> {
        let mut item = (self.facts)().item(self.head.clone());
        match self.body {
            Body::None => {}
            Body::Here(html) => add_text(&mut item, html),
            Body::Lazy(lazy, _) => match lazy.known() {
                Some(html) => add_text(&mut item, html),
                None => {
                    let html = lazy.render(bodies).map_err(|error| OutputError::Body {
                        path: lazy.source().into(),
                        error,
                    })?;
                    add_text(&mut item, &html);
                }
            },
        }
        Ok(item)
    }
}

impl Facts {
    fn item(self, head: ItemHead) -> Item {
        let mut part = Part {
            titles: self.names,
            leads: self.labels,
            texts: self.notes,
            ..Part::default()
        };
        part.titles.insert(0, self.title.clone());
        part.leads.insert(0, self.lead.clone());
        if let Some(day) = self.day {
            part.leads.push(day.short());
        }
        Item {
            head,
            title: self.title,
            lead: self.lead,
            number: self.number,
            validity: self.validity,
            parts: vec![part],
        }
    }
}

/// Adds what a body holds, divided into its parts.
fn add_text(item: &mut Item, html: &TrustedHtml) {
    for part in text::parts(html) {
        if part.anchor.is_empty() {
            item.parts[0].leads.push(part.headings);
            item.parts[0].texts.push(part.text);
        } else {
            item.parts.push(Part {
                anchor: part.anchor,
                heading: part.name,
                titles: Vec::new(),
                leads: vec![part.headings],
                texts: vec![part.text],
            });
        }
    }
}

/// Of everything that stands in the index of an item. Its text counts by the fingerprint that it has.
fn fingerprint(item: &Item, body: Body<'_>) -> Fingerprint {
    let payload = item.payload();
    let group = item.head.group.map_or(0, |group| group + 1);
    let place = [item.head.kind, group].map(u32::to_le_bytes);
    let mut pieces: Vec<&[u8]> = vec![&payload, place.as_flattened()];
    for part in &item.parts {
        for texts in [&part.titles, &part.leads, &part.texts] {
            // An empty piece divides the fields.
            pieces.push(b"");
            pieces.extend(texts.iter().map(|text| text.as_bytes()));
        }
    }
    match &body {
        Body::None => {}
        Body::Here(html) => pieces.push(html.as_str().as_bytes()),
        Body::Lazy(_, fingerprint) => pieces.push(fingerprint),
    }
    hash(&pieces)
}
