//! The characters of a file as readers get them: those that escapes in the head and entities in the
//! body stand for. A character that may not stand in a file may not be spelled out either.

mod entity;
mod escape;
mod reference;

use super::kind::{Kind, kind};
use super::{Fault, find, report_at};
use crate::diagnostic::rule::Rule;
use crate::front_matter::FrontMatter;
use crate::front_matter::node::{Entry, Node, Value};
use crate::source::report::Report;

/// Reports what is wrong with values of the head and with entities of the body, and was not
/// reported for the file itself.
pub fn check(report: &mut Report<'_>, matter: &FrontMatter) {
    check_head(
        report,
        matter.entries.as_deref().unwrap_or_default(),
        matter.body_start,
    );
    let known = reported(report);
    for (at, fault) in reference::find(report.file, matter.body_start) {
        if !known.contains(&fault.rule) {
            report_at(report, at, fault);
        }
    }
}

/// The same for a head that ends at a byte of the file.
pub fn check_head(report: &mut Report<'_>, entries: &[Entry], end: usize) {
    let head = &report.file.text[..end];
    let (escapes, entities) = (head.contains('\\'), head.contains('&'));
    if !escapes && !entities {
        return;
    }
    let known = reported(report);
    let mut found: Vec<(usize, Fault)> = Vec::new();
    for_each_text(entries, &mut |at, text| {
        let mut faults = if escapes { find(text) } else { Vec::new() };
        faults.retain(|fault| !known.contains(&fault.rule));
        let place = |fault: Fault| {
            (
                escape::place(head, at, &text[fault.at..]).unwrap_or(at),
                fault,
            )
        };
        found.extend(faults.into_iter().map(place));
        found.extend(in_entities(text).map(|fault| (at, fault)));
    });
    for (place, (at, fault)) in found.iter().enumerate() {
        let earlier = found[..place]
            .iter()
            .any(|(_, other)| other.rule == fault.rule);
        if !earlier || fault.rule == Rule::HtmlEntity {
            report_at(report, *at, fault.clone());
        }
    }
}

fn reported(report: &Report<'_>) -> Vec<Rule> {
    report
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.rule)
        .collect()
}

fn for_each_text(entries: &[Entry], visit: &mut impl FnMut(usize, &str)) {
    entries
        .iter()
        .for_each(|entry| for_each_in(&entry.node, visit));
}

fn for_each_in(node: &Node, visit: &mut impl FnMut(usize, &str)) {
    match &node.value {
        Value::Text(text) => visit(node.at, text),
        Value::List(nodes) => nodes.iter().for_each(|node| for_each_in(node, visit)),
        Value::Table(entries) => for_each_text(entries, visit),
        Value::Nothing | Value::Broken => {}
    }
}

/// Heads are no HTML: an entity would stand on the page as it is spelled.
fn in_entities(text: &str) -> Option<Fault> {
    let (at, length, _) = entity::all(text).next()?;
    let word = text[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + 1);
    // The query of an address may hold what looks like one.
    if text[word..at].contains("://") {
        return None;
    }
    let message = format!(
        "“{}” là mã HTML, mà phần đầu chỉ nhận chữ thường: người đọc sẽ thấy nguyên mã; hãy gõ bằng chữ Unicode",
        &text[at..at + length]
    );
    Some(Fault {
        rule: Rule::HtmlEntity,
        at,
        message,
        example: Some(decoded(text)),
    })
}

/// Decoded as often as it was encoded, without signs that nobody sees.
fn decoded(text: &str) -> String {
    let mut decoded = text.to_owned();
    for _ in 0..3 {
        decoded = entity::decode(&decoded);
    }
    decoded.retain(|letter| !matches!(kind(letter), Kind::ZeroWidth | Kind::Control));
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::front_matter;
    use crate::source::SourceFile;

    fn faults(text: &str) -> Vec<String> {
        let file = SourceFile::new("x".into(), text.into());
        let mut report = Report::new(&file);
        super::super::check(&mut report);
        let matter = front_matter::read(&mut report);
        check(&mut report, &matter);
        let shown = report.diagnostics.iter();
        shown
            .map(|d| {
                let example = d.example.as_deref().unwrap_or_default();
                format!(
                    "{}:{} {} {example}",
                    d.position.line,
                    d.position.column,
                    d.rule.id()
                )
                .trim_end()
                .to_owned()
            })
            .collect()
    }

    #[test]
    fn escapes_in_heads_are_no_way_round() {
        let cases = [
            (r#"a: "Khu\u00f4n\u200b m\u1eabu""#, vec!["3:15 zero-width"]),
            (r#"a: "Khuo\u0302n""#, vec!["3:9 not-nfc Khuôn"]),
            (r#"a: "C\u043eng ty""#, vec!["3:6 look-alike Cong"]),
            (r#"a: "\u202eKhuôn""#, vec!["3:5 zero-width"]),
            (r#"a: "Khu\L ôn""#, vec!["3:8 zero-width"]),
            (r#"a: "Khu\x07ôn""#, vec!["3:8 control-character"]),
            (
                r#"a: "C\xABng nghi\xD6p""#,
                vec!["3:6 legacy-encoding Công"],
            ),
            (
                "a:\n  - b: \"một\n      hai\\u200b\"",
                vec!["5:10 zero-width"],
            ),
            // As good as typed.
            (r#"a: "Khu\u00f4n m\u1eabu \U0001F600 \"x\"\n""#, vec![]),
            // Told where it stands in the file; one report is enough.
            ("a: \"x\u{200b}\"\nb: \"y\\u200b\"", vec!["3:6 zero-width"]),
        ];
        for (head, expected) in cases {
            assert_eq!(
                faults(&format!("---\nz: 1\n{head}\n---\nThân\n")),
                expected,
                "{head}"
            );
        }
        assert_eq!(
            faults("+++\na = \"Khu\\u00f4n\\u200b\"\n+++\n"),
            ["2:16 zero-width"]
        );
    }

    #[test]
    fn entities_in_heads_show_their_words() {
        let cases = [
            (
                r#"a: "X&atilde; An Ph&uacute;""#,
                vec!["3:4 html-entity Xã An Phú"],
            ),
            (
                r#"a: "Nghi&#234;n c&#x1EE9;u""#,
                vec!["3:4 html-entity Nghiên cứu"],
            ),
            (
                r#"a: "R&amp;D v&amp;agrave;""#,
                vec!["3:4 html-entity R&D và"],
            ),
            (r#"a: "Thu&shy;ế&nbsp;và""#, vec!["3:4 html-entity Thuế và"]),
            (
                "a:\n  - \"&Agrave;\"\n  - b: \"&lt;\"",
                vec!["4:5 html-entity À", "5:8 html-entity <"],
            ),
            (r#"a: "R&D; AT&T, A & B; &x; &#; &#x;; Q&A""#, vec![]),
            (r#"a: "https://vi.example/?a=1&para;=2""#, vec![]),
        ];
        for (head, expected) in cases {
            assert_eq!(
                faults(&format!("---\nz: 1\n{head}\n---\nThân\n")),
                expected,
                "{head}"
            );
        }
    }

    #[test]
    fn entities_in_bodies_are_no_way_round() {
        let cases = [
            ("một\n\nhai ba&#8203; bốn", vec!["6:7 zero-width"]),
            ("# a\n- x&#x202E;y", vec!["5:4 zero-width"]),
            (
                "mềm&shy;mại &#7;",
                vec!["4:4 zero-width", "4:13 control-character"],
            ),
            ("&zwj;", vec!["4:1 zero-width"]),
            ("C&#1086;ng ty", vec!["4:1 look-alike Cong"]),
            ("Khuo&#770;n", vec!["4:1 not-nfc Khuôn"]),
            ("C&laquo;ng nghi&Ouml;p", vec!["4:1 legacy-encoding Công"]),
            (
                "<div>\n<b title=\"x&#8203;\">y</b>\n</div>",
                vec!["5:12 zero-width"],
            ),
            ("[x](/a/ \"y&#8203;\")", vec!["4:11 zero-width"]),
            // Shown as they are spelled.
            (
                "mã `&#8203;` và \\&#8203;\n\n    &#8203;\n\n```\n&shy;\n```\n<!-- &shy; -->",
                vec![],
            ),
            (
                "A&amp;B &nbsp; &copy; &eacute; &laquo;x&raquo; &unknown; 5 &lt; 6",
                vec![],
            ),
        ];
        for (body, expected) in cases {
            assert_eq!(
                faults(&format!("---\nz: 1\n---\n{body}\n")),
                expected,
                "{body}"
            );
        }
    }
}
