//! Entities of a body, read as Markdown reads them: not in code, not behind a backslash, not in
//! comments.

use std::ops::Range;

use super::super::kind::{Kind, kind};
use super::super::{Fault, find as find_faults};
use super::entity;
use crate::markdown;
use crate::source::SourceFile;

/// The faults of the body with its entities replaced, each with its byte in the file. Most bodies
/// have no entity, or only such as stand for plain signs, and are done with at once.
pub(super) fn find(file: &SourceFile, body_start: usize) -> Vec<(usize, Fault)> {
    let body = &file.text[body_start..];
    let unusual = |(_, _, made): (usize, usize, String)| {
        made.chars().any(|letter| kind(letter) != Kind::Plain)
    };
    if !entity::all(body).any(unusual) {
        return Vec::new();
    }
    let read = Read::of(body, &markdown::literal_ranges(file, body_start));
    let faults = find_faults(&read.text).into_iter();
    faults
        .map(|fault| (body_start + read.source(fault.at), fault))
        .collect()
}

/// A body with its entities replaced.
struct Read {
    text: String,
    /// Bytes of the text behind an entity, with the bytes of the body that they come from.
    places: Vec<(usize, usize)>,
}

impl Read {
    fn of(body: &str, literal: &[Range<usize>]) -> Self {
        let mut read = Self {
            text: String::with_capacity(body.len()),
            places: vec![(0, 0)],
        };
        let mut from = 0;
        for (at, length, made) in entity::all(body) {
            let backslashes = body[..at]
                .bytes()
                .rev()
                .take_while(|byte| *byte == b'\\')
                .count();
            if backslashes % 2 == 1 || literal.iter().any(|range| range.contains(&at)) {
                continue;
            }
            read.text.push_str(&body[from..at]);
            read.places.push((read.text.len(), at));
            read.text.push_str(&made);
            from = at + length;
            read.places.push((read.text.len(), from));
        }
        read.text.push_str(&body[from..]);
        read
    }

    fn source(&self, at: usize) -> usize {
        let place = self.places.partition_point(|(text, _)| *text <= at) - 1;
        let (text, source) = self.places[place];
        source + at - text
    }
}
