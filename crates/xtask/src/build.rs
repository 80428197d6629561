//! `cargo xtask build`: everything between the sources and a folder that a web server can serve.
//!
//! trunk and the builder never share an output folder: trunk empties its own every time, while the
//! builder leaves unchanged files untouched.

mod app;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{AtPath, Outcome};
use crate::lock::hold;
use crate::process::execute;
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{self, cargo, std_source, wasm_target};

/// What to build and where to.
#[derive(Clone, Debug)]
pub(crate) struct Build {
    /// The path the portal is served under, when it is not the one `portal.toml` names.
    pub(crate) base: Option<String>,
    /// The folder to read the content from.
    pub(crate) content: PathBuf,
    /// The folder to write to.
    pub(crate) out: PathBuf,
    /// The search can ask a server: the others would load that part for nothing.
    pub(crate) server: bool,
}

/// The steps that [`Build::run`] counts.
pub(crate) const STEPS: usize = STEPS_WITHOUT_COMPRESSION + 1;
/// The steps that [`Build::run_without_compression`] counts.
pub(crate) const STEPS_WITHOUT_COMPRESSION: usize = PREPARE_STEPS + 1;
/// The steps that [`prepared`] counts.
pub(crate) const PREPARE_STEPS: usize = 5;

impl Build {
    /// The portal's own output folder.
    pub(crate) fn new(project: &Project, base: Option<String>) -> Self {
        Self {
            base,
            content: project.root.join("content"),
            out: project.root.join("dist"),
            server: project.names_search_server(),
        }
    }

    /// Does all steps; what has not changed is not done again.
    pub(crate) fn run(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        let _lock = lock(project)?;
        prepare(project, steps, self.server)?;
        self.write(project, steps)
    }

    /// All steps but the precompressed files, which take long for a large portal and are no input of an answer.
    pub(crate) fn run_without_compression(
        &self,
        project: &Project,
        steps: &mut Steps,
    ) -> Outcome<()> {
        let _lock = lock(project)?;
        prepare(project, steps, self.server)?;
        self.pages(project, steps)
    }

    /// The last two steps alone: content and precompressed files, with tools and app as they are.
    pub(crate) fn write(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        self.pages(project, steps)?;
        steps.run("brotli and gzip files", || self.compress(project))
    }

    /// The step before the last alone: the content, with tools and app as they are.
    pub(crate) fn pages(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        steps.run(&format!("content into {}", self.shown(project)), || {
            self.content(project)
        })
    }

    /// The app alone, for a build that needs another than [`Build::new`].
    pub(crate) fn app(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        let (trunk, wasm_bindgen) = (tools::trunk(), tools::wasm_bindgen(project)?);
        let _lock = lock(project)?;
        steps.run("the app with a search server", || {
            app::ensure(project, &trunk, &wasm_bindgen, self.server)
        })
    }

    fn content(&self, project: &Project) -> Outcome<String> {
        execute(&mut self.command(project)).map(|()| "written".into())
    }

    /// The builder's call, which leaves alone what has not changed.
    pub(crate) fn command(&self, project: &Project) -> Command {
        let mut builder = builder(project, "build");
        builder.arg("--content").arg(&self.content);
        builder
            .arg("--assets")
            .arg(app::folder(project, self.server));
        builder
            .arg("--out")
            .arg(&self.out)
            .arg("--cache")
            .arg(self.cache(project));
        if let Some(base) = &self.base {
            builder.arg("--base").arg(base);
        }
        builder
    }

    /// The builder's call once nothing is there and nothing is remembered.
    pub(crate) fn fresh(&self, project: &Project) -> Outcome<Command> {
        for folder in [&self.out, &self.cache(project)] {
            if folder.exists() {
                fs::remove_dir_all(folder).at(folder)?;
            }
        }
        Ok(self.command(project))
    }

    fn compress(&self, project: &Project) -> Outcome<String> {
        let mut builder = builder(project, "compress");
        builder
            .arg("--out")
            .arg(&self.out)
            .arg("--cache")
            .arg(self.cache(project));
        execute(&mut builder).map(|()| "ready".into())
    }

    /// Two output folders must not share what the builder remembers of its output.
    pub(crate) fn cache(&self, project: &Project) -> PathBuf {
        let name = self.out.strip_prefix(&project.root).unwrap_or(&self.out);
        let name = name.to_string_lossy().replace(['/', '\\', ':'], "-");
        project.target.join("portal-cache").join(name)
    }

    fn shown(&self, project: &Project) -> String {
        self.out
            .strip_prefix(&project.root)
            .unwrap_or(&self.out)
            .display()
            .to_string()
    }
}

/// Two trunks in one folder would clear away each other's files.
fn lock(project: &Project) -> Outcome<File> {
    hold(
        &project.target.join("xtask.lock"),
        "another run builds the portal; waiting",
    )
}

/// [`prepare`] alone, for builds that are measured.
pub(crate) fn prepared(project: &Project, steps: &mut Steps) -> Outcome<()> {
    let _lock = lock(project)?;
    prepare(project, steps, project.names_search_server())
}

/// Tools, builder and app: all that does not depend on the content.
fn prepare(project: &Project, steps: &mut Steps, server: bool) -> Outcome<()> {
    let trunk = tools::trunk();
    let wasm_bindgen = tools::wasm_bindgen(project)?;
    steps.run("Rust for the browser", || {
        wasm_target::ensure().and_then(|_| std_source::ensure())
    })?;
    steps.run(
        "trunk, the app's build tool (several minutes the first time)",
        || trunk.ensure(project),
    )?;
    steps.run("wasm-bindgen, which joins wasm and page", || {
        wasm_bindgen.ensure(project)
    })?;
    steps.run("the builder", || compile_builder(project))?;
    steps.run("the app", || {
        app::ensure(project, &trunk, &wasm_bindgen, server)
    })
}

/// Compiles the builder for this machine.
pub(crate) fn compile_builder(project: &Project) -> Outcome<String> {
    let mut command = Command::new(cargo());
    command
        .args(["build", "--quiet", "--release", "--package", "builder"])
        .current_dir(&project.root);
    execute(&mut command).map(|()| "compiled".into())
}

/// A call of the builder's release binary.
pub(crate) fn builder(project: &Project, subcommand: &str) -> Command {
    let mut command = Command::new(project.builder());
    command.arg(subcommand).current_dir(&project.root);
    command
}

/// `cargo xtask build`.
pub(crate) fn task(project: &Project, base: Option<String>) -> Outcome<()> {
    let mut steps = Steps::new(STEPS);
    let build = Build::new(project, base);
    build.run(project, &mut steps)?;
    say(&format!(
        "built in {}: {}",
        steps.elapsed(),
        relative(project, &build.out).display()
    ));
    Ok(())
}

fn relative<'a>(project: &Project, path: &'a Path) -> &'a Path {
    path.strip_prefix(&project.root).unwrap_or(path)
}
