//! The published index: nothing is lost in it, and a broken one is refused.

use proptest::prelude::*;
use serde_json::json;

use super::{Indexed, change, choices, day, document, documents, finder, index, numbers};
use crate::day::Day;
use crate::finder::{Choices, FinderIndex, FinderQuery};
use crate::status::{Effect, Validity};

#[test]
fn documents_come_back_as_they_went_in() {
    for (at, (document, _)) in documents().into_iter().enumerate() {
        let mut back = finder().summary(at);
        assert_eq!(back.validity.ends_on(), document.validity.ends_on());
        back.validity = document.validity.clone();
        assert_eq!(back, document);
    }
}

#[test]
fn names_stand_in_the_order_that_is_given() {
    let given = Choices {
        natures: choices(&[("Thông tư", "thong-tu"), ("Luật", "luat")]),
        fields: choices(&[("Thuế", "thue"), ("Hóa chất", "hoa-chat")]),
        ..Choices::default()
    };
    let index = FinderIndex::of(&documents(), &given, "1.3", "test");
    assert_eq!(index.natures[..2], ["Thông tư", "Luật"]);
    assert_eq!(index.fields[..2], ["Thuế", "Hóa chất"]);
    assert_eq!(
        (index.natures.len(), index.fields.len()),
        (4, 5),
        "the others come behind"
    );
    let back = index.load().unwrap();
    for (at, (document, _)) in documents().into_iter().enumerate() {
        assert_eq!(
            (back.summary(at).path, back.summary(at).nature),
            (document.path, document.nature)
        );
    }
}

#[test]
fn two_names_of_one_slug_stay_two_choices() {
    let one = document("1/2020/TT-BTC", "Lệnh", "Sở Thuế", "2020-01-02", "Một");
    let other = document("2/2020/TT-BTC", "Lềnh", "Sở Thuê", "2020-01-01", "Hai");
    let given = Choices {
        natures: choices(&[("Lệnh", "lenh"), ("Lềnh", "lenh-1f")]),
        bodies: choices(&[("Sở Thuế", "so-thue"), ("Sở Thuê", "so-thue-2a")]),
        fields: choices(&[("Thuế", "thue"), ("Thuê", "thue-3b")]),
        ..Choices::default()
    };
    let fields = |name: &str| vec![name.to_owned()];
    let documents = [(one, fields("Thuế")), (other, fields("Thuê"))];
    let index = FinderIndex::of(&documents, &given, "1.3", "test");
    assert_eq!(
        (index.renamed.as_slice(), index.slugs.len()),
        ([1, 3, 5].as_slice(), 3)
    );
    let json = serde_json::to_string(&index).unwrap();
    let read = FinderIndex::from_json(&json).unwrap();
    assert_eq!(read, index);
    let finder = read.load().unwrap();
    let cases = [
        ("?linh-vuc=thue", "1/2020/TT-BTC"),
        ("?linh-vuc=thue-3b", "2/2020/TT-BTC"),
        ("?co-quan=so-thue-2a", "2/2020/TT-BTC"),
        ("?loai=lenh", "1/2020/TT-BTC"),
        ("?loai=lenh-1f", "2/2020/TT-BTC"),
    ];
    for (query, number) in cases {
        assert_eq!(
            numbers(&finder, &FinderQuery::parse(query)),
            [number],
            "{query}"
        );
    }
    assert_eq!(
        finder.summary(1).path,
        documents[1].0.path,
        "its own page is where it was"
    );
    let mut broken = index.clone();
    broken.renamed[0] = 60;
    assert!(broken.load().is_none());
}

#[test]
fn no_documents_are_an_index_too() {
    let finder = index(&[]).load().unwrap();
    assert!(finder.is_empty());
    let found = finder.find(&FinderQuery::parse("?q=a&loai=luat"), day("2026-07-01"), 10);
    assert_eq!(found.pagination.item_count, 0);
}

#[test]
fn an_index_cut_short_is_refused() {
    let whole = index(&documents());
    let spoil: [fn(&mut FinderIndex); 12] = [
        |index| index.titles.truncate(3),
        |index| index.nature_of.truncate(3),
        |index| index.body_of.truncate(3),
        |index| index.field_counts.truncate(3),
        |index| index.adopted.truncate(3),
        |index| index.in_force_after.truncate(3),
        |index| index.ended_after.truncate(3),
        |index| index.changes.after.truncate(1),
        |index| index.natures.truncate(1),
        |index| index.fields.truncate(1),
        |index| index.body_of[0] = -1,
        |index| index.changes.documents[0] = 70,
    ];
    for (number, spoil) in spoil.into_iter().enumerate() {
        let mut spoilt = whole.clone();
        spoil(&mut spoilt);
        assert!(spoilt.load().is_none(), "{number}");
    }
}

fn validities() -> impl Strategy<Value = Validity> {
    let effect = prop_oneof![
        Just(Effect::Partly),
        Just(Effect::Suspended),
        Just(Effect::Ended)
    ];
    let span = (effect, 0i64..400, prop::option::of(1i64..200));
    let changes = prop::collection::vec(span, 0..5);
    let at = |days: i64| Day::from_epoch_days(18_000 + days);
    (
        prop::option::of(-50i64..100),
        prop::option::of(50i64..500),
        changes,
    )
        .prop_map(move |(from, until, spans)| {
            let made = |(effect, on, lasts): (Effect, i64, Option<i64>)| {
                change(effect, at(on), lasts.map(|days| at(on + days)))
            };
            Validity {
                in_force_from: from.map(at),
                in_force_until: until.map(at),
                changes: spans.into_iter().map(made).collect(),
            }
        })
}

/// Files that are broken, of another shape, or newer than their reader.
#[test]
fn an_index_is_read_or_refused_as_serde_does() {
    let index = serde_json::to_value(index(&super::documents())).unwrap();
    let read = |json: &str| {
        let expected = serde_json::from_str::<FinderIndex>(json).ok();
        assert_eq!(FinderIndex::from_json(json), expected, "{json}");
        expected.is_some()
    };
    assert!(read(&index.to_string()));
    assert!(!read(&format!("{index}]")));
    let mut newer = index.clone();
    newer["more"] = json!({"a": [1.5, "]", {}], "b": null, "c": true});
    assert!(read(&newer.to_string()));
    let wrong = [
        json!(null),
        json!("a"),
        json!(["a", 5]),
        json!([5, null]),
        json!([1.5]),
    ];
    let names: Vec<String> = index.as_object().unwrap().keys().cloned().collect();
    for name in &names {
        let mut without = index.clone();
        without.as_object_mut().unwrap().remove(name);
        read(&without.to_string());
        let twice = format!("{{\"{name}\":{},{}", index[name], &index.to_string()[1..]);
        assert!(!read(&twice));
        for value in &wrong {
            let mut changed = index.clone();
            changed[name] = value.clone();
            read(&changed.to_string());
        }
    }
    for name in ["documents", "effects", "after", "lasting"] {
        for value in &wrong {
            let mut changed = index.clone();
            changed["changes"][name] = value.clone();
            read(&changed.to_string());
        }
    }
    for cut in ["", "{", "[]", "null", &index.to_string()[..200]] {
        assert!(!read(cut));
    }
}

proptest! {
    #[test]
    fn every_status_of_every_day_survives(all in prop::collection::vec(validities(), 1..6)) {
        let documents: Vec<Indexed> = all.iter().enumerate().map(|(at, validity)| {
            let adopted = Day::from_epoch_days(18_010 - at as i64).to_string();
            let mut document = document(&format!("{at}/2019/NĐ-CP"), "Nghị định", "Chính phủ", &adopted, "Về một việc");
            document.validity = validity.clone();
            (document, Vec::new())
        }).collect();
        let json = serde_json::to_string(&index(&documents)).unwrap();
        let finder = FinderIndex::from_json(&json).unwrap().load().unwrap();
        for (at, (document, _)) in documents.iter().enumerate() {
            let back = finder.summary(at);
            prop_assert_eq!(back.adopted_on, document.adopted_on);
            for days in 17_990..18_620 {
                let day = Day::from_epoch_days(days);
                let [was, is] = [&document.validity, &back.validity]
                    .map(|validity| validity.standing_on(document.adopted_on, day));
                prop_assert_eq!((was.status, was.since), (is.status, is.since), "{}", day);
            }
        }
    }
}
