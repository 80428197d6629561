//! The parts of a legal text and their anchors: phần, chương, mục, tiểu mục, điều, khoản, điểm, phụ lục.
//!
//! Editors and imports write legal texts line by line, not as Markdown has it. So the text is read
//! before the Markdown parser sees it: every part gets a paragraph of its own, and keeps the number
//! that it was written with, because a list would count anew. What stands in quotation marks over
//! several paragraphs, in block quotations, tables, code and notes belongs to another text and
//! takes no anchors. When it is doubtful whether a line is a part, it is none: a missing anchor is
//! an inconvenience, a wrong one misquotes the law.
//!
//! Anchors say the path of a part, so that they stay when its words are corrected: `chuong-2`,
//! `chuong-2-muc-1`, `dieu-4a`, `dieu-4-khoan-1-diem-a`. Roman numerals and ordinals become
//! digits. `d` and `đ` are different points of the same clause and must differ in ASCII as well:
//! `d` is `diem-d`, `đ` is `diem-dd`. Parts of an appendix have its anchor before theirs,
//! `phu-luc-1-dieu-4`; those of a text that is issued with this one and counts anew from điều 1,
//! such as the statute that a decision issues, have `kem-theo-dieu-1`.

mod ahead;
mod amendment;
mod damaged;
mod doubt;
mod indent;
mod mark;
mod number;
mod ordinal;
mod quotation;
mod reader;
mod recovery;
mod rows;
mod sequence;
mod standing;
#[cfg(test)]
mod tests;
mod text;
mod title;
mod token;
mod write;

pub(super) use text::LegalText;
pub(super) use write::{find, write};

pub(super) use crate::clause_id::is_clause_id;
