//! The day that an address asks for, on its way from link to link.

use crate::day::Day;
use crate::permalink::AS_OF;

/// What the query of a link to legal documents becomes, from its `?` on, while the page is shown as of
/// `day`, or without a day. `None` when the link is to stay as it is.
///
/// `carried` says that the link got its day here. A day that its author wrote is the author's.
pub fn carried(query: &str, carried: bool, day: Option<Day>) -> Option<String> {
    let pairs = || {
        query
            .trim_start_matches('?')
            .split('&')
            .filter(|pair| !pair.is_empty())
    };
    let is_day = |pair: &&str| pair.split('=').next() == Some(AS_OF);
    let dated = pairs().any(|pair| is_day(&pair));
    if dated != carried && (dated || day.is_none()) {
        return None;
    }
    let day = day.map(|day| [AS_OF, "=", &day.to_string()].concat());
    let mut text = String::new();
    for pair in pairs().filter(|pair| !is_day(pair)).chain(day.as_deref()) {
        text.push(if text.is_empty() { '?' } else { '&' });
        text.push_str(pair);
    }
    (text != query).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_the_day_of_the_page_and_their_authors_own() {
        let cases = [
            // The page has a day, the link has none, or one from before.
            ("", false, "2024-05-01", Some("?ngay=2024-05-01")),
            (
                "?q=thu%E1%BA%BF&loai=luat",
                false,
                "2024-05-01",
                Some("?q=thu%E1%BA%BF&loai=luat&ngay=2024-05-01"),
            ),
            (
                "?q=ngay",
                false,
                "2024-05-01",
                Some("?q=ngay&ngay=2024-05-01"),
            ),
            (
                "?ngay=2023-01-01&q=a",
                true,
                "2024-05-01",
                Some("?q=a&ngay=2024-05-01"),
            ),
            ("?ngay=2024-05-01", true, "2024-05-01", None),
            // The page has none any more.
            ("?q=a&ngay=2024-05-01", true, "", Some("?q=a")),
            ("?ngay=2024-05-01", true, "", Some("")),
            ("?q=ngay", false, "", None),
            ("", false, "", None),
            // Its author wrote the day.
            ("?ngay=2025-11-18", false, "", None),
            ("?ngay=2025-11-18", false, "2024-05-01", None),
            ("?trang=2&ngay=2025-11-18", false, "2025-11-18", None),
        ];
        for (query, ours, day, expected) in cases {
            assert_eq!(
                carried(query, ours, day.parse().ok()).as_deref(),
                expected,
                "{query} {day}"
            );
        }
    }
}
