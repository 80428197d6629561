//! `/van-ban/co-quan/` and `/van-ban/linh-vuc/`: all issuing bodies and all fields of documents, in the
//! order of the alphabet. To the app they are pages with a text, so it does not grow by them.

use model::facet::{FacetCount, FacetKind};
use model::listing::PageNumber;
use model::page::PageContent;
use model::permalink::{Address, BasePath};
use model::static_page::StaticPage;
use model::text;
use model::trusted_html::TrustedHtml;
use portal::prerender::escape;
use unicode_normalization::UnicodeNormalization;

use super::{PreparedPage, documents};
use crate::collation;
use crate::sanitise::{LINK, sanitise};
use crate::site::Site;

/// Both pages. They are there also while nothing is listed, as `/van-ban/` is.
pub(super) fn pages(site: &Site) -> impl Iterator<Item = PreparedPage<'_>> {
    let kinds = [FacetKind::Body, FacetKind::Field].into_iter();
    kinds.filter_map(|kind| {
        Some(PreparedPage::whole(
            documents::page_of_all(kind)?,
            page(site, kind),
        ))
    })
}

fn page(site: &Site, kind: FacetKind) -> PageContent {
    let of_kind = site
        .facets
        .iter()
        .filter(|entry| entry.facet.kind() == kind);
    let mut facets: Vec<FacetCount> = of_kind.map(documents::count).collect();
    facets.sort_by_cached_key(|facet| collation::key(&facet.name));
    PageContent::StaticPage(StaticPage {
        title: text::document::all_facets_title(kind).into(),
        standfirst: Some(text::document::all_facets_standfirst(kind, facets.len())),
        body: body(&site.portal.base(), &facets),
        facets,
    })
}

/// A heading for every letter of the alphabet, with the names under it.
fn body(base: &BasePath, facets: &[FacetCount]) -> TrustedHtml {
    let way_back = (
        Address::Documents(PageNumber::FIRST).path(),
        text::DOCUMENTS,
    );
    let mut html = format!("<p>{}</p>", link(&base.href(&way_back.0), way_back.1));
    for group in facets.chunk_by(|one, next| initial(&one.name) == initial(&next.name)) {
        let title = initial(&group[0].name).map_or(text::document::NO_LETTER.into(), String::from);
        html.push_str(&format!("<h2>{title}</h2><ul>"));
        group
            .iter()
            .for_each(|facet| html.push_str(&item(base, facet)));
        html.push_str("</ul>");
    }
    sanitise(&html)
}

fn item(base: &BasePath, facet: &FacetCount) -> String {
    let path = Address::DocumentsBy(facet.facet.clone(), PageNumber::FIRST).path();
    let link = link(&base.href(&path), &escape(&facet.name));
    format!("<li>{link} ({})</li>", text::document::count(facet.count))
}

fn link(href: &str, name: &str) -> String {
    let a = LINK.as_str();
    format!("<{a} href=\"{href}\">{name}</{a}>")
}

/// The letter of the alphabet under which a name stands: `Ấ` stands under `Â`. `None` for digits and signs.
fn initial(name: &str) -> Option<char> {
    let letter = name
        .chars()
        .next()
        .filter(|letter| letter.is_alphabetic())?;
    let toneless = [letter].into_iter().nfd().filter(|mark| {
        !matches!(
            mark,
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'
        )
    });
    toneless.nfc().flat_map(char::to_uppercase).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::facet::Facet;

    #[test]
    fn names_stand_under_their_letter_of_the_alphabet() {
        let cases = [
            ("Ấp", Some('Â')),
            ("ăn", Some('Ă')),
            ("Á", Some('A')),
            ("đất", Some('Đ')),
            ("Dầu", Some('D')),
            ("Ứng", Some('Ư')),
            ("2 sao", None),
            ("“Xanh”", None),
            ("", None),
        ];
        for (name, letter) in cases {
            assert_eq!(initial(name), letter, "{name}");
        }
    }

    #[test]
    fn every_name_is_a_link_under_its_letter_and_no_name_is_markup() {
        let facet = |name: &str, slug: &str, count| FacetCount {
            facet: Facet::Body(slug.into()),
            name: name.into(),
            count,
        };
        let facets = [
            facet("Bộ <b>A</b> & B", "bo-a-b", 3),
            facet("Đảng ủy", "dang-uy", 1),
        ];
        let html = body(&BasePath::new("/cong/"), &facets);
        assert_eq!(
            html.as_str(),
            "<p><a href=\"/cong/van-ban/\">Văn bản pháp luật</a></p>\
             <h2>B</h2><ul><li><a href=\"/cong/van-ban/co-quan/bo-a-b/\">Bộ &lt;b&gt;A&lt;/b&gt; &amp; B</a> (3 văn bản)</li></ul>\
             <h2>Đ</h2><ul><li><a href=\"/cong/van-ban/co-quan/dang-uy/\">Đảng ủy</a> (1 văn bản)</li></ul>"
        );
    }
}
