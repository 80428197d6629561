//! Collects the problems of one file.

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::source::SourceFile;

/// The problems found in a file so far.
#[derive(Debug)]
pub struct Report<'a> {
    /// The file.
    pub file: &'a SourceFile,
    /// Its problems, in the order they were found.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    /// No problems yet.
    pub fn new(file: &'a SourceFile) -> Self {
        Self {
            file,
            diagnostics: Vec::new(),
        }
    }

    /// A problem at a byte of the file.
    pub fn add(&mut self, rule: Rule, at: usize, message: impl Into<String>) {
        self.push(rule, self.file.position(at), message.into(), None);
    }

    /// A problem, with a sample of right.
    pub fn add_with(
        &mut self,
        rule: Rule,
        at: usize,
        message: impl Into<String>,
        example: impl Into<String>,
    ) {
        self.push(
            rule,
            self.file.position(at),
            message.into(),
            Some(example.into()),
        );
    }

    fn push(&mut self, rule: Rule, position: Position, message: String, example: Option<String>) {
        let path = self.file.path.clone();
        self.diagnostics.push(Diagnostic {
            path,
            position,
            rule,
            message,
            example,
        });
    }
}
