//! What can be asked of `cargo xtask`, and how it is read from the command line.

use crate::bench::content::ContentBench;
use crate::bench::embed::EmbedBench;
use crate::bench::finder::FinderBench;
use crate::bench::search::SearchBench;
use crate::bench::web::WebBench;
use crate::failure::{Failure, Outcome};
use crate::serve::Serve;
use crate::test::Part;

/// The text of `cargo xtask help`.
pub(crate) const HELP: &str = "\
cargo xtask serve [--port 8080] [--base /cong/] [--release]
                                                  build the portal and serve it with production's
                                                  headers; with --release, what is published
cargo xtask build [--base /cong/]                 build the portal into dist/
cargo xtask check [--format json]                 check the content only
cargo xtask test [lint|unit|size|trunk|e2e]...    everything CI runs, or parts of it
cargo xtask test advisories                       known vulnerabilities of dependencies (network)
cargo xtask release widget 1.0.2                  freeze the element for other sites as a version
cargo xtask bench content [--articles 20000] [--seed 1] [--runs 3]
                                                  time and memory of content builds, beside Hugo's
cargo xtask bench finder [--documents 10000] [--seed 1]
                                                  weight and speed of the finder of documents
cargo xtask bench embed [--runs 9]                weight and speed of the element for other sites,
                                                  beside embeds of others
cargo xtask bench search [--articles 20000] [--seed 1]
                                                  index and answers of the search, beside Pagefind's;
                                                  without a number, 2,000 articles and then 20,000
cargo xtask bench web [--articles 2000] [--runs 7] [--seed 1]
                                                  what a page costs its reader, beside other frameworks
cargo xtask bench lighthouse                      Lighthouse on every kind of page";

/// One task with its settings.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Build and serve.
    Serve(Serve),
    /// Build only.
    Build {
        /// The path to serve under, when `portal.toml`'s is not wanted.
        base: Option<String>,
    },
    /// Check the content; everything after the word goes to the builder.
    Check {
        /// Further arguments of the builder's.
        arguments: Vec<String>,
    },
    /// Run tests.
    Test {
        /// Which, in the order they run.
        parts: Vec<Part>,
    },
    /// Release a version of the element for partners' pages.
    ReleaseWidget {
        /// The version, later than all released ones.
        version: String,
    },
    /// Compare content builds.
    BenchContent(ContentBench),
    /// Measure the finder of legal documents.
    BenchFinder(FinderBench),
    /// Measure the element for partners' pages.
    BenchEmbed(EmbedBench),
    /// Measure the search.
    BenchSearch(SearchBench),
    /// Measure pages in the browser.
    BenchWeb(WebBench),
    /// Audit pages with Lighthouse.
    BenchLighthouse,
    /// Run one program and print what it used; called by the bench itself.
    Measure {
        /// The program and its arguments.
        program: Vec<String>,
    },
}

impl Command {
    /// Reads the words after `cargo xtask`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h"] => Ok(Self::Help),
            ["serve", rest @ ..] => parse_serve(rest).map(Self::Serve),
            ["build", rest @ ..] => Ok(Self::Build {
                base: Flags::read(rest, &["--base"])?.base()?,
            }),
            ["check", ..] => Ok(Self::Check {
                arguments: arguments[1..].to_vec(),
            }),
            ["lint" | "unit" | "e2e" | "size" | "trunk" | "advisories"] => Ok(Self::Test {
                parts: Part::parse(&words)?,
            }),
            ["test", rest @ ..] => Ok(Self::Test {
                parts: Part::parse(rest)?,
            }),
            ["release", "widget", version] => Ok(Self::ReleaseWidget {
                version: (*version).to_owned(),
            }),
            ["bench", "content", rest @ ..] => parse_bench(rest).map(Self::BenchContent),
            ["bench", "finder", rest @ ..] => parse_finder_bench(rest).map(Self::BenchFinder),
            ["bench", "embed", rest @ ..] => parse_embed_bench(rest).map(Self::BenchEmbed),
            ["bench", "search", rest @ ..] => parse_search_bench(rest).map(Self::BenchSearch),
            ["bench", "web", rest @ ..] => parse_web_bench(rest).map(Self::BenchWeb),
            ["bench", "lighthouse"] => Ok(Self::BenchLighthouse),
            ["measure", "--", _, ..] => Ok(Self::Measure {
                program: arguments[2..].to_vec(),
            }),
            _ => Err(Failure::new(format!(
                "no task `{}`\n{HELP}",
                words.join(" ")
            ))),
        }
    }
}

fn parse_serve(words: &[&str]) -> Outcome<Serve> {
    let (switch, pairs): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| **word == "--release");
    let flags = Flags::read(&pairs, &["--port", "--base"])?;
    Ok(Serve {
        port: flags.number("--port", 8080)?,
        base: flags.base()?,
        release: !switch.is_empty(),
    })
}

fn parse_bench(words: &[&str]) -> Outcome<ContentBench> {
    let flags = Flags::read(words, &["--articles", "--seed", "--runs"])?;
    Ok(ContentBench {
        articles: flags.number("--articles", 20_000)?,
        seed: flags.number("--seed", 1)?,
        runs: flags.number("--runs", 3)?,
    })
}

fn parse_finder_bench(words: &[&str]) -> Outcome<FinderBench> {
    let flags = Flags::read(words, &["--documents", "--seed"])?;
    Ok(FinderBench {
        documents: flags.number("--documents", 10_000)?,
        seed: flags.number("--seed", 1)?,
    })
}

fn parse_embed_bench(words: &[&str]) -> Outcome<EmbedBench> {
    Ok(EmbedBench {
        runs: Flags::read(words, &["--runs"])?.number("--runs", 9)?,
    })
}

fn parse_search_bench(words: &[&str]) -> Outcome<SearchBench> {
    let flags = Flags::read(words, &["--articles", "--seed"])?;
    let articles = flags
        .value("--articles")
        .map(|_| flags.number("--articles", 0));
    Ok(SearchBench {
        articles: articles.transpose()?,
        seed: flags.number("--seed", 1)?,
    })
}

fn parse_web_bench(words: &[&str]) -> Outcome<WebBench> {
    let flags = Flags::read(words, &["--articles", "--runs", "--seed"])?;
    Ok(WebBench {
        articles: flags.number("--articles", 2_000)?,
        seed: flags.number("--seed", 1)?,
        runs: flags.number("--runs", 7)?,
    })
}

/// Words of the form `--name value`.
struct Flags<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Flags<'a> {
    fn read(words: &[&'a str], known: &[&str]) -> Outcome<Self> {
        let pair = |pair: &[&'a str]| match *pair {
            [name, value] if known.contains(&name) => Ok((name, value)),
            [name] if known.contains(&name) => {
                Err(Failure::new(format!("{name} needs a value\n{HELP}")))
            }
            _ => Err(Failure::new(format!(
                "what is `{}`?\n{HELP}",
                pair.join(" ")
            ))),
        };
        Ok(Self(words.chunks(2).map(pair).collect::<Outcome<_>>()?))
    }

    fn value(&self, name: &str) -> Option<&'a str> {
        self.0
            .iter()
            .rev()
            .find(|(flag, _)| *flag == name)
            .map(|(_, value)| *value)
    }

    fn number<T: std::str::FromStr>(&self, name: &str, otherwise: T) -> Outcome<T> {
        let Some(value) = self.value(name) else {
            return Ok(otherwise);
        };
        value
            .parse()
            .map_err(|_| Failure::new(format!("{name} {value} is no number that fits\n{HELP}")))
    }

    /// A base path, which stands between slashes.
    fn base(&self) -> Outcome<Option<String>> {
        let Some(value) = self.value("--base") else {
            return Ok(None);
        };
        if value.starts_with('/') && value.ends_with('/') {
            return Ok(Some(value.to_owned()));
        }
        Err(Failure::new(format!(
            "--base {value} must begin and end with a slash, like /cong/"
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Outcome<Command> {
        Command::parse(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn tasks_are_read_with_their_settings() {
        let serve = |port, base: Option<&str>, release| {
            Command::Serve(Serve {
                port,
                base: base.map(str::to_owned),
                release,
            })
        };
        let cases = [
            ("", Command::Help),
            ("serve", serve(8080, None, false)),
            (
                "serve --base /cong/ --port 0",
                serve(0, Some("/cong/"), false),
            ),
            ("serve --release --port 0", serve(0, None, true)),
            ("build", Command::Build { base: None }),
            (
                "check --format json",
                Command::Check {
                    arguments: vec!["--format".into(), "json".into()],
                },
            ),
            (
                "test size lint",
                Command::Test {
                    parts: vec![Part::Lint, Part::Size],
                },
            ),
            (
                "test advisories",
                Command::Test {
                    parts: vec![Part::Advisories],
                },
            ),
            (
                "test",
                Command::Test {
                    parts: Part::ALL.to_vec(),
                },
            ),
            (
                "release widget 1.0.2",
                Command::ReleaseWidget {
                    version: "1.0.2".into(),
                },
            ),
            (
                "bench finder --seed 7",
                Command::BenchFinder(FinderBench {
                    documents: 10_000,
                    seed: 7,
                }),
            ),
            (
                "bench embed --runs 3",
                Command::BenchEmbed(EmbedBench { runs: 3 }),
            ),
            (
                "bench search --articles 2000",
                Command::BenchSearch(SearchBench {
                    articles: Some(2_000),
                    seed: 1,
                }),
            ),
            (
                "bench search --seed 3",
                Command::BenchSearch(SearchBench {
                    articles: None,
                    seed: 3,
                }),
            ),
            (
                "bench web --runs 3",
                Command::BenchWeb(WebBench {
                    articles: 2_000,
                    seed: 1,
                    runs: 3,
                }),
            ),
            ("bench lighthouse", Command::BenchLighthouse),
            (
                "bench content --articles 500",
                Command::BenchContent(ContentBench {
                    articles: 500,
                    seed: 1,
                    runs: 3,
                }),
            ),
        ];
        for (line, expected) in cases {
            assert_eq!(parse(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_the_remedy() {
        let cases = [
            ("sreve", "no task"),
            ("serve --port", "needs a value"),
            ("serve --port 70000", "no number"),
            ("serve --prot 1", "what is"),
            ("build --base cong", "slash"),
            ("test units", "units"),
            ("release widget", "no task"),
        ];
        for (line, part) in cases {
            let message = parse(line).unwrap_err().to_string();
            assert!(message.contains(part), "{line}: {message}");
        }
    }
}
