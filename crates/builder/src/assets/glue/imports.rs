//! The object in the glue with the functions that the wasm module imports.

use std::collections::{HashMap, HashSet};

use oxc::allocator::{Allocator, Vec as ArenaVec};
use oxc::ast::ast::{ObjectExpression, ObjectPropertyKind, Program, PropertyKey};
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
    if !short_names.is_empty() {
        imports.visit_program(program);
    }
    match imports.found {
        found if found != usize::from(!short_names.is_empty()) => Err(Unknown::Imports { found }),
        _ => Ok(imports.old_names),
    }
}

/// Finds the object with the functions that the module imports, removes those that it does not import
/// any more, and gives the others their short names.
struct Imports<'a, 'i> {
    allocator: &'a Allocator,
    short_names: &'i HashMap<String, String>,
    found: usize,
    old_names: HashSet<String>,
}

impl<'a> Imports<'a, '_> {
    fn shorten(&mut self, properties: &mut ArenaVec<'a, ObjectPropertyKind<'a>>) {
        properties.retain_mut(|property| {
            let ObjectPropertyKind::ObjectProperty(property) = property else {
                return true;
            };
            let Some(name) = property.key.static_name() else {
                return true;
            };
            if name == "__proto__" {
                return true;
            }
            let short = self.short_names.get(&*name);
            if short.is_none_or(|short| *short != name) {
                self.old_names.insert(name.to_string());
            }
            let Some(short) = short else {
                return false;
            };
            let short = self.allocator.alloc_str(short);
            if let PropertyKey::StaticIdentifier(key) = &mut property.key {
                key.name = (&*short).into();
            }
            true
        });
    }
}

impl<'a> VisitMut<'a> for Imports<'a, '_> {
    fn visit_object_expression(&mut self, object: &mut ObjectExpression<'a>) {
        let names: HashSet<String> = object.properties.iter().filter_map(import_name).collect();
        let mut wanted = self.short_names.keys();
        if names.is_empty() || !wanted.all(|name| names.contains(name)) {
            return walk_mut::walk_object_expression(self, object);
        }
        self.found += 1;
        self.shorten(&mut object.properties);
    }
}

/// The key of a property that `shorten` can rename.
fn import_name(property: &ObjectPropertyKind) -> Option<String> {
    match property {
        ObjectPropertyKind::ObjectProperty(property) => match &property.key {
            PropertyKey::StaticIdentifier(key) if !property.shorthand => Some(key.name.to_string()),
            _ => None,
        },
        ObjectPropertyKind::SpreadProperty(_) => None,
    }
}
