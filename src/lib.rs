//! The app: one set of views, compiled twice. The builder renders them to HTML (`ssr`), the browser
//! hydrates that HTML in place and routes on the client from there (`hydrate`).
//!
//! Components receive values and give markup; only `browser` touches the DOM, only `data` fetches.
//! Which module may import which is held by `crates/xtask/tests/tidy/layers.rs`.

pub mod app;

mod components;
pub mod markup;
mod pages;
mod routes;
#[cfg(all(test, feature = "ssr"))]
mod tests;
pub mod view_context;

#[cfg(feature = "ssr")]
pub mod prerender;

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod data;
#[cfg(feature = "hydrate")]
pub mod start;
