//! Bytes that nobody reads: long names between the wasm and its script, and exports that no page
//! calls.

use std::ops::Range;

use wasmparser::Payload;

use super::bytes::{Bytes, number, with_section};
use crate::Error;

/// The ends of names of what `wasm-streams`, which the libraries bring, would let a page call.
const UNUSED: &str = "intounderlying";
/// As its classes are called.
const UNUSED_CLASS: &str = "IntoUnderlying";

/// Gives short names to what the wasm imports from its script, in both.
pub fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String), Error> {
    let (mut names, mut script) = (Vec::new(), script.to_owned());
    let wasm = with_section(wasm, is_imports, |section| {
        let mut reader = Bytes::new(section);
        let count = reader.number()?;
        let mut out = number(count);
        for _ in 0..count {
            let (module, name) = (reader.text()?, reader.text()?);
            let kind = reader.import_kind()?;
            let is_ours = module.starts_with(b"./");
            let short = if is_ours { format!("_{:x}", names.len()).into_bytes() } else { name.to_vec() };
            for text in [module, &short] {
                out.extend(number(text.len() as u64));
                out.extend(text);
            }
            out.extend(kind);
            if is_ours {
                names.push((String::from_utf8(name.to_vec())?, String::from_utf8(short)?));
            }
        }
        Ok(out)
    })?;
    // No name is the start of another that stands in its place.
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, short) in names {
        if !script.contains(&name) {
            return Err(format!("the script of the app does not have {name}, which the wasm imports").into());
        }
        script = script.replace(&name, &short);
    }
    Ok((wasm, script))
}

/// The wasm without the exports that no page calls.
pub fn without_unused(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    with_section(wasm, is_exports, |section| {
        let mut reader = Bytes::new(section);
        let count = reader.number()?;
        let mut kept = Vec::new();
        for _ in 0..count {
            let start = reader.at;
            let name = reader.text()?;
            reader.skip(1)?;
            reader.number()?;
            if !String::from_utf8_lossy(name).contains(UNUSED) {
                kept.push(reader.from(start)?);
            }
        }
        Ok([number(kept.len() as u64), kept.concat()].concat())
    })
}

/// The script without the classes for them.
pub fn script_without_unused(script: &str) -> String {
    let mut kept = String::new();
    let mut until: Option<&str> = None;
    for line in script.lines() {
        if let Some(end) = until {
            if line.starts_with(end) || (end == ";" && line.ends_with(';')) {
                until = None;
            }
            continue;
        }
        if line.starts_with(&format!("export class {UNUSED_CLASS}")) {
            until = Some("}");
        } else if line.starts_with(&format!("const {UNUSED_CLASS}")) {
            until = (!line.ends_with(';')).then_some(";");
        } else if !line.starts_with(&format!("if (Symbol.dispose) {UNUSED_CLASS}")) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn is_imports(payload: &Payload<'_>) -> Option<Range<u64>> {
    if let Payload::ImportSection(section) = payload { Some(section.range()) } else { None }
}

fn is_exports(payload: &Payload<'_>) -> Option<Range<u64>> {
    if let Payload::ExportSection(section) = payload { Some(section.range()) } else { None }
}

#[cfg(test)]
mod tests {
    use wasmparser::Parser;

    use super::*;

    /// A module that imports two functions and exports two more.
    fn module() -> Vec<u8> {
        let text = |text: &str| [vec![text.len() as u8], text.as_bytes().to_vec()].concat();
        let section = |id: u8, content: Vec<u8>| [vec![id], number(content.len() as u64), content].concat();
        let import = |module: &str, name: &str| [text(module), text(name), vec![0, 0]].concat();
        let export = |name: &str, index: u8| [text(name), vec![0, index]].concat();
        let imports = [vec![2], import("./app_bg.js", "__wbg_long_0123456789abcdef"), import("env", "kept")].concat();
        let exports = [vec![2], export("main", 0), export("intounderlyingsink_close", 1)].concat();
        let types = section(1, vec![1, 0x60, 0, 0]);
        [b"\0asm\x01\0\0\0".to_vec(), types, section(2, imports), section(7, exports)].concat()
    }

    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    names.extend(section.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|export| export.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn what_is_imported_from_the_script_has_one_short_name_in_both() {
        let (wasm, script) = shorten(&module(), "x = { __wbg_long_0123456789abcdef: f }").unwrap();
        assert_eq!(names(&wasm), ["_0", "kept", "main", "intounderlyingsink_close"]);
        assert_eq!(script, "x = { _0: f }");
        assert!(shorten(&module(), "x = {}").is_err(), "a name that the script lacks must not pass");
    }

    #[test]
    fn exports_that_no_page_calls_are_dropped() {
        let wasm = without_unused(&module()).unwrap();
        assert_eq!(names(&wasm), ["__wbg_long_0123456789abcdef", "kept", "main"]);
    }

    #[test]
    fn the_classes_for_them_leave_the_script_and_nothing_else_does() {
        let script = "a();\nexport class IntoUnderlyingSink {\n    close() {\n    }\n}\n\
                      if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
                      const IntoUnderlyingSinkFinalization = x\n    ? 1\n    : 2;\nb();\n";
        assert_eq!(script_without_unused(script), "a();\nb();\n");
    }
}
