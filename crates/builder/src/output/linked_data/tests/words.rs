//! No words can break the JSON or leave the script element.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::json_ld;
use super::super::related::property;
use super::{URL, other, portal, read, related, with};
use model::article::Attachment;
use model::document::{Gazette, OfficialSource, Signer};
use model::relation::{Direction, RelationKind};

#[test]
fn hostile_titles_stay_titles() {
    let cases = [
        (
            "</script><script>alert(1)</script>",
            "\\u003c/script>\\u003cscript>alert(1)\\u003c/script>",
        ),
        ("<!-- <script>", "\\u003c!-- \\u003cscript>"),
        ("\"quoted\" \\ back", "\\\"quoted\\\" \\\\ back"),
        ("two\u{2028}lines\u{2029}more", "two\\u2028lines\\u2029more"),
        (
            "nul\0 bell\u{7} unit\u{1f} tab\t end\n",
            "nul\\u0000 bell\\u0007 unit\\u001f tab\\t end\\n",
        ),
        ("Đ 🇻🇳 & > '", "Đ 🇻🇳 & > '"),
    ];
    for (title, written) in cases {
        let page = with(|page| page.document.title = title.into());
        let text = json_ld(&page, URL, &portal());
        assert!(
            text.contains(&format!("\"description\":\"{written}\"")),
            "{text}"
        );
        assert_eq!(read(&page)["description"], title);
    }
}

proptest! {
    #[test]
    fn any_words_come_back_and_cannot_leave_the_script(
        words in prop::collection::vec("(\\PC|[<\\\\\"\0-\u{1f}\u{2028}\u{2029}]){0,12}", 8),
        signed: bool,
        kind in prop::sample::select(RelationKind::ALL.to_vec()),
        undergoes: bool,
    ) {
        let [number, nature, body, title, name, file, url, field] = &*words else { unreachable!() };
        let direction = if undergoes { Direction::Undergoes } else { Direction::Does };
        let mut document = other(signed);
        document.document.number = name.clone();
        let mut page = related(kind, direction, vec![document]);
        page.document.number = number.clone();
        page.document.nature = nature.clone();
        page.document.issuing_body = body.clone();
        page.document.title = title.clone();
        page.signer = Some(Signer { name: name.clone(), post: Some(field.clone()) });
        page.gazette = Some(Gazette { number: number.clone(), on: None });
        page.sources = vec![OfficialSource { name: name.clone(), url: url.clone(), compared_on: None }];
        page.fields = vec![field.clone(), title.clone()];
        page.files = vec![Attachment {
            path: file.clone(), url: String::new(), title: file.clone(), format: file.clone(), bytes: 1, signed,
        }];
        let text = json_ld(&page, URL, &portal());
        prop_assert!(!text.contains(['<', '\n', '\u{2028}', '\u{2029}']), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read["legislationIdentifier"], number);
        prop_assert_eq!(&read["description"], title);
        prop_assert_eq!(&read["legislationPassedBy"]["name"], body);
        prop_assert_eq!(&read["sameAs"], &json!([url]));
        prop_assert_eq!(&read["keywords"], &json!([field, title]));
        prop_assert_eq!(&read["encoding"][0]["name"], file);
        let side = if undergoes { &read["@reverse"] } else { &read };
        prop_assert_eq!(&side[property(kind, signed)][0]["legislationIdentifier"], name);
    }
}
