//! JavaScript as a tree: oxc parses, minifies and prints it.

use oxc::allocator::Allocator;
use oxc::ast::ast::Program;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, Minifier, MinifierOptions, TreeShakeOptions};
use oxc::parser::{Parser, ParserReturn};
use oxc::span::SourceType;

use super::AssetError;

/// Parses a module. The error is the parser's own message.
pub(super) fn parse<'a>(
    allocator: &'a Allocator,
    source: &'a str,
) -> Result<ParserReturn<'a>, String> {
    let parsed = Parser::new(allocator, source, SourceType::mjs()).parse();
    match parsed.diagnostics.first() {
        Some(problem) => Err(problem.to_string()),
        None => Ok(parsed),
    }
}

/// A script of ours, as short as it can be. `name` is for the error: its path within the repository.
pub(super) fn minified(source: &str, name: &str) -> Result<String, AssetError> {
    let allocator = Allocator::default();
    match parse(&allocator, source) {
        Ok(mut parsed) => Ok(minify(&allocator, &mut parsed.program)),
        Err(problem) => Err(AssetError::Script {
            reason: format!("{name} cannot be parsed: {problem}"),
        }),
    }
}

/// Prints a module as short as it can be: unused functions and variables go, names are shortened, and
/// so do warnings for developers. Names that are exported, and properties of objects, stay.
pub(super) fn minify<'a>(allocator: &'a Allocator, program: &mut Program<'a>) -> String {
    let compress = CompressOptions {
        treeshake: TreeShakeOptions {
            manual_pure_functions: vec!["console.warn".into()],
            ..TreeShakeOptions::default()
        },
        ..CompressOptions::smallest()
    };
    let options = MinifierOptions {
        compress: Some(compress),
        ..MinifierOptions::default()
    };
    let minified = Minifier::new(options).minify(allocator, program);
    Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings)
        .build(program)
        .code
}
