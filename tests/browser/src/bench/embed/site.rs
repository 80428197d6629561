//! The server of the bench: the built portal, the packages' files as they are on npm, and partners' pages.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HOST};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use builder::compress::brotli;
use builder::serve::{Running, ServeOptions, start_router};
use serde_json::{Value, json};

use super::shown::{Files, SHOWN, Shown};
use crate::failure::Outcome;

/// How many items each of those shows that shows a list.
const ITEMS: usize = 5;

/// The first script of every page. Whatever stands in a page when the browser draws is seen then. What
/// would be asked of Bluesky's service is asked of this server.
const WATCH: &str = "{
    const look = () => {
        if (IS_THERE) window.__shown = performance.now();
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const { fetch } = window;
    window.fetch = (asked, ...rest) =>
        fetch(String(asked.url ?? asked).replace('https://api.bsky.app', location.origin), ...rest);
}";

/// The server, as long as the value lives.
pub(super) struct Site {
    portal: PathBuf,
    packages: PathBuf,
    running: Running,
}

/// What the scripts and styles of a way weigh.
pub(super) struct Weight {
    /// Its name, with a package's version.
    pub(super) name: String,
    /// Bytes.
    pub(super) plain: u64,
    /// Bytes after brotli 11.
    pub(super) brotli: u64,
}

impl Site {
    /// Serves the portal of `PORTAL_BENCH_DIST` and the packages below `PORTAL_BENCH_PACKAGES`.
    pub(super) fn serve() -> Outcome<Self> {
        let [portal, packages] = ["PORTAL_BENCH_DIST", "PORTAL_BENCH_PACKAGES"].map(|name| {
            env::var_os(name)
                .map(PathBuf::from)
                .ok_or_else(|| format!("{name} is not set"))
        });
        let (portal, packages) = (portal?, packages?);
        let options = ServeOptions::new(&portal);
        let headlines = headlines(&portal)?;
        let running = start_router(&options, router(&options, &packages, &headlines))?;
        Ok(Self {
            portal,
            packages,
            running,
        })
    }

    /// The full address of a path.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.running.address())
    }

    /// Adds up what a partner's page loads. Files that are too small to be precompressed count as they are.
    pub(super) fn weigh(&self, shown: &Shown) -> Outcome<Weight> {
        let (name, files) = match shown.files {
            Files::Ours(name, files) => (
                name.to_owned(),
                files.iter().map(|file| self.portal.join(file)).collect(),
            ),
            Files::Package(name) => self.package(name)?,
        };
        let mut weight = Weight {
            name,
            plain: 0,
            brotli: 0,
        };
        for file in files {
            let precompressed = PathBuf::from(format!("{}.br", file.display()));
            weight.plain += fs::metadata(&file)?.len();
            weight.brotli += fs::metadata(if precompressed.is_file() {
                precompressed
            } else {
                file
            })?
            .len();
        }
        Ok(weight)
    }

    fn package(&self, name: &str) -> Outcome<(String, Vec<PathBuf>)> {
        let folder = self.packages.join(name);
        let about: Value = serde_json::from_slice(&fs::read(folder.join("package.json"))?)?;
        let word = |key: &str| about[key].as_str().unwrap_or_default().to_owned();
        let entries = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
        let files = entries.into_iter().map(|entry| entry.path());
        let loaded = |file: &PathBuf| {
            file.extension()
                .is_some_and(|kind| kind == "js" || kind == "css")
        };
        Ok((
            format!("{} {}", word("name"), word("version")),
            files.filter(loaded).collect(),
        ))
    }
}

fn router(options: &ServeOptions, packages: &Path, headlines: &[String]) -> Router {
    let form = format!(
        "<!doctype html><title>Form</title><h1>{}</h1>",
        headlines[0]
    );
    let feed = brotli(feed(headlines).to_string().as_bytes());
    let site = Router::new()
        .route("/form", get(|| async { Html(form) }))
        .route(
            "/xrpc/app.bsky.feed.getAuthorFeed",
            get(|| async {
                (
                    [(CONTENT_TYPE, "application/json"), (CONTENT_ENCODING, "br")],
                    feed,
                )
            }),
        )
        .nest_service("/packages", ServeOptions::new(packages).router());
    let site = SHOWN.iter().fold(site, |site, shown| {
        site.route(
            shown.path,
            get(async |asked: HeaderMap| partner(shown, &asked)),
        )
    });
    site.fallback_service(options.router())
}

/// A partner's page with nothing else in it.
fn partner(shown: &Shown, asked: &HeaderMap) -> impl IntoResponse + use<> {
    let host = asked
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let code = shown.code.replace("ORIGIN", &format!("http://{host}"));
    let watch = WATCH.replace("IS_THERE", shown.is_there);
    Html(format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Đối tác</title>\n\
         <script>{watch}</script></head>\n<body><h1>Trang của đối tác</h1>\n{code}\n</body></html>"
    ))
}

/// What our element shows first, so that the others show the same.
fn headlines(portal: &Path) -> Outcome<Vec<String>> {
    let latest: Value = serde_json::from_slice(&fs::read(portal.join("api/v1/moi-nhat.json"))?)?;
    let articles = latest["articles"]
        .as_array()
        .into_iter()
        .flatten()
        .take(ITEMS);
    let headlines: Vec<String> = articles
        .filter_map(|article| Some(article["headline"].as_str()?.to_owned()))
        .collect();
    if headlines.is_empty() {
        Err("the portal has no news".into())
    } else {
        Ok(headlines)
    }
}

/// A feed as Bluesky's service sends it. Its identifiers only have to look like such.
fn feed(headlines: &[String]) -> Value {
    let account = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
    let time = "2026-11-20T01:00:00.000Z";
    let post = |(number, text): (usize, &String)| {
        json!({"post": {
            "uri": format!("at://{account}/app.bsky.feed.post/3k{number}"),
            "cid": "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a",
            "author": {"did": account, "handle": "cnht.example", "displayName": "CNHT"},
            "record": {"$type": "app.bsky.feed.post", "text": text, "createdAt": time},
            "indexedAt": time,
        }})
    };
    let feed: Vec<Value> = headlines.iter().enumerate().map(post).collect();
    json!({"feed": feed})
}
