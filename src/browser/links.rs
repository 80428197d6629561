//! Which links the app follows itself, and where they lead.

use model::permalink::{Address, BasePath};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement, MouseEvent};

use super::document::{find_around, window};

/// A place within the portal that a link leads to.
#[derive(Clone, Debug)]
pub(super) struct Destination {
    pub(super) address: Address,
    /// Path, query and hash, as the address bar is to show them.
    pub(super) url: String,
    /// The path with the base, to tell a step within the page from a step to another.
    pub(super) pathname: String,
    pub(super) has_hash: bool,
}

/// The link an event happened in.
pub(super) fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    find_around(event, "a[href]")?.dyn_into().ok()
}

/// Where a link leads, if that is a page of the portal that the app may show. Files, foreign
/// addresses, links with `target`, `download` or `rel=external` stay the browser's.
pub(super) fn destination(base: &BasePath, link: &HtmlAnchorElement) -> Option<Destination> {
    let foreign = link.origin() != window().location().origin().ok()?;
    let external = link
        .rel()
        .split_ascii_whitespace()
        .any(|word| word == "external");
    if foreign
        || external
        || link.has_attribute("download")
        || !matches!(&*link.target(), "" | "_self")
    {
        return None;
    }
    let pathname = link.pathname();
    let address = base.strip(&pathname).and_then(Address::parse)?;
    let (search, hash) = (link.search(), link.hash());
    let url = format!("{}{search}{hash}", base.href(&address.path()));
    Some(Destination {
        address,
        url,
        pathname,
        has_hash: !hash.is_empty(),
    })
}

/// A plain click: main button, no modifier, not handled by another listener.
pub(super) fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        click.button() == 0 && !modified && !click.default_prevented()
    })
}
