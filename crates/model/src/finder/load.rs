//! From the published columns to what a search needs, once for each visit.

use super::choices::{Choice, Choices};
use super::index::{ChangeColumns, FinderIndex};
use super::number::numeral;
use super::search::{Document, Finder};
use super::words::{Interner, Vocabulary, WordNumber};
use crate::day::Day;
use crate::relation::{DocumentReference, RelationKind};
use crate::status::{Change, Effect, Validity};
use crate::words::words_of;

impl FinderIndex {
    /// Makes the finder; `None` when the columns do not belong together, as in a file cut short.
    pub fn load(mut self) -> Option<Finder> {
        let numbers = std::mem::take(&mut self.numbers);
        let titles = std::mem::take(&mut self.titles);
        let mut documents = self.documents(&numbers)?;
        add_changes(&self.changes, &mut documents)?;
        let years = years(&mut documents);
        let [mut natures, mut bodies, mut fields] =
            [self.natures, self.bodies, self.fields].map(Choice::all);
        for (place, slug) in self.renamed.into_iter().zip(self.slugs) {
            let mut all = natures.iter_mut().chain(&mut bodies).chain(&mut fields);
            all.nth(usize::try_from(place).ok()?)?.slug = slug;
        }
        let choices = Choices {
            natures,
            bodies,
            fields,
            years,
        };
        let texts = Texts::new(&numbers, &titles, &choices);
        (titles.len() == numbers.len()).then_some(Finder {
            choices,
            documents,
            numbers,
            titles,
            texts,
        })
    }

    /// The documents without their changes.
    fn documents(&self, numbers: &[String]) -> Option<Vec<Document>> {
        let mut fields = self
            .fields_of
            .iter()
            .map(|field| position(*field, self.fields.len()));
        let mut adopted = 0;
        let mut documents = Vec::with_capacity(numbers.len());
        for (at, number) in numbers.iter().enumerate() {
            let days = i64::from(*self.adopted.get(at)?);
            adopted = if at == 0 { days } else { adopted - days };
            let after = |days: Option<i32>| {
                days.map(|days| Day::from_epoch_days(adopted + i64::from(days)))
            };
            documents.push(Document {
                nature: position(*self.nature_of.get(at)?, self.natures.len())?,
                body: position(*self.body_of.get(at)?, self.bodies.len())?,
                fields: fields
                    .by_ref()
                    .take(*self.field_counts.get(at)? as usize)
                    .collect::<Option<_>>()?,
                adopted_on: Day::from_epoch_days(adopted),
                validity: Validity {
                    in_force_from: after(*self.in_force_after.get(at)?),
                    in_force_until: after(*self.ended_after.get(at)?),
                    changes: Vec::new(),
                },
                year: 0,
                numeral: numeral(number),
            });
        }
        Some(documents)
    }
}

fn position(number: i32, length: usize) -> Option<usize> {
    usize::try_from(number)
        .ok()
        .filter(|number| *number < length)
}

fn add_changes(columns: &ChangeColumns, documents: &mut [Document]) -> Option<()> {
    let mut at = 0;
    for (change, step) in columns.documents.iter().enumerate() {
        at += usize::try_from(*step).ok()?;
        let document = documents.get_mut(at)?;
        let suspended = *columns.effects.get(change)? == 1;
        let (effect, kind) = match suspended {
            true => (Effect::Suspended, RelationKind::Suspends),
            false => (Effect::Partly, RelationKind::Amends),
        };
        let on = document.adopted_on.epoch_days() + i64::from(*columns.after.get(change)?);
        let until = columns
            .lasting
            .get(change)?
            .map(|days| Day::from_epoch_days(on + i64::from(days)));
        let (on, by) = (Day::from_epoch_days(on), DocumentReference::default());
        document.validity.changes.push(Change {
            on,
            until,
            effect,
            kind,
            by,
            clause: None,
        });
    }
    Some(())
}

/// The years of adoption, latest first; sets in each document the place of its own.
fn years(documents: &mut [Document]) -> Vec<u16> {
    // Each sort of the library's weighs a kilobyte and more in the browser, and years are few.
    let mut years: Vec<u16> = Vec::new();
    for document in documents.iter() {
        let year = document.adopted_on.year();
        if let Err(place) = years.binary_search_by(|known| year.cmp(known)) {
            years.insert(place, year);
        }
    }
    for document in documents {
        let year = document.adopted_on.year();
        document.year = years
            .iter()
            .position(|known| *known == year)
            .unwrap_or_default();
    }
    years
}

/// The words of everything that is searched.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub(super) vocabulary: Vocabulary,
    /// Number and title of all documents, one after another.
    words: Vec<WordNumber>,
    /// Where each document's words end.
    ends: Vec<u32>,
    /// The words of each nature.
    pub(super) natures: Vec<Vec<WordNumber>>,
    /// The words of each issuing body.
    pub(super) bodies: Vec<Vec<WordNumber>>,
}

impl Texts {
    fn new(numbers: &[String], titles: &[String], choices: &Choices) -> Self {
        let mut interner = Interner::default();
        let (mut words, mut ends) = (Vec::new(), Vec::with_capacity(numbers.len()));
        for (number, title) in numbers.iter().zip(titles) {
            words.extend(words_of(number).map(|word| interner.intern(word)));
            words.extend(words_of(title).map(|word| interner.intern(word)));
            ends.push(words.len() as u32);
        }
        let mut named = [&choices.natures, &choices.bodies].map(|choices| {
            let names = choices.iter().map(|choice| words_of(&choice.name));
            names
                .map(|words| words.map(|word| interner.intern(word)).collect())
                .collect::<Vec<Vec<_>>>()
        });
        let (vocabulary, numbers) = Vocabulary::new(&interner.spellings);
        let all = words.iter_mut().chain(named.iter_mut().flatten().flatten());
        all.for_each(|word| *word = numbers[*word as usize]);
        let [natures, bodies] = named;
        Self {
            vocabulary,
            words,
            ends,
            natures,
            bodies,
        }
    }

    /// Number and title of a document.
    pub(super) fn own(&self, document: usize) -> &[WordNumber] {
        let start = if document == 0 {
            0
        } else {
            self.ends[document - 1]
        };
        &self.words[start as usize..self.ends[document] as usize]
    }
}
