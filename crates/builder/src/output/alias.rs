//! Addresses that moved: a page that leads on, JSON that says where, a map for hosts.

use model::permalink::{Address, Frame};
use serde::Serialize;

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::shell::Shell;
use super::{Writer, hash, html_file, json, json_file, listings};
use crate::site::{Alias, Site};

/// A line of `redirects.json`, from which hosts make real 301s. Paths are within the portal.
#[derive(Serialize)]
struct Redirect<'a> {
    from: &'a str,
    to: &'a str,
}

/// Writes all of them.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
) -> Result<Vec<WrittenFile>, OutputError> {
    let aliases = all(site);
    let map: Vec<_> = aliases
        .iter()
        .map(|alias| Redirect {
            from: &alias.from,
            to: &alias.to,
        })
        .collect();
    let map = json::bytes(&map);
    let mut files = vec![manifest.write(WrittenFile::new("/redirects.json", hash(&[&map])), &map)?];
    for alias in &aliases {
        let fingerprint = hash(&[&writer.common, alias.from.as_bytes(), alias.to.as_bytes()]);
        let html = WrittenFile::new(&html_file(&alias.from), fingerprint);
        let data = WrittenFile::new(&json_file(&alias.from), fingerprint);
        if manifest.is_current(&html) && manifest.is_current(&data) {
            files.extend([html, data]);
            continue;
        }
        files.push(manifest.write(
            html,
            Shell::moved(&site.portal, writer.assets, &alias.to).as_bytes(),
        )?);
        files.push(manifest.write(data, &json::moved(&alias.to))?);
    }
    Ok(files)
}

/// The editors' aliases, their frames, and `/trang/1/` of every listing.
fn all(site: &Site) -> Vec<Alias> {
    let mut aliases = site.aliases.clone();
    aliases.extend(site.aliases.iter().filter_map(frame));
    aliases.extend(listings::first_pages(site).iter().map(|listing| {
        let to = listing.path();
        Alias {
            from: format!("{to}trang/1/"),
            to,
        }
    }));
    aliases.sort();
    aliases
}

/// The frame of a page that moved: other sites keep the old address in their pages for years.
fn frame(alias: &Alias) -> Option<Alias> {
    let path = |page: &str| Some(Frame::of(&Address::parse(page)?)?.path());
    Some(Alias {
        from: path(&alias.from)?,
        to: path(&alias.to)?,
    })
}
