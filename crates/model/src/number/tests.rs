//! What people write, and what it means.

mod meanings;
mod properties;
mod running_text;
mod spellings;
