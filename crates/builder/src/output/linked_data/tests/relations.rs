//! What documents do to each other, in schema.org's terms.

use serde_json::{Value, json};

use super::super::json_ld;
use super::super::related::property;
use super::{URL, day, other, portal, read, related, with};
use model::relation::{Direction, Relation, RelationKind};

#[test]
fn every_relation_has_its_property_on_both_sides() {
    use RelationKind::*;
    let cases = [
        (Replaces, false, "legislationRepeals"),
        (Replaces, true, "legislationChanges"),
        (Repeals, false, "legislationRepeals"),
        (Repeals, true, "legislationChanges"),
        (Amends, false, "legislationAmends"),
        (Amends, true, "legislationAmends"),
        (Suspends, false, "legislationChanges"),
        (Suspends, true, "legislationChanges"),
        (Corrects, false, "legislationCorrects"),
        (Consolidates, false, "legislationConsolidates"),
        (Guides, false, "legislationEnsuresImplementationOf"),
        (BasedOn, false, "isBasedOn"),
        (RefersTo, false, "citation"),
    ];
    for kind in RelationKind::ALL {
        assert!(cases.iter().any(|(known, ..)| *known == kind), "{kind:?}");
    }
    let written = json!([{"@type": "Legislation", "legislationIdentifier": "12/2011/QĐ-TTg"}]);
    for (kind, in_part, name) in cases {
        assert_eq!(property(kind, in_part), name, "{kind:?} {in_part}");
        let does = read(&related(kind, Direction::Does, vec![other(in_part)]));
        assert_eq!(
            (&does[name], &does["@reverse"]),
            (&written, &Value::Null),
            "{kind:?} {in_part}"
        );
        let undergoes = read(&related(kind, Direction::Undergoes, vec![other(in_part)]));
        assert_eq!(
            undergoes["@reverse"],
            json!({name: written}),
            "{kind:?} {in_part}"
        );
        assert_eq!(undergoes[name], Value::Null, "{kind:?} {in_part}");
    }
}

#[test]
fn a_document_that_the_portal_holds_is_linked_to_its_page() {
    let mut held = other(false);
    held.document.path = Some("/van-ban/quyet-dinh/12-2011-qd-ttg/".into());
    held.document.nature = Some("Quyết định".into());
    held.document.adopted_on = Some(day("2011-02-24"));
    let read = read(&related(
        RelationKind::Replaces,
        Direction::Does,
        vec![held],
    ));
    let expected = json!([{
        "@type": "Legislation",
        "@id": "https://thu.example/cong/van-ban/quyet-dinh/12-2011-qd-ttg/",
        "name": "Quyết định 12/2011/QĐ-TTg",
        "legislationIdentifier": "12/2011/QĐ-TTg",
        "legislationDate": "2011-02-24",
    }]);
    assert_eq!(read["legislationRepeals"], expected);
}

#[test]
fn what_shares_a_property_shares_a_list_in_which_nobody_stands_twice() {
    let mut clause = other(true);
    clause.clause = Some("Điều 9".into());
    let mut third = other(false);
    third.document.number = "3/2012/QĐ-TTg".into();
    let relation = |kind, documents| Relation {
        kind,
        direction: Direction::Does,
        documents,
    };
    let page = with(|page| {
        page.relations = vec![
            relation(RelationKind::Replaces, vec![other(false), other(true)]),
            relation(RelationKind::Repeals, vec![third, other(false), clause]),
        ];
    });
    let numbers = |name: &str| -> Vec<String> {
        let list = read(&page)[name].as_array().unwrap().clone();
        list.iter()
            .map(|one| one["legislationIdentifier"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        numbers("legislationRepeals"),
        ["12/2011/QĐ-TTg", "3/2012/QĐ-TTg"]
    );
    assert_eq!(numbers("legislationChanges"), ["12/2011/QĐ-TTg"]);
    let text = json_ld(&page, URL, &portal());
    assert_eq!(text.matches("\"legislationRepeals\"").count(), 1);
}
