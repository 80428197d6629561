//! Parts of pages. Values in, markup out: a component does not fetch, does not read the route and
//! has no margin of its own.

pub(crate) mod as_of_bar;
pub(crate) mod attachments;
pub(crate) mod breadcrumbs;
pub(crate) mod citation;
pub(crate) mod document_metadata;
pub(crate) mod document_row;
pub(crate) mod elements;
#[cfg(feature = "ssr")]
pub(crate) mod embed;
pub(crate) mod event_teaser;
pub(crate) mod failure;
pub(crate) mod finder;
pub(crate) mod footer;
pub(crate) mod history_line;
pub(crate) mod listing_head;
pub(crate) mod logo_grid;
pub(crate) mod masthead;
pub(crate) mod metadata;
pub(crate) mod notice_page;
pub(crate) mod page_section;
pub(crate) mod pagination;
pub(crate) mod picture;
pub(crate) mod relations;
pub(crate) mod search_form;
pub(crate) mod settings;
pub(crate) mod sidebar;
pub(crate) mod site_index;
pub(crate) mod skeleton;
pub(crate) mod status;
pub(crate) mod superseded_notice;
pub(crate) mod teaser;
pub(crate) mod text_version;
