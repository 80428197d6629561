//! The object in the glue with the functions that the wasm module imports.

use std::collections::{HashMap, HashSet};

use oxc::allocator::Allocator;
use oxc::ast::ast::{IdentifierName, ObjectExpression, ObjectPropertyKind, Program, PropertyKey};
use oxc::ast_visit::{VisitMut, walk_mut};

use super::Unknown;

/// Leaves the functions that the module imports, under their short names. Returns the names that are no
/// more.
pub(super) fn shorten<'a>(
    allocator: &'a Allocator,
    program: &mut Program<'a>,
    short_names: &HashMap<String, String>,
) -> Result<HashSet<String>, Unknown> {
    let mut imports = Imports {
        allocator,
        short_names,
        found: 0,
        old_names: HashSet::new(),
    };
    if short_names.is_empty() {
        return Ok(imports.old_names);
    }
    imports.visit_program(program);
    match imports.found {
        1 => Ok(imports.old_names),
        found => Err(Unknown::Imports { found }),
    }
}

/// Looks for an object that holds everything that the module imports.
struct Imports<'a, 'i> {
    allocator: &'a Allocator,
    short_names: &'i HashMap<String, String>,
    found: usize,
    old_names: HashSet<String>,
}

impl<'a> VisitMut<'a> for Imports<'a, '_> {
    fn visit_object_expression(&mut self, object: &mut ObjectExpression<'a>) {
        let keys = object.properties.iter_mut().filter_map(key);
        let names: HashSet<String> = keys.map(|key| key.name.to_string()).collect();
        if !self.short_names.keys().all(|name| names.contains(name)) {
            return walk_mut::walk_object_expression(self, object);
        }
        self.found += 1;
        object.properties.retain_mut(|property| self.keep(property));
    }
}

impl<'a> Imports<'a, '_> {
    /// Renames a function, or answers that the module does not import it any more.
    fn keep(&mut self, property: &mut ObjectPropertyKind<'a>) -> bool {
        let Some(key) = key(property) else {
            return true;
        };
        let old = key.name.to_string();
        let short = self.short_names.get(&old);
        if let Some(short) = short {
            key.name = self.allocator.alloc_str(short).into();
        }
        if short != Some(&old) {
            self.old_names.insert(old);
        }
        short.is_some()
    }
}

/// The name of a function. `__proto__` sets what the object inherits and names nothing.
fn key<'p, 'a>(property: &'p mut ObjectPropertyKind<'a>) -> Option<&'p mut IdentifierName<'a>> {
    let ObjectPropertyKind::ObjectProperty(property) = property else {
        return None;
    };
    if property.shorthand {
        return None;
    }
    match &mut property.key {
        PropertyKey::StaticIdentifier(key) if key.name != "__proto__" => Some(key),
        _ => None,
    }
}
