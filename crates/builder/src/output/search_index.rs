//! The index of the search: every item of the site to the root and the shards that readers' browsers fetch.
//!
//! An index is written in one piece, the base. In a large portal a few changed items do not renew it: they
//! go into a second, small segment, and the base is told which of its items they replace; see [`memory`].

mod entry;
mod export;
mod kinds;
mod memory;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use model::permalink::search_index;
use rayon::prelude::*;
use search::item::Item;
use search::root::{Abbreviation, Root, Segment, Server};
use search::shard::ShardId;
use search::write::SegmentWriter;

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{LazyBody, Writer, hash};
use crate::read::Bodies;
use crate::site::{SearchSettings, Site};
use entry::Entry;
pub use export::{ExportError, export};
use memory::{Memory, Plan};

/// So many items are read at a time: their texts are in memory together.
const AT_A_TIME: usize = 512;

/// Writes root and shards. `memory` is the file that remembers the base.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
    memory: Option<&Path>,
) -> Result<Vec<WrittenFile>, OutputError> {
    let entries = kinds::entries(site);
    let mut root = root(site);
    let key = memory::key(&root);
    let indexer = Indexer {
        bodies: &writer.bodies,
        abbreviations: &root.abbreviations,
    };
    let kept = |id: &ShardId| manifest.is_current(&file_of(*id));
    let known = memory.and_then(|file| Memory::read(file, key, kept));
    let mut files = BTreeMap::new();
    let after = match memory::plan(known, &entries) {
        Plan::Keep(known) => known,
        Plan::Renew(known, changed) => {
            let changed_entries = changed.iter().map(|at| &entries[*at]);
            let (segment, ids) = indexer.segment(changed_entries, manifest, &mut files)?;
            known.renewed(&entries, &changed, segment, ids)
        }
        Plan::Fold => {
            let (segment, ids) = indexer.segment(entries.iter(), manifest, &mut files)?;
            Memory::folded(key, &entries, segment, ids)
        }
    };
    root.segments = after.segments();
    for id in after.shards() {
        files.entry(id).or_insert_with(|| file_of(id));
    }
    let mut files: Vec<WrittenFile> = files.into_values().collect();
    let bytes = root.write();
    files.push(manifest.write(WrittenFile::new(&search_index(), hash(&[&bytes])), &bytes)?);
    if let Some(file) = memory {
        after.save(file);
    }
    Ok(files)
}

/// A shard's file: its name says what it holds.
fn file_of(id: ShardId) -> WrittenFile {
    let name = id.file_name();
    WrittenFile::new(&format!("/assets/{name}"), hash(&[name.as_bytes()]))
}

/// Everything of the root but the segments.
fn root(site: &Site) -> Root {
    let (kinds, groups) = kinds::kinds(site);
    Root {
        kinds,
        groups,
        abbreviations: abbreviations(&site.search),
        segments: Vec::new(),
        server: site.search.server.as_ref().map(|server| Server {
            kind: "meilisearch".into(),
            url: server.url.clone(),
            index: server.index.clone(),
            key: server.key.clone(),
        }),
    }
}

/// One for each meaning.
fn abbreviations(settings: &SearchSettings) -> Vec<Abbreviation> {
    let all = settings.abbreviations.iter();
    let meanings = all.flat_map(|one| {
        one.long
            .iter()
            .map(|long| (one.short.clone(), long.clone()))
    });
    meanings
        .map(|(short, long)| Abbreviation { short, long })
        .collect()
}

/// Makes segments of entries.
struct Indexer<'a> {
    bodies: &'a Bodies<'a>,
    abbreviations: &'a [Abbreviation],
}

impl Indexer<'_> {
    /// Makes a segment and writes its shards, which are too many to be in memory together.
    fn segment<'e, 's: 'e>(
        &self,
        entries: impl ExactSizeIterator<Item = &'e Entry<'s>>,
        manifest: &Manifest,
        files: &mut BTreeMap<ShardId, WrittenFile>,
    ) -> Result<(Segment, Vec<ShardId>), OutputError> {
        let mut writer = SegmentWriter::new(self.abbreviations, entries.len());
        each_item(entries, self.bodies, |_, item| {
            writer.add(&item);
            Ok(())
        })?;
        let (mut ids, mut written) = (BTreeSet::new(), Ok(()));
        let segment = writer.finish_into(&mut |shard| {
            if written.is_ok() && ids.insert(shard.id) {
                written = manifest
                    .write(file_of(shard.id), &shard.bytes)
                    .map(|file| _ = files.insert(shard.id, file));
            }
        });
        written?;
        Ok((segment, ids.into_iter().collect()))
    }
}

/// Reads items in parallel and hands them on in order.
fn each_item<'e, 's: 'e, E: From<OutputError>>(
    entries: impl Iterator<Item = &'e Entry<'s>>,
    bodies: &Bodies<'_>,
    mut take: impl FnMut(&Entry<'s>, Item) -> Result<(), E>,
) -> Result<(), E> {
    let entries: Vec<&Entry<'_>> = entries.collect();
    for some in entries.chunks(AT_A_TIME) {
        let items = some.par_iter().map(|entry| entry.read(bodies));
        let items: Vec<Item> = items.collect::<Result<_, OutputError>>()?;
        for (entry, item) in some.iter().zip(items) {
            take(entry, item)?;
        }
    }
    Ok(())
}
