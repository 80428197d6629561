//! The glue, which is the JavaScript that wasm-bindgen writes for a wasm module, cut down to what the
//! module uses.
//!
//! All work is done on the syntax tree. Nothing is taken for granted about the glue's layout or its
//! names: what the wasm module exports and imports tells which parts belong to it. When the parts are
//! not found, or when something that stays uses something that went, the answer is `Unknown` and the
//! caller keeps both files as they are.

mod imports;

use std::collections::{BTreeSet, HashMap, HashSet};

use oxc::allocator::Allocator;
use oxc::ast::ast::{
    Declaration, IdentifierName, IdentifierReference, Program, Statement, StringLiteral,
};
use oxc::ast_visit::Visit;
use oxc::semantic::{Scoping, SemanticBuilder, SymbolId};
use thiserror::Error;

use super::javascript::{minify, parse};

/// A name under which wasm-bindgen exports a second way to start the module. Nothing calls it.
const SECOND_START: &str = "initSync";
/// Describes any value in words, for messages of panics, which no reader sees.
const DESCRIBE: &str = "debugString";
/// What stands in its place. The result is handed to the wasm module, so it must be a string.
const DESCRIBE_NOTHING: &str = "function debugString() { return ''; }";

/// What the glue and the wasm module share.
#[derive(Debug, Default)]
pub(super) struct Interface {
    /// Exports that were taken out of the module.
    pub(super) lost_exports: HashSet<String>,
    /// What the module imports, with the short name that it imports it by from now on.
    pub(super) imports: HashMap<String, String>,
}

/// Why a pair of files is not what the builder can cut down.
#[derive(Debug, Error)]
pub(super) enum Unknown {
    /// walrus cannot read the module.
    #[error("the wasm module cannot be read ({0:#})")]
    Wasm(anyhow::Error),
    /// oxc cannot parse the glue.
    #[error("the JavaScript cannot be parsed ({0})")]
    Syntax(String),
    /// The functions that the module imports are not together in one object, or in more than one.
    #[error(
        "{found} objects in the JavaScript hold all functions that the wasm module imports, where there should be one"
    )]
    Imports {
        /// How many objects do.
        found: usize,
    },
    /// Something that stays uses something that was to go.
    #[error("the JavaScript uses `{0}` in a place that is not known")]
    StillUsed(String),
}

/// The glue, minified, without what uses a lost export and without imports that nothing asks for.
pub(super) fn cut_down(source: &str, interface: &Interface) -> Result<String, Unknown> {
    let allocator = Allocator::default();
    let mut program = parse(&allocator, source).map_err(Unknown::Syntax)?.program;
    let scoping = scoping(&program);
    let globals = globals(&scoping);
    remove_users(&mut program, &scoping, &interface.lost_exports);
    let renamed = imports::shorten(&allocator, &mut program, &interface.imports)?;
    replace_description(&allocator, &mut program);
    refuse_leftovers(&program, &globals, &interface.lost_exports, &renamed)?;
    Ok(minify(&allocator, &mut program))
}

fn scoping(program: &Program) -> Scoping {
    SemanticBuilder::new()
        .build(program)
        .semantic
        .into_scoping()
}

/// Names that the script uses and does not declare.
fn globals(scoping: &Scoping) -> BTreeSet<String> {
    scoping
        .root_unresolved_references()
        .keys()
        .map(ToString::to_string)
        .collect()
}

/// Removes classes and constants that use a lost export, what is set up for those, and the second start
/// from the list of exports. Other kinds of statements stay, for `refuse_leftovers` to find.
fn remove_users(program: &mut Program, scoping: &Scoping, lost: &HashSet<String>) {
    let mut users = Users {
        scoping,
        lost,
        symbols: HashSet::new(),
        found: false,
    };
    let found: HashSet<SymbolId> = program
        .body
        .iter()
        .filter_map(|statement| Some((statement, declared(statement)?)))
        .filter(|(statement, _)| users.has(statement))
        .map(|(_, symbol)| symbol)
        .collect();
    users.symbols = found;
    program.body.retain(|statement| {
        let removable =
            declared(statement).is_some() || matches!(statement, Statement::IfStatement(_));
        !(removable && users.has(statement))
    });
    for statement in &mut program.body {
        if let Statement::ExportNamedDeclaration(list) = statement {
            list.specifiers
                .retain(|export| export.exported.name() != SECOND_START);
        }
    }
}

/// The class or the one variable that a statement declares.
fn declared(statement: &Statement) -> Option<SymbolId> {
    let class = match statement {
        Statement::ClassDeclaration(class) => class,
        Statement::ExportDeclaration(export) => match &export.declaration {
            Declaration::ClassDeclaration(class) => class,
            _ => return None,
        },
        Statement::VariableDeclaration(variables) => {
            let [variable] = variables.declarations.as_slice() else {
                return None;
            };
            return variable.id.get_binding_identifier()?.symbol_id.get();
        }
        _ => return None,
    };
    class.id.as_ref()?.symbol_id.get()
}

/// Finds statements that use a lost export, or what is declared by one that does.
struct Users<'s> {
    scoping: &'s Scoping,
    lost: &'s HashSet<String>,
    symbols: HashSet<SymbolId>,
    found: bool,
}

impl Users<'_> {
    fn has(&mut self, statement: &Statement) -> bool {
        self.found = false;
        self.visit_statement(statement);
        self.found
    }
}

impl<'a> Visit<'a> for Users<'_> {
    fn visit_identifier_name(&mut self, name: &IdentifierName<'a>) {
        self.found |= self.lost.contains(name.name.as_str());
    }

    fn visit_identifier_reference(&mut self, name: &IdentifierReference<'a>) {
        let reference = name.reference_id.get();
        let symbol = reference.and_then(|id| self.scoping.get_reference(id).symbol_id());
        self.found |= symbol.is_some_and(|symbol| self.symbols.contains(&symbol));
    }
}

/// Long words for values go, where the glue has them.
fn replace_description<'a>(allocator: &'a Allocator, program: &mut Program<'a>) {
    let describes = |statement: &Statement| match statement {
        Statement::FunctionDeclaration(function) => {
            function.name().is_some_and(|name| name == DESCRIBE)
        }
        _ => false,
    };
    let own = parse(allocator, DESCRIBE_NOTHING).map(|parsed| parsed.program.body);
    let found = program.body.iter_mut().find(|it| describes(it));
    if let (Some(statement), Ok(Some(own))) = (found, own.map(|mut body| body.pop())) {
        *statement = own;
    }
}

/// Whatever was removed or renamed must not be used by what stayed.
fn refuse_leftovers(
    program: &Program,
    globals_before: &BTreeSet<String>,
    lost: &HashSet<String>,
    renamed: &HashSet<String>,
) -> Result<(), Unknown> {
    let undeclared = globals(&scoping(program));
    if let Some(name) = undeclared.difference(globals_before).next() {
        return Err(Unknown::StillUsed(name.clone()));
    }
    let mut leftovers = Leftovers {
        names: [lost, renamed],
        found: None,
    };
    leftovers.visit_program(program);
    leftovers
        .found
        .map_or(Ok(()), |name| Err(Unknown::StillUsed(name)))
}

/// Finds properties and strings that are one of the names.
struct Leftovers<'n> {
    names: [&'n HashSet<String>; 2],
    found: Option<String>,
}

impl Leftovers<'_> {
    fn look_at(&mut self, name: &str) {
        if self.names.iter().any(|names| names.contains(name)) {
            self.found = Some(name.to_owned());
        }
    }
}

impl<'a> Visit<'a> for Leftovers<'_> {
    fn visit_identifier_name(&mut self, name: &IdentifierName<'a>) {
        self.look_at(name.name.as_str());
    }

    fn visit_string_literal(&mut self, text: &StringLiteral<'a>) {
        self.look_at(text.value.as_str());
    }
}
