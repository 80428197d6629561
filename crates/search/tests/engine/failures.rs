//! Shards that do not come, are broken, or belong to another index.

use model::day::Day;

use crate::portal::{Portal, TODAY, article, day, paths};

fn items() -> Vec<search::item::Item> {
    (0..400)
        .map(|number| {
            let text = format!(
                "chung từ{number} riêng{number} khác{number} đúc gang {}",
                "chữ thừa thãi ".repeat(number % 7)
            );
            article(
                &format!("a{number}"),
                "2026-10-12",
                &format!("Bài số{number} về đúc"),
                "",
                &text,
            )
        })
        .collect()
}

fn today() -> Day {
    day(TODAY).expect("it is there")
}

#[test]
fn what_is_missing_is_reported_and_the_rest_is_found() {
    let mut portal = Portal::new(&items());
    portal.answer("?q=từ7 riêng7");
    let needed = portal.fetched.clone();
    assert!(needed.len() > 2, "{needed:?}");
    for lost in &needed {
        let mut portal = Portal::new(&items());
        portal.shards.remove(lost);
        let answer = portal.answer("?q=từ7 riêng7");
        assert_eq!(answer["failed"], true, "{lost}");
        // With a new root it is tried again, and what came stays.
        let shard = Portal::new(&items())
            .shards
            .remove(lost)
            .expect("it is there");
        portal.shards.insert(lost.clone(), shard);
        portal.fetched.retain(|name| name != lost);
        let root = portal.root.clone();
        assert!(portal.session.load(&root, "/"));
        let again = portal.answer("?q=từ7 riêng7");
        assert_eq!(
            (&again["failed"], paths(&again)),
            (&false.into(), vec!["a7".to_owned()]),
            "{lost}"
        );
    }
}

#[test]
fn a_wrong_digest_is_refused() {
    let mut portal = Portal::new(&items());
    let (name, bytes) = portal
        .shards
        .first_key_value()
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .expect("it is there");
    let mut broken = bytes.clone();
    broken[0] ^= 1;
    assert!(!portal.session.add(&name, broken));
    assert!(!portal.session.add("search-0.bin", bytes.clone()));
    assert!(!portal.session.add("../x", bytes.clone()));
    assert!(portal.session.add(&name, bytes));
}

#[test]
fn a_root_that_cannot_be_read_changes_nothing() {
    let mut portal = Portal::new(&items());
    let before = portal.answer("?q=từ7 riêng7");
    for root in [
        &b""[..],
        b"CNHTS\x02",
        b"<html>",
        &portal.root.clone()[..20],
    ] {
        assert!(!portal.session.load(root, "/x/"));
    }
    assert_eq!(portal.answer("?q=từ7 riêng7"), before);
    assert!(
        before["html"]
            .as_str()
            .expect("a text")
            .contains("href=\"/bai-viet/a7/\"")
    );
}

#[test]
fn no_root_is_no_panic() {
    let mut session = search::session::Session::default();
    let answer = session.answer("?q=gang", None, today());
    assert!(answer.contains("Không có kết quả nào"), "{answer}");
    assert_eq!(session.passage(3, "{}").as_deref(), Some(""));
    assert!(session.suggest("gang", today()).contains("\"count\":0"));
}
