//! Arguments, and what each subcommand calls.

mod build;
mod hook;
mod instant;

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use builder::assets;
use builder::compress::{CompressOptions, CompressReport};
use builder::diagnostic::{self, Diagnostic};
use builder::load::{LoadOptions, Loaded, load};
use builder::output::{self, BuildSummary};
use builder::serve::{self, ServeOptions};
use builder::source::SourceFile;
use clap::{Args, Parser, Subcommand, ValueEnum};
use model::moment::Moment;
use model::permalink::BasePath;

/// Checks content, writes the portal's files, serves them as in production.
#[derive(Debug, Parser)]
#[command(version, about)]
pub(crate) struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Checks the content and writes nothing.
    Check(ContentArgs),
    /// Checks the content and writes the portal.
    Build(BuildArgs),
    /// Writes what is found by the search for a server that answers instead of the browser.
    Export(ExportArgs),
    /// Writes precompressed files, brotli and gzip, beside the files of an output folder.
    Compress(CompressArgs),
    /// Serves an output folder as a good host would.
    Serve(ServeArgs),
    /// Writes the JavaScript beside the app's wasm, as trunk would.
    Bindgen(BindgenArgs),
    /// What trunk calls after its build, with its `TRUNK_…` variables set.
    Hook,
}

/// What to read, and as seen from when.
#[derive(Clone, Debug, Args)]
struct ContentArgs {
    /// The content folder.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// The instant the portal is built for: 2026-11-23T08:00:00+07:00, or 2026-11-23. Default: now.
    #[arg(long, value_parser = instant::parse)]
    now: Option<i64>,
    /// Shows drafts as if they were published.
    #[arg(long)]
    drafts: bool,
    /// Another base path than the one in portal.toml.
    #[arg(long)]
    base: Option<String>,
    /// How problems are reported.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines for people: `path:line:column: rule: message`; at a terminal with the line that is meant.
    Text,
    /// An array of objects, for editors and scripts.
    Json,
}

#[derive(Debug, Args)]
struct BuildArgs {
    #[command(flatten)]
    content: ContentArgs,
    /// What `bindgen` or trunk wrote of the app. Without it pages are plain HTML, without style and app.
    #[arg(long)]
    assets: Option<PathBuf>,
    /// The repository, for `style/`, `public/`, `widget/` and the start script.
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The folder to write.
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// Where to remember what need not be done again.
    #[arg(long)]
    cache: Option<PathBuf>,
    /// Leaves the index of the search out, so that `cargo xtask bench search` knows what it costs.
    #[arg(long, hide = true)]
    without_search: bool,
    /// The path the files will be served under, where somebody else decides it.
    #[arg(skip)]
    served_under: Option<String>,
}

#[derive(Debug, Args)]
struct ExportArgs {
    #[command(flatten)]
    content: ContentArgs,
    /// The folder to write, which is not to be published.
    #[arg(long, default_value = "target/search-server")]
    out: PathBuf,
    /// Where a build remembered what it read.
    #[arg(long)]
    cache: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct CompressArgs {
    /// The output folder.
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// Where to remember what was compressed.
    #[arg(long)]
    cache: PathBuf,
}

#[derive(Debug, Args)]
struct ServeArgs {
    /// The output folder.
    #[arg(long, default_value = "dist")]
    dir: PathBuf,
    /// The path the portal was built for.
    #[arg(long, default_value = "/")]
    base: String,
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

#[derive(Debug, Args)]
struct BindgenArgs {
    /// The folder with the modules as cargo leaves them: portal.wasm and finder.wasm.
    #[arg(long)]
    wasm: PathBuf,
    /// The page around the app.
    #[arg(long, default_value = "index.html")]
    page: PathBuf,
    /// The folder to write, which `build --assets` reads.
    #[arg(long)]
    out: PathBuf,
}

/// Does what was asked. The exit code is 1 when the content has errors.
pub(crate) fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.task {
        Task::Check(content) => {
            let loaded = content.load(None);
            report(&content, &loaded.diagnostics);
            Ok(code(loaded.site.is_some()))
        }
        Task::Build(build) => build.run(),
        Task::Export(args) => args.run(),
        Task::Compress(args) => {
            print_compressed(
                &CompressOptions {
                    out: args.out,
                    cache: args.cache,
                }
                .run()?,
            );
            Ok(ExitCode::SUCCESS)
        }
        Task::Serve(args) => {
            let base = BasePath::new(&args.base);
            let options = ServeOptions {
                base,
                port: args.port,
                ..ServeOptions::new(args.dir)
            };
            let home = options.base.with_slashes();
            serve::run(&options, |address| println!("http://{address}{home}"))?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Bindgen(args) => {
            assets::bindgen(&args.wasm, &args.page, &args.out)?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Hook => hook::run(),
    }
}

impl ContentArgs {
    fn load(&self, cache: Option<PathBuf>) -> Loaded {
        self.load_at(self.now.unwrap_or_else(instant::now), cache)
    }

    fn load_at(&self, now_seconds: i64, cache: Option<PathBuf>) -> Loaded {
        load(&LoadOptions {
            content: self.content.clone(),
            now_seconds,
            drafts: self.drafts,
            cache,
            base: self.base.clone(),
        })
    }

    /// The text of a file by its path in diagnostics, which begins with the name of the content folder.
    /// What cannot be read was reported already, or is no text.
    fn read(&self, path: &str) -> Option<String> {
        let (_, within) = path.split_once('/')?;
        let file = SourceFile::read(&self.content.join(within), path.to_owned()).ok()?;
        Some(file.text)
    }
}

impl ExportArgs {
    fn run(&self) -> anyhow::Result<ExitCode> {
        let loaded = self.content.load(self.cache.clone());
        report(&self.content, &loaded.diagnostics);
        let Some(site) = loaded.site else {
            return Ok(ExitCode::FAILURE);
        };
        let lines = output::export(&site, &self.content.content, &self.out)?;
        eprintln!("{lines} lines for the search server");
        Ok(ExitCode::SUCCESS)
    }
}

fn warn(warnings: &[String]) {
    for warning in warnings {
        eprintln!("warning: {warning}");
    }
}

/// Prints the problems. At a terminal each shows its line; programs that read the text get one problem a line.
fn report(content: &ContentArgs, all: &[Diagnostic]) {
    match content.format {
        Format::Text => {
            let text = if io::stderr().is_terminal() {
                diagnostic::print_with_lines(all, |path| content.read(path))
            } else {
                diagnostic::print_text(all)
            };
            eprint!("{text}{}", diagnostic::print_count(all));
        }
        Format::Json => print!("{}", diagnostic::print_json(all)),
    }
}

fn code(good: bool) -> ExitCode {
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// To the side of the problems, which may be read by a program.
fn say(next_due: Option<Moment>, done: BuildSummary, started: Instant) {
    let seconds = started.elapsed().as_secs_f64();
    eprintln!(
        "{} pages; {} files written, {} removed; {seconds:.2} s",
        done.pages, done.written, done.removed
    );
    if let Some(due) = next_due {
        eprintln!("next scheduled article: {due}");
    }
}

fn print_compressed(done: &CompressReport) {
    let kilo = |bytes: u64| bytes / 1000;
    println!(
        "{} files precompressed, {} of them now, {} removed; {} kB plain, {} kB brotli, {} kB gzip; {:.2} s",
        done.files,
        done.compressed,
        done.removed,
        kilo(done.plain_bytes),
        kilo(done.brotli_bytes),
        kilo(done.gzip_bytes),
        done.time.as_secs_f64()
    );
}
