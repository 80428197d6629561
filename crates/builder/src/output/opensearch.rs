//! `/opensearch.xml`: what browsers read to offer the portal as a search engine.

use model::permalink::{Address, opensearch};
use portal::prerender::escape;

use super::hash;
use super::manifest::{Manifest, OutputError, WrittenFile};
use crate::site::Site;

/// The longest name that the format allows.
const LONGEST_NAME: usize = 16;

/// The type under which it is published.
pub(super) const TYPE: &str = "application/opensearchdescription+xml";

/// Writes it.
pub(super) fn write(site: &Site, manifest: &Manifest) -> Result<WrittenFile, OutputError> {
    let xml = description(site);
    let file = WrittenFile::new(&opensearch(), hash(&[xml.as_bytes()]));
    manifest.write(file, xml.as_bytes())
}

fn description(site: &Site) -> String {
    let portal = &site.portal;
    let [name, about] = [&short_name(site), &portal.name].map(|text| escape(text));
    let [answers, own, icon] = [
        Address::Search.path(),
        opensearch(),
        "/favicon.svg".to_owned(),
    ]
    .map(|path| escape(&portal.url(&path)));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{name}</ShortName>\n<Description>{about}</Description>\n\
         <Url type=\"text/html\" template=\"{answers}?q={{searchTerms}}\"/>\n\
         <Url type=\"{TYPE}\" rel=\"self\" template=\"{own}\"/>\n\
         <Image type=\"image/svg+xml\">{icon}</Image>\n\
         <Language>vi</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n\
         </OpenSearchDescription>\n"
    )
}

/// The portal's short name; where that is too long for the format, the editors' abbreviation of it, the host, or
/// as many of its words as there is room for.
pub(super) fn short_name(site: &Site) -> String {
    let name = &site.portal.short_name;
    let abbreviations = site.search.abbreviations.iter();
    let abbreviation = abbreviations
        .filter(|one| one.long.iter().any(|long| is_same(long, name)))
        .map(|one| one.short.as_str());
    let host = site.portal.base_address.split("//").nth(1);
    std::iter::once(name.as_str())
        .chain(abbreviation)
        .chain(host)
        .find(|name| name.chars().count() <= LONGEST_NAME)
        .map_or_else(|| cut(name), str::to_owned)
}

fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// The words that fit, or the letters of a first word that does not.
fn cut(name: &str) -> String {
    let letters: String = name.chars().take(LONGEST_NAME + 1).collect();
    match letters.rsplit_once(' ') {
        Some((words, _)) => words.to_owned(),
        None => letters.chars().take(LONGEST_NAME).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_long_name_is_cut_between_words() {
        let cases = [
            ("Công nghiệp hỗ trợ", "Công nghiệp hỗ"),
            ("Cổng thông tin ngành", "Cổng thông tin"),
            ("Côngnghiệphỗtrợvùng", "Côngnghiệphỗtrợv"),
        ];
        for (name, short) in cases {
            assert_eq!(cut(name), short);
        }
    }
}
