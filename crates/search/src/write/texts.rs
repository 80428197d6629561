//! All texts of a segment as numbers of their spellings. They are read several times and are the largest part of
//! what a segment takes in memory, so that a spelling takes two bytes: the frequent ones come early and have small
//! numbers.

use crate::postings::Field;

/// Stands between runs of neighbors.
const BREAK: u16 = u16::MAX;
/// Stands before a place, which has two halves.
const PLACE: u16 = u16::MAX - 1;
/// Stands before a number that needs two halves.
const LARGE: u16 = u16::MAX - 2;

/// How much is in one piece. One vector of everything would be copied as it grows.
const PIECE: usize = 1 << 18;

/// The texts.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<Vec<u16>>);

/// Unit and field in one number that sorts by both.
fn place(unit: u32, field: Field) -> u32 {
    unit << 2 | field as u32
}

impl Texts {
    /// Begins a text of a unit. Units come in order, and the fields of each.
    pub(super) fn begin_text(&mut self, unit: u32, field: Field) {
        let full = self.0.last().is_none_or(|piece| piece.len() >= PIECE);
        if full {
            self.0.push(Vec::with_capacity(PIECE + PIECE / 8));
        }
        self.push_large(PLACE, place(unit, field));
    }

    /// Begins a run of neighbors.
    pub(super) fn begin_run(&mut self) {
        self.piece().push(BREAK);
    }

    /// Adds a word.
    pub(super) fn push(&mut self, spelling: u32) {
        match u16::try_from(spelling) {
            Ok(small) if small < LARGE => self.piece().push(small),
            _ => self.push_large(LARGE, spelling),
        }
    }

    fn push_large(&mut self, mark: u16, number: u32) {
        self.piece()
            .extend([mark, (number >> 16) as u16, number as u16]);
    }

    fn piece(&mut self) -> &mut Vec<u16> {
        if self.0.is_empty() {
            self.0.push(Vec::new());
        }
        let last = self.0.len() - 1;
        &mut self.0[last]
    }

    /// Every run of neighbors that is not empty, as the words of its spellings, with its place.
    pub(super) fn visit(&self, word_of: &[u32], of_run: &mut dyn FnMut(&[u32], u32)) {
        let (mut run, mut place) = (Vec::new(), 0);
        let mut end_run = |run: &mut Vec<u32>, place| {
            if !run.is_empty() {
                of_run(run, place);
                run.clear();
            }
        };
        for piece in &self.0 {
            let mut tokens = piece.iter().copied();
            let half = |token: Option<u16>| u32::from(token.unwrap_or_default());
            while let Some(token) = tokens.next() {
                match token {
                    BREAK => end_run(&mut run, place),
                    PLACE => {
                        end_run(&mut run, place);
                        place = half(tokens.next()) << 16 | half(tokens.next());
                    }
                    LARGE => {
                        let number = half(tokens.next()) << 16 | half(tokens.next());
                        run.push(word_of[number as usize]);
                    }
                    small => run.push(word_of[usize::from(small)]),
                }
            }
        }
        end_run(&mut run, place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_come_back_with_their_places() {
        let mut texts = Texts::default();
        let large = 70_000;
        let added: [(u32, Field, &[&[u32]]); 3] = [
            (0, Field::Title, &[&[1, 2], &[3]]),
            (0, Field::Text, &[&[u32::from(LARGE), large, 0]]),
            (80_000, Field::Lead, &[&[u32::from(BREAK)]]),
        ];
        for (unit, field, runs) in added {
            texts.begin_text(unit, field);
            for run in runs {
                texts.begin_run();
                run.iter().for_each(|word| texts.push(*word));
            }
        }
        let word_of: Vec<u32> = (0..=large).collect();
        let mut found = Vec::new();
        texts.visit(&word_of, &mut |run, place| {
            found.push((place, run.to_vec()))
        });
        let expected: Vec<(u32, Vec<u32>)> = added
            .iter()
            .flat_map(|(unit, field, runs)| {
                let place = place(*unit, *field);
                runs.iter().map(move |run| (place, run.to_vec()))
            })
            .collect();
        assert_eq!(found, expected);
    }
}
