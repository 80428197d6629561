//! From the content folder to the frozen [`Site`], or to everything that is wrong with it: the stages,
//! one after the other.

pub use crate::options::LoadOptions;

use crate::assemble::assemble;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{self, Diagnostic, Position};
use crate::read::{self, Reading};
use crate::resolve::resolve;
use crate::site::Site;
use crate::source::folder_name;
use crate::source::tree::Tree;
use crate::validate::validate;

/// What came of it.
#[derive(Debug)]
pub struct Loaded {
    /// The portal's content; `None` when there is an error among the diagnostics.
    pub site: Option<Site>,
    /// All problems of all files, in the order of report.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads, resolves, checks and assembles the content.
pub fn load(options: &LoadOptions) -> Loaded {
    let folder = folder_name(&options.content);
    let tree = match Tree::walk(&options.content) {
        Ok(tree) => tree,
        Err(error) => return no_folder(folder, &error),
    };
    let Reading {
        content,
        index,
        mut diagnostics,
    } = read::read(options, &tree);
    let resolved = resolve(options, content, &index);
    diagnostics.extend(validate(&folder, &tree, &resolved));
    diagnostic::sort(&mut diagnostics);
    let good = !diagnostic::has_errors(&diagnostics);
    let site = good.then(|| assemble(options, &tree, resolved));
    Loaded { site, diagnostics }
}

fn no_folder(path: String, error: &std::io::Error) -> Loaded {
    let diagnostic = Diagnostic {
        path,
        position: Position::START,
        rule: Rule::UnreadableFile,
        message: format!("không đọc được thư mục nội dung: {error}"),
        example: None,
    };
    Loaded {
        site: None,
        diagnostics: vec![diagnostic],
    }
}
