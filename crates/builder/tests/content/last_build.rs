//! Builds one after the other, by the program itself: each comes out as one that remembers nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::built::{Built, files};
use crate::portal::SMALL_NOTE;

const NOW: &str = "2026-11-23T08:00:00+07:00";

/// What a build says on its way: problems, and what it did.
fn build(built: &Built, out: &Path, cache: bool, now: &str, more: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_builder"));
    command.arg("build").arg("--content");
    command.arg(built.portal.content()).args(["--now", now]);
    command.args(more).arg("--out").arg(out);
    if cache {
        command.arg("--cache").arg(built.portal.beside("cache"));
    }
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

/// A change of the content or of the output folder.
type Change = fn(&Built);

#[test]
fn every_build_comes_out_as_one_that_remembers_nothing() {
    let cases: [(&str, &str, &[&str], Change, bool); 10] = [
        ("first", NOW, &[], |_| (), true),
        ("nothing changed", NOW, &[], |_| (), false),
        (
            "nothing changed, an hour later",
            "2026-11-23T09:00:00+07:00",
            &[],
            |_| (),
            false,
        ),
        (
            "the same text written again",
            NOW,
            &[],
            |built| edit(built, ARTICLE, "Khách", "Khách"),
            false,
        ),
        (
            "a word changed",
            NOW,
            &[],
            |built| edit(built, ARTICLE, "Khách chờ lâu", "Khách chờ quá lâu"),
            true,
        ),
        (
            "a page lost",
            NOW,
            &[],
            |built| fs::remove_file(built.out().join("so-do/index.html")).unwrap(),
            true,
        ),
        (
            "an article removed",
            NOW,
            &[],
            |built| fs::remove_file(built.portal.content().join(OTHER)).unwrap(),
            true,
        ),
        ("another base", NOW, &["--base", "/cong/"], |_| (), true),
        ("drafts shown", NOW, &["--drafts"], |_| (), true),
        (
            "a week later",
            "2026-11-30T08:00:00+07:00",
            &[],
            |_| (),
            true,
        ),
    ];
    let built = Built::new();
    for (name, now, more, change, writes) in cases {
        change(&built);
        let said = build(&built, &built.out(), true, now, more);
        assert_eq!(
            !said.contains(" 0 files written, 0 removed;"),
            writes,
            "{name}: {said}"
        );
        assert!(said.starts_with(SMALL_NOTE), "{name}: {said}");
        let anew = built.portal.beside("anew");
        if anew.exists() {
            fs::remove_dir_all(&anew).unwrap();
        }
        let said_anew = build(&built, &anew, false, now, more);
        let due = |said: &str| {
            said.lines()
                .find(|line| line.starts_with("next"))
                .map(str::to_owned)
        };
        let pages = |said: &str| said.split(" pages;").next().map(str::to_owned);
        assert_eq!(
            (due(&said), pages(&said)),
            (due(&said_anew), pages(&said_anew)),
            "{name}"
        );
        let (kept, made) = (files(&built.out()), files(&anew));
        let differ: Vec<&String> = kept
            .iter()
            .filter(|(path, bytes)| made.get(*path) != Some(*bytes))
            .map(|(path, _)| path)
            .chain(made.keys().filter(|path| !kept.contains_key(*path)))
            .collect();
        assert!(differ.is_empty(), "{name}: {differ:?}");
    }
}

const ARTICLE: &str = "bai-viet/bao-gia-linh-kien/index.md";
const OTHER: &str = "bai-viet/so-lieu-cu.md";

fn edit(built: &Built, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(built.portal.content().join(path)).unwrap();
    assert!(text.contains(from), "{path}");
    built.portal.write(path, &text.replace(from, to));
}
