//! Parts of pages. Values in, markup out: a component does not fetch, does not read the route and
//! has no margin of its own.

pub(crate) mod article_tools;
pub(crate) mod as_of_bar;
pub(crate) mod attachments;
pub(crate) mod breadcrumbs;
pub(crate) mod citation;
pub(crate) mod cited_documents;
pub(crate) mod contents_list;
pub(crate) mod document_block;
pub(crate) mod document_row;
pub(crate) mod event_teaser;
pub(crate) mod failure;
pub(crate) mod finder_form;
pub(crate) mod finder_results;
pub(crate) mod footer;
pub(crate) mod history_line;
pub(crate) mod law_moved;
pub(crate) mod link;
pub(crate) mod listing_head;
pub(crate) mod masthead;
pub(crate) mod notice_page;
pub(crate) mod pagination;
pub(crate) mod partner_wall;
pub(crate) mod picture;
pub(crate) mod relations;
pub(crate) mod rich_text;
pub(crate) mod search_form;
pub(crate) mod settings;
pub(crate) mod site_index;
pub(crate) mod skeleton;
pub(crate) mod skip_link;
pub(crate) mod status;
pub(crate) mod teaser;
pub(crate) mod text_version;
pub(crate) mod time;
pub(crate) mod title_block;
