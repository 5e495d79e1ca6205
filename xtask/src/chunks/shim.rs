//! Shim: imports of modules, once for all that go into one file. Put together as they are, each
//! would bring a memory of its own, which is the same and which the browser cannot know.

use std::collections::BTreeMap;

use wasmparser::{Parser, Payload, TypeRef};

use crate::Error;

/// A module, as text, that passes on what these modules import from `outside`.
pub fn shim(modules: &[Vec<u8>], outside: &str) -> Result<String, Error> {
    let mut passed = BTreeMap::new();
    for module in modules {
        for payload in Parser::new(0).parse_all(module) {
            let Payload::ImportSection(imports) = payload? else { continue };
            for import in imports.into_imports() {
                let import = import?;
                passed.insert(import.name.to_owned(), kind(import.ty)?);
            }
        }
    }
    let mut text = "(module\n".to_owned();
    for (name, (_, kind)) in &passed {
        text += &format!("(import \"{outside}\" \"{name}\" {kind})\n");
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, (sort, _)) in &passed {
        let index = counts.entry(sort).or_default();
        text += &format!("(export \"{name}\" ({sort} {index}))\n");
        *index += 1;
    }
    Ok(text + ")\n")
}

/// Kind of thing that is imported, and how that is written.
fn kind(ty: TypeRef) -> Result<(&'static str, String), Error> {
    match ty {
        TypeRef::Memory(memory) => Ok(("memory", format!("(memory {})", memory.initial))),
        TypeRef::Table(table) => Ok(("table", format!("(table {} funcref)", table.initial))),
        TypeRef::Global(global) if global.mutable => Ok(("global", "(global (mut i32))".to_owned())),
        TypeRef::Global(_) => Ok(("global", "(global i32)".to_owned())),
        other => Err(format!("a chunk imports {other:?}, which cannot be passed on").into()),
    }
}
