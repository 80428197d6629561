//! The portal's contract: what its JSON holds, and the pure functions that builder and app share.
//!
//! The builder writes these types, the app reads them, outsiders may read them too (a JSON Schema
//! is published). Nothing here reads files, asks for the time, touches a document or knows Leptos;
//! "today" is always an argument.

pub mod article;
pub mod as_of;
pub mod category;
pub mod day;
pub mod document;
pub mod embed;
pub mod event;
pub mod facet;
pub mod finder;
pub mod fold;
pub mod head;
pub mod json;
pub mod legislation;
pub mod letter;
pub mod link;
pub mod listing;
pub mod look_alike;
pub mod moment;
pub mod number;
pub mod oembed;
pub mod page;
pub mod partner;
pub mod percent;
pub mod permalink;
pub mod picture;
pub mod portal;
pub mod relation;
pub mod slug;
pub mod static_page;
pub mod status;
pub mod text;
pub mod trusted_html;
pub mod words;
