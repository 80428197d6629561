//! Checks of one file by itself, made while its text is at hand: its characters, its number, its
//! standfirst, its body. What a check needs of other files belongs to `validate`.

pub mod body;
pub mod number;
pub mod standfirst;
pub mod text;
