//! What holds for any legal text.

use std::collections::BTreeSet;

use model::slug::is_slug;

use super::super::is_clause_id;
use super::super::text::LegalText;
use super::{ids, legal};

proptest::proptest! {
    #[test]
    fn anchors_are_unique_and_the_same_each_time(
        body in "((Phụ lục|Phần thứ|Chương|Mục|Tiểu mục|Điều|Sửa đổi khoản 2 như sau:|=+|---|#+ Điều|[a-eđ]\\)|[0-9]{1,2}[.)]|“|”|\"|- |\\||```|>|   |\t|\u{a0}) ?([IVX]{1,2}|[1-4][ađ]?)?[.:]? ?(chữ|Chữ|CHỮ)?\\\\?\r?\n{0,2}){0,24}"
    ) {
        let legal_text = LegalText::read(&body);
        proptest::prop_assert_eq!(&legal_text.text, &LegalText::read(&body).text);
        let (rendered, told) = legal(&body);
        let ids = ids(&body);
        let unique: BTreeSet<&String> = ids.iter().collect();
        proptest::prop_assert_eq!(unique.len(), ids.len(), "{}", rendered.html.as_str());
        for id in &ids {
            proptest::prop_assert!(is_slug(id) && rendered.anchors.contains(id), "{}", id);
        }
        proptest::prop_assert!(rendered.contents.iter().all(|heading| is_clause_id(&heading.id) || !legal_text.has_id(&heading.id)));
        proptest::prop_assert!(told.iter().all(|place| !place.starts_with("0:") && !place.contains(":0 ")));
    }

    #[test]
    fn no_word_is_lost(
        body in "((Chương|Điều|a\\)|1\\.|“|”|# |   )? ?[1-3]?[.:]? ?[a-z]{1,3}\n{1,2}){0,24}"
    ) {
        let words = |text: &str| -> Vec<String> {
            let plain = text.replace('#', " ").replace('\\', "");
            plain.split_whitespace().map(str::to_owned).collect()
        };
        proptest::prop_assert_eq!(words(&LegalText::read(&body).text), words(&body));
    }
}
