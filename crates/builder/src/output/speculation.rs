//! `/speculation.json`: which links browsers may load ahead, and when. Hosts name it in the header
//! `Speculation-Rules`, because the portal's policy refuses rules within a page.

use model::permalink::speculation_rules;
use serde_json::json;

use super::hash;
use super::manifest::{Manifest, OutputError, WrittenFile};
use crate::site::Site;

/// Writes it.
pub(super) fn write(site: &Site, manifest: &Manifest) -> Result<WrittenFile, OutputError> {
    let rules = rules(&site.portal.base().href("/"));
    let file = WrittenFile::new(&speculation_rules(), hash(&[rules.as_bytes()]));
    manifest.write(file, rules.as_bytes())
}

/// Pages of the portal, whose addresses end in a slash, once the pointer rests on a link or presses it. Not while
/// the app is there, which fetches less: the data of the page alone.
fn rules(base: &str) -> String {
    let pages = [
        base.to_owned(),
        format!("{base}*/"),
        format!("{base}*/\\?*"),
    ];
    let others = "[data-app=ready] a, [download], [target], [rel~=external], [href^='#']";
    let which = json!({"and": [{"href_matches": pages}, {"not": {"selector_matches": others}}]});
    json!({"prerender": [{"where": which, "eagerness": "moderate"}]}).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::rules;

    #[test]
    fn the_rules_stay_below_the_base() {
        for (base, pages) in [
            ("/", ["/", "/*/", "/*/\\?*"]),
            ("/cong/", ["/cong/", "/cong/*/", "/cong/*/\\?*"]),
        ] {
            let rules: Value = serde_json::from_str(&rules(base)).unwrap();
            let which = &rules["prerender"][0]["where"]["and"][0]["href_matches"];
            assert_eq!(*which, serde_json::json!(pages), "{base}");
        }
    }
}
