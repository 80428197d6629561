//! The finder of documents: its form with the choices, and what was found.

mod choices;
pub(crate) mod form;
pub(crate) mod results;
