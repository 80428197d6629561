//! `cargo xtask bench search`: what the index of the search costs, and how soon and how well it answers,
//! beside Pagefind over the same pages in the same run.
//!
//! The corpus is a content folder of real-sized articles. It is built without the index and with it, and
//! once more with one article changed. The builder's example `search_bench` asks natively for a thousand
//! titles; the browser tests' bench asks sixty queries on a slow phone with a slow connection.

mod corpus;
mod figures;
mod lexicon;
mod pagefind;
mod queries;
mod syllables;
mod text;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::fresh;
use crate::bench::measure::{Usage, measured};
use crate::build::{Build, PREPARE_STEPS, Profile, builder};
use crate::failure::{AtPath, Outcome};
use crate::process::execute;
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{browser, cargo};
use corpus::SearchCorpus;
use figures::Figures;

/// How large a corpus, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SearchBench {
    /// The number of articles; without it two thousand and then twenty thousand.
    pub(crate) articles: Option<usize>,
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
}

/// Measures and prints a table for each size.
pub(crate) fn task(project: &Project, bench: &SearchBench) -> Outcome<()> {
    let sizes = bench
        .articles
        .map_or_else(|| vec![2_000, 20_000], |articles| vec![articles]);
    let mut steps = Steps::new(PREPARE_STEPS + 2 + sizes.len() * 9);
    Build::new(project, None).prepared(project, &mut steps)?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("Pagefind", || pagefind::ensure(project))?;
    let tables: Vec<(usize, Figures)> = sizes
        .into_iter()
        .map(|articles| {
            Ok((
                articles,
                Run::new(project, articles, bench.seed).measure(&mut steps)?,
            ))
        })
        .collect::<Outcome<_>>()?;
    for (articles, figures) in &tables {
        figures.print(&format!("{articles} articles, seed {}", bench.seed));
    }
    Ok(())
}

/// One size of corpus, and where it lies.
struct Run<'a> {
    project: &'a Project,
    corpus: SearchCorpus,
    seed: u64,
    folder: PathBuf,
    build: Build,
}

impl<'a> Run<'a> {
    fn new(project: &'a Project, articles: usize, seed: u64) -> Self {
        let folder = project
            .target
            .join("bench")
            .join(format!("search-{articles}-{seed}"));
        let build = Build {
            content: folder.join("content"),
            out: folder.join("out"),
            ..Build::new(project, None)
        };
        Self {
            project,
            corpus: SearchCorpus::new(articles, seed),
            seed,
            folder,
            build,
        }
    }

    fn measure(&self, steps: &mut Steps) -> Outcome<Figures> {
        let mut figures = Figures::default();
        steps.run(&format!("{} articles", self.corpus.articles), || {
            fresh(&self.folder)?;
            self.corpus.write(&self.build.content)
        })?;
        self.builds(steps, &mut figures)?;
        self.answers(steps, &mut figures)?;
        let report = self.folder.join("figures.json");
        figures.write(&report)?;
        say(&format!("      {}", report.display()));
        Ok(figures)
    }

    /// Time and memory of builds, and what lies there then.
    fn builds(&self, steps: &mut Steps, figures: &mut Figures) -> Outcome<()> {
        let mut without = None;
        steps.run("build without the index", || {
            let plain = Build {
                out: self.folder.join("plain"),
                ..self.build.clone()
            };
            let usage = measured(plain.fresh(self.project)?.arg("--without-search"))?;
            without = Some(usage);
            fresh(&plain.out)?;
            Ok(usage.to_string())
        })?;
        steps.run("build with it", || {
            let usage = measured(&mut self.build.fresh(self.project)?)?;
            let seconds = |usage: Usage| usage.wall.as_secs_f64();
            figures.add("build_seconds", seconds(usage));
            figures.add(
                "index_seconds",
                seconds(usage) - without.map_or(0.0, seconds),
            );
            figures.add("build_peak_mb", megabytes(usage.peak_bytes));
            Ok(usage.to_string())
        })?;
        let before = self.shards()?;
        figures.add("shards", before.len() as f64);
        figures.add(
            "index_mb",
            megabytes(folder_bytes(&self.build.out, &is_index)?),
        );
        steps.run("its files, compressed", || self.compressed(figures))?;
        steps.run("build with one article changed", || {
            self.corpus.change_one(&self.build.content)?;
            let usage = measured(&mut self.build.command(self.project))?;
            let renewed = self.shards()?.difference(&before).count();
            figures.add("shards_renewed", renewed as f64);
            figures.add("changed_seconds", usage.wall.as_secs_f64());
            Ok(format!("{renewed} shards renewed, {usage}"))
        })?;
        let pagefind = self.folder.join("pagefind");
        steps.run("Pagefind's index", || {
            let usage = pagefind::index(self.project, &self.build.out, &pagefind)?;
            figures.add("pagefind_seconds", usage.wall.as_secs_f64());
            figures.add("pagefind_peak_mb", megabytes(usage.peak_bytes));
            figures.add("pagefind_mb", megabytes(pagefind::bytes(&pagefind)?));
            Ok(usage.to_string())
        })
    }

    /// The names of all shards.
    fn shards(&self) -> Outcome<HashSet<PathBuf>> {
        let mut shards = HashSet::new();
        walk(&self.build.out.join("assets"), &mut |path, _| {
            if is_index(path) {
                shards.insert(path.to_owned());
            }
        })?;
        Ok(shards)
    }

    /// Root and shards in a folder of their own: all pages would take very long.
    fn compressed(&self, figures: &mut Figures) -> Outcome<String> {
        let folder = self.folder.join("index");
        fresh(&folder)?;
        let mut files = Vec::new();
        walk(&self.build.out, &mut |path, _| {
            if is_index(path) {
                files.push(path.to_owned());
            }
        })?;
        for file in files {
            let to = folder.join(file.file_name().unwrap_or_default());
            fs::copy(&file, &to).at(&to)?;
        }
        let mut compress = builder(self.project, Profile::Release, "compress");
        compress
            .arg("--out")
            .arg(&folder)
            .arg("--cache")
            .arg(self.folder.join("index-cache"));
        execute(&mut compress)?;
        let bytes = folder_bytes(&folder, &|path| {
            path.extension().is_some_and(|kind| kind == "br")
        })?;
        figures.add("index_brotli_mb", megabytes(bytes));
        Ok(format!("{:.1} MB", megabytes(bytes)))
    }

    /// Known titles natively, then queries in a browser.
    fn answers(&self, steps: &mut Steps, figures: &mut Figures) -> Outcome<()> {
        let [queries, titles, native, browser] =
            ["queries.txt", "titles.txt", "native.txt", "browser.txt"]
                .map(|name| self.folder.join(name));
        fs::write(&queries, queries::queries(&self.corpus, self.seed)).at(&queries)?;
        fs::write(&titles, queries::titles(&self.corpus, self.seed)).at(&titles)?;
        steps.run("a thousand titles, natively", || {
            let mut command = Command::new(cargo());
            command
                .args([
                    "run",
                    "--quiet",
                    "--release",
                    "--package",
                    "builder",
                    "--example",
                    "search_bench",
                    "--",
                ])
                .args([&self.build.out, &queries, &titles, &native])
                .current_dir(&self.project.root);
            execute(&mut command)?;
            figures.read(&native).map(|()| "found".into())
        })?;
        steps.run("sixty queries in a browser, ours and Pagefind's", || {
            execute(&mut self.in_browser(&queries, &browser)?)?;
            figures.read(&browser).map(|()| "measured".into())
        })
    }

    fn in_browser(&self, queries: &Path, figures: &Path) -> Outcome<Command> {
        let mut command = Command::new(cargo());
        command
            .args(["test", "--quiet", "--package", "browser-tests"])
            .current_dir(&self.project.root)
            .env("PORTAL_BENCH", "search")
            .env("PORTAL_BENCH_DIST", &self.build.out)
            .env("PORTAL_BENCH_PAGEFIND", self.folder.join("pagefind"))
            .env("PORTAL_BENCH_QUERIES", queries)
            .env("PORTAL_BENCH_FIGURES", figures)
            .env("PORTAL_BROWSER", browser::chromium()?)
            .env("PORTAL_DRIVER", browser::driver()?);
        Ok(command)
    }
}

/// The root and the shards, by their names.
fn is_index(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == "tim-kiem.bin" || (name.starts_with("search-") && name.ends_with(".bin"))
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The bytes of the files below a folder that are counted.
fn folder_bytes(folder: &Path, counted: &dyn Fn(&Path) -> bool) -> Outcome<u64> {
    let mut sum = 0;
    walk(folder, &mut |path, bytes| {
        if counted(path) {
            sum += bytes;
        }
    })?;
    Ok(sum)
}

/// Every file below a folder with its size.
fn walk(folder: &Path, visit: &mut dyn FnMut(&Path, u64)) -> Outcome<()> {
    for entry in fs::read_dir(folder).at(folder)? {
        let entry = entry.at(folder)?;
        let (path, about) = (entry.path(), entry.metadata().at(folder)?);
        if about.is_dir() {
            walk(&path, visit)?;
        } else {
            visit(&path, about.len());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_and_shards_are_known_by_their_names() {
        let known = ["api/v1/tim-kiem.bin", "assets/search-0123456789abcdef.bin"];
        let others = [
            "assets/search-1a2b.js",
            "tim-kiem/index.html",
            "assets/search-0123456789abcdef.bin.br",
        ];
        assert!(known.map(Path::new).into_iter().all(is_index));
        assert!(!others.map(Path::new).into_iter().any(is_index));
    }
}
