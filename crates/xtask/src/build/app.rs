//! The wasm app, through trunk; left alone while nothing it is made of has changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{AtPath, Outcome};
use crate::process::{execute, read};
use crate::project::Project;
use crate::steps::say;
use crate::tools::install::CargoTool;
use crate::tools::std_source::Std;
use crate::tools::{cargo, path_with, wasm_target};

/// What the app is made of, below the repository's root. `public/`, `style/` and the start script are
/// read by the builder.
const SOURCES: [&str; 8] = [
    "src",
    "crates/model",
    "crates/finder",
    "crates/search",
    "Cargo.toml",
    "Cargo.lock",
    "index.html",
    "Trunk.toml",
];

/// What `crates/search/build.rs` looks for.
const SERVER: &str = "PORTAL_SEARCH_SERVER";

/// Where trunk leaves the app; the one whose search asks a server lies beside the other.
pub(super) fn folder(project: &Project, server: bool) -> PathBuf {
    let name = if server { "trunk-server" } else { "trunk" };
    project.target.join(name)
}

/// Builds the app unless it is there already.
pub(super) fn ensure(
    project: &Project,
    trunk: &CargoTool,
    wasm_bindgen: &CargoTool,
    server: bool,
) -> Outcome<String> {
    let folder = folder(project, server);
    let stamp = folder.with_extension("stamp");
    let now = fingerprint(project, &[trunk, wasm_bindgen])?;
    let built = folder.join("index.html").is_file();
    if built && fs::read_to_string(&stamp).is_ok_and(|before| before == now) {
        return Ok("unchanged".into());
    }
    let settings = settings(project)?;
    let compile = |std: Std| {
        fetch(project, std)?;
        let mut command = Command::new(trunk.program(project));
        command.args(["build", "--quiet", "--release", "--dist"]);
        command.arg(&folder).arg("--config").arg(&settings);
        match server {
            true => command.env(SERVER, "on"),
            false => command.env_remove(SERVER),
        };
        std.apply(&mut command);
        build(project, command, wasm_bindgen)
    };
    let std = Std::here()?;
    if let Err(failure) = compile(std) {
        if std == Std::Shipped {
            return Err(failure);
        }
        say("      once more, with the standard library as it is delivered");
        compile(Std::Shipped)?;
    }
    fs::write(&stamp, now).at(&stamp)?;
    Ok("built".into())
}

/// trunk's settings for building alone. Its hook is for those who call trunk themselves: here it would compile
/// the builder once more, under the switches of the app.
fn settings(project: &Project) -> Outcome<PathBuf> {
    let all = project.root.join("Trunk.toml");
    let text = fs::read_to_string(&all).at(&all)?;
    let build = text.split_once("\n[build]").map_or("", |(_, build)| build);
    let build = build.split("\n[").next().unwrap_or_default();
    let path = project.target.join("trunk.toml");
    let page = project.root.join("index.html");
    fs::write(&path, format!("[build]\ntarget = {page:?}{build}\n")).at(&path)?;
    Ok(path)
}

/// trunk is kept off the network below, and with it the cargo that it starts.
fn fetch(project: &Project, std: Std) -> Outcome<()> {
    let mut command = Command::new(cargo());
    std.apply(&mut command);
    execute(
        command
            .args(["fetch", "--quiet", "--target", wasm_target::TARGET])
            .current_dir(&project.root),
    )
}

fn build(project: &Project, mut command: Command, wasm_bindgen: &CargoTool) -> Outcome<()> {
    command.current_dir(&project.root);
    command.env("PATH", path_with(project, &[wasm_bindgen]));
    // Tools from the PATH alone, and no look for a newer trunk.
    command
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // This trunk takes `NO_COLOR=1` for a wrong value of its switch of the same name.
    command.env_remove("NO_COLOR");
    execute(&mut command)
}

fn fingerprint(project: &Project, tools: &[&CargoTool]) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    read(Command::new("rustc").arg("-vV"))?.hash(&mut hasher);
    Std::here()?.hash(&mut hasher);
    for tool in tools {
        tool.label().hash(&mut hasher);
    }
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
