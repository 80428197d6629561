//! The index out of the JSON that the builder wrote with serde.

use super::FinderIndex;
use super::index::ChangeColumns;
use crate::json::Reader;

type Texts = Option<Vec<String>>;
type Numbers = Option<Vec<Option<i32>>>;

impl FinderIndex {
    /// Reads the published file. `None` where serde would not read it either.
    pub fn from_json(text: &str) -> Option<Self> {
        let mut reader = Reader::new(text);
        let index = read_index(&mut reader)?;
        reader.end()?;
        Some(index)
    }
}

fn read_index(reader: &mut Reader<'_>) -> Option<FinderIndex> {
    let (mut written_by, mut changes) = ([None, None], None);
    let mut texts: [Texts; 6] = Default::default();
    let mut numbers: [Numbers; 8] = Default::default();
    reader.object(&mut |reader, name| {
        let column = match name {
            "schema_version" => return keep(reader.string(), &mut written_by[0]),
            "build" => return keep(reader.string(), &mut written_by[1]),
            "changes" => return keep(read_changes(reader), &mut changes),
            "natures" => &mut texts[0],
            "bodies" => &mut texts[1],
            "fields" => &mut texts[2],
            "slugs" => &mut texts[3],
            "numbers" => &mut texts[4],
            "titles" => &mut texts[5],
            _ => {
                let names = [
                    "renamed",
                    "nature_of",
                    "body_of",
                    "field_counts",
                    "fields_of",
                    "adopted",
                    "in_force_after",
                    "ended_after",
                ];
                return read_numbers(reader, name, &names, &mut numbers);
            }
        };
        keep(reader.strings(), column)
    })?;
    let [schema_version, build] = written_by;
    let [natures, bodies, fields, slugs, document_numbers, titles] = texts;
    let [
        renamed,
        nature_of,
        body_of,
        field_counts,
        fields_of,
        adopted,
        in_force_after,
        ended_after,
    ] = numbers;
    Some(FinderIndex {
        schema_version: schema_version?,
        build: build?,
        natures: natures?,
        bodies: bodies?,
        fields: fields?,
        renamed: known(renamed.or(Some(Vec::new())))?,
        slugs: slugs.unwrap_or_default(),
        numbers: document_numbers?,
        titles: titles?,
        nature_of: known(nature_of)?,
        body_of: known(body_of)?,
        field_counts: known(field_counts)?,
        fields_of: known(fields_of)?,
        adopted: known(adopted)?,
        in_force_after: in_force_after?,
        ended_after: ended_after?,
        changes: changes?,
    })
}

fn read_changes(reader: &mut Reader<'_>) -> Option<ChangeColumns> {
    let mut numbers: [Numbers; 4] = Default::default();
    let names = ["documents", "effects", "after", "lasting"];
    reader.object(&mut |reader, name| read_numbers(reader, name, &names, &mut numbers))?;
    let [documents, effects, after, lasting] = numbers;
    Some(ChangeColumns {
        documents: known(documents)?,
        effects: known(effects)?,
        after: known(after)?,
        lasting: lasting?,
    })
}

/// Reads a column of numbers into its place among `names`. What has another name is skipped.
fn read_numbers(
    reader: &mut Reader<'_>,
    name: &str,
    names: &[&str],
    columns: &mut [Numbers],
) -> Option<()> {
    match names.iter().position(|one| *one == name) {
        Some(place) => keep(reader.numbers(), columns.get_mut(place)?),
        None => reader.skip(),
    }
}

/// Keeps what was read. A name that comes twice is a mistake, as it is to serde.
fn keep<T>(read: Option<T>, place: &mut Option<T>) -> Option<()> {
    let first = place.is_none();
    *place = Some(read?);
    first.then_some(())
}

/// A column of which every number is known.
fn known(column: Numbers) -> Option<Vec<i32>> {
    column?.into_iter().collect()
}
