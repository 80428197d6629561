//! Blocks that become something other than their writer meant: a fence that is never closed, an
//! indented paragraph, which becomes code, a table that is read as text, an empty heading.

use comrak::Node;
use comrak::nodes::{NodeCodeBlock, NodeValue};

use super::State;
use crate::diagnostic::rule::Rule;

const TABLE: &str = "| Hạng mục | Số lượng |\n| --- | ---: |\n| Chốt dẫn | 4 |";
/// A line of code has seldom as many words with letters that programs do not use.
const WORDS: usize = 5;

/// Reports a block, if it is such a one.
pub(super) fn tell(node: Node<'_>, state: &mut State<'_, '_>) {
    let fault = match node.data().value {
        NodeValue::CodeBlock(ref code) => code_fault(code),
        NodeValue::Heading(_) if node.first_child().is_none() => Some((
            "dấu # đứng một mình thành một tiêu đề trống; hãy viết tiêu đề sau nó hoặc xóa",
            "## Khe hở",
        )),
        NodeValue::Paragraph => {
            let text = &state.report.file.text;
            text.get(state.at(node)..state.end_of(node).min(text.len()))
                .and_then(table_fault)
        }
        _ => None,
    };
    if let Some((message, example)) = fault {
        state
            .report
            .add_with(Rule::StrayMark, state.at(node), message, example);
    }
}

type Fault = (&'static str, &'static str);

fn code_fault(code: &NodeCodeBlock) -> Option<Fault> {
    if code.fenced {
        let message = "khối mã mở ở đây mà không đóng, nên mọi chữ sau nó hiện như mã; hãy đóng bằng đúng dấu đã mở";
        return (!code.closed).then_some((message, "```\nlệnh\n```"));
    }
    let message = "dòng thụt vào bốn dấu cách hay một phím Tab thành khối mã, chữ không xuống dòng; đoạn văn viết sát lề";
    code.literal
        .lines()
        .any(is_prose)
        .then_some((message, "Đoạn văn bắt đầu ở sát lề."))
}

fn is_prose(line: &str) -> bool {
    let vietnamese =
        |word: &&str| word.contains(|letter: char| letter.is_alphabetic() && !letter.is_ascii());
    let plain = !line.contains(['=', '{', '}', '#', '<', '\\', '`']);
    plain
        && line.split_whitespace().count() >= WORDS
        && line.split_whitespace().filter(vietnamese).count() * 3 >= WORDS
}

/// A table that is written, but is none.
fn table_fault(text: &str) -> Option<Fault> {
    let rows = text.lines().filter(|line| is_row(line)).count();
    if text.lines().any(is_rule) {
        return Some((
            "bảng này hiện thành chữ: hàng gạch phải đứng ngay dưới hàng tiêu đề và có đúng số ô của hàng ấy",
            TABLE,
        ));
    }
    (rows >= 2).then_some((
        "bảng này hiện thành chữ vì thiếu hàng gạch dưới hàng tiêu đề",
        TABLE,
    ))
}

/// `| a | b |`
fn is_row(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ']).trim_end();
    line.len() > 2 && line.starts_with('|') && line.ends_with('|') && line.matches('|').count() > 2
}

/// `| --- | ---: |`
fn is_rule(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ']).trim_end();
    let cells = line.trim_matches('|').split('|');
    let dashes = |cell: &str| {
        let cell = cell.trim().trim_matches(':');
        cell.len() > 1 && cell.bytes().all(|byte| byte == b'-')
    };
    line.contains('|') && cells.clone().count() > 1 && cells.into_iter().all(dashes)
}
