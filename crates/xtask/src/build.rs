//! `cargo xtask build`: everything between the sources and a folder that a web server can serve.
//!
//! The app and the portal never share an output folder: the app's is emptied whenever it is built, while the builder
//! leaves unchanged files of the portal's untouched.

mod app;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{AtPath, Outcome};
use crate::lock::hold;
use crate::process::execute;
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{cargo, compiling, std_source, wasm_target};

/// How a program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Soon ready: what runs for a second need not be optimized for a minute.
    Dev,
    /// Fast and small: what operators run, and what readers get.
    Release,
}

impl Profile {
    /// The folder of the builder, below cargo's target folder.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }

    /// The name of the profile of the app, and its folder below that of the browser's target. In development it is the
    /// builder's own profile: what both need while they are compiled is compiled once.
    fn of_app(self) -> (&'static str, &'static str) {
        match self {
            Self::Dev => ("dev", "debug"),
            Self::Release => ("wasm", "wasm"),
        }
    }
}

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
    /// How the builder is compiled.
    pub(crate) builder: Profile,
    /// How the app is compiled.
    pub(crate) app: Profile,
}

/// The steps that [`Build::run`] counts.
pub(crate) const STEPS: usize = STEPS_WITHOUT_COMPRESSION + 1;
/// The steps that [`Build::run_without_compression`] counts.
pub(crate) const STEPS_WITHOUT_COMPRESSION: usize = PREPARE_STEPS + 1;
/// The steps that [`Build::prepared`] counts.
pub(crate) const PREPARE_STEPS: usize = 3;

impl Build {
    /// The portal's own output folder, as it is published.
    pub(crate) fn new(project: &Project, base: Option<String>) -> Self {
        Self {
            base,
            content: project.root.join("content"),
            out: project.root.join("dist"),
            server: project.names_search_server(),
            builder: Profile::Release,
            app: Profile::Release,
        }
    }

    /// The same for tests: as it is published, by the builder that other tests have compiled already.
    pub(crate) fn tested(project: &Project, base: Option<String>) -> Self {
        Self {
            builder: Profile::Dev,
            ..Self::new(project, base)
        }
    }

    /// The same as it is looked at, in a folder of its own, so that nobody publishes it.
    pub(crate) fn dev(project: &Project, base: Option<String>) -> Self {
        Self {
            out: project.target.join("dist-dev"),
            builder: Profile::Dev,
            app: Profile::Dev,
            ..Self::new(project, base)
        }
    }

    /// Does all steps; what has not changed is not done again.
    pub(crate) fn run(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        let _lock = lock(project)?;
        self.prepare(project, steps)?;
        self.write(project, steps)
    }

    /// All steps but the precompressed files, which take long for a large portal and are no input of an answer.
    pub(crate) fn run_without_compression(
        &self,
        project: &Project,
        steps: &mut Steps,
    ) -> Outcome<()> {
        let _lock = lock(project)?;
        self.prepare(project, steps)?;
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

    /// Tools, builder and app: all that does not depend on the content.
    pub(crate) fn prepared(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        let _lock = lock(project)?;
        self.prepare(project, steps)
    }

    /// The app alone, for a build that needs another than one that was made already.
    pub(crate) fn app(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        let _lock = lock(project)?;
        steps.run("the app with a search server", || self.ensure_app(project))
    }

    fn prepare(&self, project: &Project, steps: &mut Steps) -> Outcome<()> {
        steps.run("Rust for the browser", || {
            let target = wasm_target::ensure()?;
            match self.app {
                Profile::Dev => Ok(target),
                Profile::Release => std_source::ensure(),
            }
        })?;
        steps.run("the builder", || compile_builder(project, self.builder))?;
        steps.run("the app", || self.ensure_app(project))
    }

    fn ensure_app(&self, project: &Project) -> Outcome<String> {
        app::ensure(project, self)
    }

    fn content(&self, project: &Project) -> Outcome<String> {
        execute(&mut self.command(project)).map(|()| "written".into())
    }

    /// The builder's call, which leaves alone what has not changed.
    pub(crate) fn command(&self, project: &Project) -> Command {
        let mut builder = builder(project, self.builder, "build");
        builder.arg("--content").arg(&self.content);
        builder.arg("--assets").arg(app::folder(project, self));
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
        let mut builder = builder(project, self.builder, "compress");
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

/// Two builds of one app would clear away each other's files.
fn lock(project: &Project) -> Outcome<File> {
    hold(
        &project.target.join("xtask.lock"),
        "another run builds the portal; waiting",
    )
}

/// Compiles the builder for this machine.
pub(crate) fn compile_builder(project: &Project, profile: Profile) -> Outcome<String> {
    let mut command = Command::new(cargo());
    command.args(["build", "--package", "builder"]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    compiling::follow("the builder", command.current_dir(&project.root))?;
    Ok("compiled".into())
}

/// A call of the builder.
pub(crate) fn builder(project: &Project, profile: Profile, subcommand: &str) -> Command {
    let mut command = Command::new(project.builder(profile));
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
