//! Hugo, from the Python package index, and the smallest site of its that shows what ours shows: articles, paged listings by
//! category, a front page, feeds and a sitemap.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{AtPath, Failure, Outcome};
use crate::process::{execute, read};
use crate::project::Project;

/// The newest Hugo that the Python package index had when this was written; the bench prints the version it ran.
const VERSION: &str = "0.168.0";

/// Hugo's folder and program.
pub(super) struct Hugo(PathBuf);

impl Hugo {
    pub(super) fn new(project: &Project) -> Self {
        Self(project.target.join("bench").join(format!("hugo-{VERSION}")))
    }

    /// Makes sure it is there.
    pub(super) fn ensure(&self) -> Outcome<String> {
        if !self.program().is_file() {
            let mut pip = Command::new("python3");
            pip.args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--target",
            ]);
            pip.arg(&self.0)
                .arg(format!("hugo=={VERSION}"))
                .env("PIP_ROOT_USER_ACTION", "ignore");
            execute(&mut pip)
                .map_err(|failure| Failure::new(format!("{failure}\nPython with pip is needed")))?;
        }
        self.version()
    }

    /// What it says it is: `hugo v0.168.0`.
    pub(super) fn version(&self) -> Outcome<String> {
        let line = read(Command::new(self.program()).arg("version"))?;
        let words: Vec<&str> = line.split([' ', '-']).take(2).collect();
        Ok(words.join(" "))
    }

    /// A build of the site in `folder`, from nothing.
    pub(super) fn build(&self, folder: &Path) -> Command {
        let mut command = Command::new(self.program());
        command
            .args(["--quiet", "--ignoreCache", "--source"])
            .arg(folder);
        command
    }

    fn program(&self) -> PathBuf {
        self.0
            .join("hugo/binaries")
            .join(format!("hugo{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Writes the site around the articles.
pub(super) fn write_site(folder: &Path) -> Outcome<()> {
    for (name, text) in SITE {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).at(parent)?;
        fs::write(&path, text).at(&path)?;
    }
    Ok(())
}

const SITE: [(&str, &str); 7] = [
    ("hugo.toml", CONFIG),
    ("layouts/baseof.html", BASE),
    ("layouts/home.html", HOME),
    ("layouts/page.html", PAGE),
    ("layouts/section.html", LISTING),
    ("layouts/term.html", LISTING),
    ("layouts/taxonomy.html", TERMS),
];

const CONFIG: &str = r#"baseURL = "https://cnht.example/"
locale = "vi"
title = "Cổng thông tin"
[pagination]
pagerSize = 10
[taxonomies]
category = "chuyen-muc"
[permalinks.page]
bai-viet = "/bai-viet/:contentbasename/"
"#;

const BASE: &str = r#"<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .Permalink }}">{{ end }}
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">{{ site.Title }}</a>
<nav>{{ range site.Taxonomies.category.Alphabetical }}<a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a>{{ end }}</nav>
</header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ site.Title }}</p></footer>
</body>
</html>
"#;

const PAGE: &str = r#"{{ define "main" }}<article>
<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02/01/2006" }}</time></p>
{{ .TableOfContents }}
{{ .Content }}
</article>{{ end }}
"#;

const LISTING: &str = r#"{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Paginate .Pages.ByDate.Reverse }}
<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a><p>{{ .Params.summary }}</p>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02/01/2006" }}</time></li>{{ end }}</ul>
{{ if .Paginator.HasPrev }}<a href="{{ .Paginator.Prev.URL }}">Trang trước</a>{{ end }}
{{ if .Paginator.HasNext }}<a href="{{ .Paginator.Next.URL }}">Trang sau</a>{{ end }}{{ end }}
"#;

const HOME: &str = r#"{{ define "main" }}<h1>{{ site.Title }}</h1>
<ul>{{ range first 20 site.RegularPages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
<p>{{ .Params.summary }}</p></li>{{ end }}</ul>{{ end }}
"#;

const TERMS: &str = r#"{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}
"#;
