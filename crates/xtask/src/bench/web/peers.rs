//! The peers: the same pages of other frameworks, from the sources in `tests/peers` and their packages on npm.
//!
//! Their packages are installed by the lock file beside each source, without running any script of theirs
//! on installation. A peer is built again when its source or the data has changed.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bench::fresh;
use crate::failure::{AtPath, Failure, Outcome};
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;

/// The steps that [`build`] counts.
pub(super) const STEPS: usize = PEERS.len() + 1;

/// A peer and where it wants what the bench gives it.
struct Peer {
    /// Its folder below `tests/peers`, and its row in the table.
    name: &'static str,
    /// The folder it reads the JSON files from, when it reads them itself.
    reads_data_in: Option<&'static str>,
    /// Where its build leaves the site.
    built: &'static str,
    /// Does its script fetch the JSON files in the browser?
    serves_data: bool,
}

const PEERS: [Peer; 4] = [
    Peer {
        name: "static",
        reads_data_in: Some("data"),
        built: "dist",
        serves_data: false,
    },
    Peer {
        name: "preact",
        reads_data_in: None,
        built: "dist",
        serves_data: true,
    },
    // It copies what is in `static` into its site.
    Peer {
        name: "sveltekit",
        reads_data_in: Some("static/data"),
        built: "dist",
        serves_data: false,
    },
    Peer {
        name: "react-ssg",
        reads_data_in: Some("data"),
        built: "build/client",
        serves_data: false,
    },
];

/// Builds all of them into `rows` below the folder, from the data of our own build.
pub(super) fn build(
    project: &Project,
    folder: &Path,
    ours: &Path,
    steps: &mut Steps,
) -> Outcome<()> {
    let sources = project.root.join("tests/peers");
    let data = folder.join("data");
    steps.run("the peers' data", || {
        fresh(&data)?;
        let mut node = Command::new("node");
        node.arg(sources.join("data.mjs")).args([ours, &data]);
        run(&mut node).map(|()| "taken from ours".into())
    })?;
    let shared = [sources.join("style.css"), data.join("site.json")];
    for peer in &PEERS {
        steps.run(peer.name, || {
            let site = Site {
                peer,
                source: sources.join(peer.name),
                shared: &shared,
                data: &data,
                work: project.target.join("bench/web/peers").join(peer.name),
                row: folder.join("rows").join(peer.name),
            };
            site.ensure()
        })?;
    }
    Ok(())
}

/// One peer's site of one corpus.
struct Site<'a> {
    peer: &'a Peer,
    source: PathBuf,
    shared: &'a [PathBuf; 2],
    data: &'a Path,
    /// A copy of the source with its packages, which stay there.
    work: PathBuf,
    row: PathBuf,
}

impl Site<'_> {
    fn ensure(&self) -> Outcome<String> {
        let stamp = self.row.with_extension("stamp");
        let now = self.fingerprint()?;
        if self.row.is_dir() && fs::read_to_string(&stamp).is_ok_and(|before| before == now) {
            return Ok("unchanged".into());
        }
        fs::create_dir_all(&self.work).at(&self.work)?;
        copy(&self.source, &self.work)?;
        for file in self.shared {
            let to = self.work.join(file.file_name().unwrap_or_default());
            fs::copy(file, &to).at(&to)?;
        }
        self.install()?;
        if let Some(place) = self.peer.reads_data_in {
            link(self.data, &self.work.join(place))?;
        }
        let built = self.work.join(self.peer.built);
        fresh(&built)?;
        run(&mut self.command())?;
        fresh(&self.row)?;
        fs::remove_dir(&self.row).at(&self.row)?;
        fs::rename(&built, &self.row).at(&self.row)?;
        if self.peer.serves_data {
            link(self.data, &self.row.join("data"))?;
        }
        fs::write(&stamp, now).at(&stamp)?;
        Ok("built".into())
    }

    /// What its packages should be, as its lock file says; nothing for a peer that has none.
    fn install(&self) -> Outcome<()> {
        let [lock, installed] =
            ["package-lock.json", "node_modules/.installed"].map(|name| self.work.join(name));
        if !lock.is_file() {
            return Ok(());
        }
        let wanted = fs::read_to_string(&lock).at(&lock)?;
        if fs::read_to_string(&installed).is_ok_and(|there| there == wanted) {
            return Ok(());
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&self.work);
        run(&mut npm)?;
        fs::write(&installed, wanted).at(&installed)
    }

    fn command(&self) -> Command {
        let mut command;
        if self.source.join("package.json").is_file() {
            command = Command::new("npm");
            command.args(["run", "build"]);
        } else {
            command = Command::new("node");
            command.args(["build.mjs", "data", self.peer.built]);
        }
        command.current_dir(&self.work);
        command
    }

    /// Of its source and of all data.
    fn fingerprint(&self) -> Outcome<String> {
        let mut files = BTreeMap::new();
        for folder in [&self.source, self.data] {
            contents(folder, &mut files)?;
        }
        for file in self.shared {
            files.insert(file.clone(), fs::read(file).at(file)?);
        }
        let mut hasher = DefaultHasher::new();
        files.hash(&mut hasher);
        Ok(format!("{:016x}", hasher.finish()))
    }
}

fn contents(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> Outcome<()> {
    for entry in fs::read_dir(folder).at(folder)? {
        let path = entry.at(folder)?.path();
        if path.is_dir() {
            contents(&path, files)?;
        } else {
            let text = fs::read(&path).at(&path)?;
            files.insert(path, text);
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    let mut files = BTreeMap::new();
    contents(from, &mut files)?;
    for (path, text) in files {
        let to = to.join(path.strip_prefix(from).unwrap_or(&path));
        let folder = to.parent().unwrap_or(&to);
        fs::create_dir_all(folder).at(folder)?;
        fs::write(&to, text).at(&to)?;
    }
    Ok(())
}

/// A link in place of a copy of every file of the corpus.
#[cfg(unix)]
fn link(folder: &Path, at: &Path) -> Outcome<()> {
    if at.is_symlink() {
        fs::remove_file(at).at(at)?;
    }
    let parent = at.parent().unwrap_or(at);
    fs::create_dir_all(parent).at(parent)?;
    std::os::unix::fs::symlink(folder, at).at(at)
}

#[cfg(not(unix))]
fn link(_folder: &Path, _at: &Path) -> Outcome<()> {
    Err(Failure::new("the bench runs on Linux and macOS only"))
}

/// Node's programs say a lot on standard output that nobody needs here.
fn run(command: &mut Command) -> Outcome<()> {
    execute(command.stdout(Stdio::null())).map_err(|failure| {
        Failure::new(format!("{failure}\nNode.js 20 or newer with npm is needed"))
    })
}
