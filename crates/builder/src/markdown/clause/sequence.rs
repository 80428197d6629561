//! The numbers of parts of one kind, in the order in which they stand: which one goes on with them?
//!
//! A law counts without gaps. A number that does not follow the last one is either a slip, or it
//! counts something else: a list within a clause, or words of another text that stand without
//! quotation marks. Such a list may reach the number that would be next, and then it cannot be told
//! which of the two goes on.

use super::ahead::Ahead;
use super::number::Number;

/// A part that was read, as diagnostics name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numbered {
    pub(super) number: Number,
    /// As it is written: `4a`, `II`.
    pub(super) written: String,
    /// The sign behind the number of a khoản; lists within often have another one.
    pub(super) sign: Option<char>,
    /// From 1, in the body.
    pub(super) line: usize,
    /// Has it no anchor, because the one behind it has the same number?
    pub(super) bare: bool,
}

/// What a number is to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It goes on with them.
    Next,
    /// It goes on, and others are left out.
    Gap,
    /// What it leaves out stands further down, so that it is none of them.
    TooEarly,
    /// It is not above the last one.
    Back,
    /// It goes on with a list that runs aside.
    Aside,
    /// It may go on with them or with a list that runs aside.
    Unsure,
}

/// The numbers so far.
#[derive(Debug, Default)]
pub(super) struct Sequence {
    last: Option<Numbered>,
    aside: Option<Aside>,
    /// May it count anew, as chương may in each phần?
    anew: bool,
}

/// A list that does not go on with the numbers.
#[derive(Clone, Copy, Debug)]
struct Aside {
    last: Number,
    /// May it reach the number that is next?
    catches_up: bool,
    /// Was it reported that it may have reached the number?
    reported: bool,
    sign: Option<char>,
}

impl Sequence {
    pub(super) fn last(&self) -> Option<Number> {
        self.last.as_ref().map(|last| last.number)
    }

    pub(super) fn last_read(&self) -> Option<&Numbered> {
        self.last.as_ref()
    }

    /// Lets it begin with 1 again.
    pub(super) fn begin_anew(&mut self) {
        self.anew = true;
    }

    /// Does this number begin it, for the first time or anew?
    pub(super) fn begins(&self, number: Number) -> bool {
        number.value() == 1 && (self.anew || self.last.is_none())
    }

    /// What is this number? `ahead` are those further down.
    pub(super) fn step(&self, part: &Numbered, ahead: &Ahead<'_, '_>) -> Step {
        let number = part.number;
        let last = self.last();
        let aside = self
            .aside
            .filter(|aside| ahead.follows(number, Some(aside.last)));
        let beyond = |aside: Aside| aside.catches_up && number > aside.last;
        if self.begins(number) && aside.is_none() {
            return Step::Next;
        }
        match (ahead.follows(number, last), aside) {
            (true, Some(_)) if ahead.holds(number) => Step::Aside,
            (true, Some(aside)) if aside.catches_up => self.by_sign(part, aside),
            (true, _) => Step::Next,
            (false, Some(_)) => Step::Aside,
            _ if last.is_some_and(|last| number <= last) => Step::Back,
            _ if self.aside.is_some_and(beyond) => Step::Unsure,
            _ if ahead.holds(ahead.next(last)) => Step::TooEarly,
            _ => Step::Gap,
        }
    }

    /// Which of two lists that reach the same number goes on, by the signs behind their numbers.
    fn by_sign(&self, part: &Numbered, aside: Aside) -> Step {
        let own = self.last.as_ref().and_then(|last| last.sign);
        match part.sign {
            _ if own == aside.sign => Step::Unsure,
            sign if sign == own => Step::Next,
            sign if sign == aside.sign => Step::Aside,
            _ => Step::Unsure,
        }
    }

    /// The number goes on with them.
    pub(super) fn go_on(&mut self, read: Numbered) {
        (self.last, self.aside, self.anew) = (Some(read), None, false);
    }

    /// Was it reported that the list aside may have reached the number that is next?
    pub(super) fn is_reported_unsure(&self) -> bool {
        self.aside.is_some_and(|aside| aside.reported)
    }

    /// The number does not go on with them. Its list may reach the number that is next when it is known
    /// to begin here, or begins below the last number; one that was written twice by mistake is followed
    /// by the right ones.
    pub(super) fn pass(&mut self, part: &Numbered, step: Step, begins: bool) {
        let number = part.number;
        let below = self.last().is_some_and(|last| number < last);
        let before = self.aside.is_some_and(|aside| aside.catches_up);
        let reported = step == Step::Unsure || (step == Step::Aside && self.is_reported_unsure());
        self.aside = Some(Aside {
            last: number,
            catches_up: begins || below || before,
            reported,
            sign: part.sign,
        });
    }
}
