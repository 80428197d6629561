//! The wasm app: compiled by cargo, joined with JavaScript by the builder; left alone while nothing it is made of has
//! changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Build, Profile, builder};
use crate::failure::{AtPath, Outcome};
use crate::process::{execute, read};
use crate::project::Project;
use crate::steps::say;
use crate::tools::std_source::Std;
use crate::tools::{cargo, compiling, wasm_target};

/// What the app is made of, below the repository's root. `public/`, `style/` and the scripts of pages are
/// read by the builder.
const SOURCES: [&str; 7] = [
    "src",
    "crates/model",
    "crates/finder",
    "crates/search",
    "Cargo.toml",
    "Cargo.lock",
    "index.html",
];

/// What `crates/search/build.rs` looks for.
const SERVER: &str = "PORTAL_SEARCH_SERVER";

/// Where the app is left; the one whose search asks a server lies beside the other.
pub(super) fn folder(project: &Project, build: &Build) -> PathBuf {
    let name = match build.app {
        Profile::Dev => "app-dev",
        Profile::Release => "app",
    };
    let server = if build.server { "-server" } else { "" };
    project.target.join(format!("{name}{server}"))
}

/// Builds the app unless it is there already.
pub(super) fn ensure(project: &Project, build: &Build) -> Outcome<String> {
    let folder = folder(project, build);
    let stamp = folder.with_extension("stamp");
    let std = match build.app {
        Profile::Dev => Std::Shipped,
        Profile::Release => Std::here()?,
    };
    let now = fingerprint(project, std)?;
    let built = folder.join("index.html").is_file();
    if built && fs::read_to_string(&stamp).is_ok_and(|before| before == now) {
        return Ok("unchanged".into());
    }
    if let Err(failure) = compile(project, build, std) {
        if std == Std::Shipped {
            return Err(failure);
        }
        say("      once more, with the standard library as it is delivered");
        compile(project, build, Std::Shipped)?;
    }
    bindgen(project, build, &folder)?;
    fs::write(&stamp, now).at(&stamp)?;
    Ok("built".into())
}

/// App and finder in one call, apart from the builder's: the features of the browser's build must never meet those of
/// the other.
fn compile(project: &Project, build: &Build, std: Std) -> Outcome<()> {
    let mut command = Command::new(cargo());
    command.args(["build", "--package", "portal", "--package", "finder"]);
    command.args(["--bins", "--features", "portal/hydrate"]);
    command.args(["--target", wasm_target::TARGET]);
    let (profile, _) = build.app.of_app();
    command.args(["--profile", profile]);
    match build.server {
        true => command.env(SERVER, "on"),
        false => command.env_remove(SERVER),
    };
    std.apply(&mut command);
    compiling::follow("the app", command.current_dir(&project.root))
}

/// What trunk would stage, into an empty folder.
fn bindgen(project: &Project, build: &Build, folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).at(folder)?;
    }
    let compiled = project.target.join(wasm_target::TARGET);
    let (_, of_profile) = build.app.of_app();
    let mut command = builder(project, build.builder, "bindgen");
    command.arg("--wasm").arg(compiled.join(of_profile));
    execute(command.arg("--out").arg(folder))
}

fn fingerprint(project: &Project, std: Std) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    read(Command::new("rustc").arg("-vV"))?.hash(&mut hasher);
    std.hash(&mut hasher);
    for source in SOURCES {
        hash_path(&project.root, Path::new(source), &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Names and contents, folders in the order of their names.
fn hash_path(root: &Path, path: &Path, hasher: &mut DefaultHasher) -> Outcome<()> {
    let full = root.join(path);
    path.hash(hasher);
    if !full.is_dir() {
        fs::read(&full).at(&full)?.hash(hasher);
        return Ok(());
    }
    let entries = fs::read_dir(&full)
        .at(&full)?
        .collect::<Result<Vec<_>, _>>()
        .at(&full)?;
    let mut names: Vec<_> = entries.into_iter().map(|entry| entry.file_name()).collect();
    names.sort();
    names
        .iter()
        .try_for_each(|name| hash_path(root, &path.join(name), hasher))
}
