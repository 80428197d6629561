//! A look at the parts of one kind that stand further down, up to the end of the part above them.

use super::mark::{PartKind, PartMark};
use super::number::Number;
use super::rows::Row;

/// How many rows are looked at, so that the time stays in proportion to the text.
pub(super) const ROWS: usize = 3000;
/// So many bytes of white space more are no list within.
const SLIP: usize = 2;

/// The rows below, as those of one kind of part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead<'r, 't> {
    pub(super) rows: &'r [Row<'t>],
    pub(super) kind: PartKind,
    /// Do headings with `#` alone begin parts?
    pub(super) hashed: bool,
    /// How far the row above them is indented: what stands further in is a list within.
    pub(super) indent: usize,
}

impl Ahead<'_, '_> {
    /// The numbers in their order.
    fn numbers(&self) -> impl Iterator<Item = Number> {
        self.marks().map(|mark| mark.number)
    }

    fn marks(&self) -> impl Iterator<Item = &PartMark> {
        let rows = self.rows.iter().take(ROWS).filter(|row| !row.is_quoted());
        let marks = rows.filter_map(|row| Some((row, row.mark.as_ref()?)));
        let within = marks
            .take_while(|(_, mark)| mark.kind >= self.kind || !self.ends(mark.kind, mark.firm));
        let own = within.filter(|(row, mark)| {
            let dressed = !self.hashed || mark.hashes > 0;
            mark.kind == self.kind && mark.firm && dressed && row.indent <= self.indent + SLIP
        });
        own.map(|(_, mark)| mark)
    }

    /// Does a part of another kind end those of this kind? Điều are counted over all above them.
    fn ends(&self, kind: PartKind, firm: bool) -> bool {
        firm && (self.kind != PartKind::Dieu || kind == PartKind::PhuLuc)
    }

    /// The next number.
    pub(super) fn first(&self) -> Option<Number> {
        self.numbers().next()
    }

    /// The part that repeats this number at once. Where the number between it and the one behind it is
    /// missing, it is that one, written by mistake.
    pub(super) fn repeats(&self, number: Number) -> Option<&PartMark> {
        let mut marks = self.marks();
        let again = marks.next().filter(|mark| mark.number == number)?;
        let slip = marks
            .next()
            .is_some_and(|mark| mark.number == number.next().next());
        (!slip).then_some(again)
    }

    /// Does this number stand further down, before they count anew?
    pub(super) fn holds(&self, number: Number) -> bool {
        self.numbers()
            .take_while(|one| *one != Number::new(1))
            .any(|one| one == number)
    }

    /// Is the number the very next one, as parts of this kind are counted?
    pub(super) fn follows(&self, number: Number, last: Option<Number>) -> bool {
        if self.kind == PartKind::Diem {
            number.follows_point(last)
        } else {
            number.follows(last)
        }
    }

    /// The number that is next.
    pub(super) fn next(&self, last: Option<Number>) -> Number {
        match last {
            None => Number::new(1),
            Some(last) if self.kind == PartKind::Diem => last.next_point(),
            Some(last) => last.next(),
        }
    }
}
