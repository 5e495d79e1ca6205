//! A panic that nobody hears need not be worded.
//!
//! In a browser a panic of the app ends in a trap and its words go nowhere, yet each place that
//! may panic carries them: what to say, the file and line to name, and all that puts them
//! together. Here each such place traps at once. Stable Rust can do so for its own crates only:
//! what it calls `immediate-abort` wants the standard library built anew.

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{
    BinaryReader, FunctionBody, ImportSectionReader, KnownCustom, Name, NameSectionReader, Operator, Parser, Payload,
    RelocSectionReader, TypeRef,
};

use super::bytes::{Bytes, number, with_section};
use crate::Error;

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;

/// The relocations of the code.
const RELOCATIONS: &str = "reloc.CODE";

/// Crates that end by throwing to the page, which hears it.
const HEARD: &str = "wasm_bindgen::";

/// The linked wasm, with its relocations, in which whatever does not come back traps at once; and
/// how many bytes of code were spared.
pub fn unworded(wasm: &[u8]) -> Result<(Vec<u8>, u64), Error> {
    let (mut imported, mut code_starts, mut bodies, mut names) = (0, 0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => imported = functions_of(section)?,
            Payload::CodeSectionStart { unchecked_range, .. } => code_starts = unchecked_range.start,
            Payload::CodeSectionEntry(body) => bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    names = names_of(section)?;
                }
            }
            _ => {}
        }
    }
    let heard = |function: u32| function < imported || names.get(&function).is_none_or(|name| name.contains(HEARD));
    let mut ends = Vec::new();
    for body in &bodies {
        ends.extend(dead_ends(body, heard)?);
    }
    let mut out = wasm.to_vec();
    for end in &ends {
        let place = out.get_mut(usize::try_from(end.start)?..usize::try_from(end.end)?);
        let place = place.ok_or("a function reaches out of its module")?;
        place.fill(NOP);
        if let Some(first) = place.first_mut() {
            *first = UNREACHABLE;
        }
    }
    let spared = ends.iter().map(|end| end.end - end.start).sum();
    let out = without_relocations(&out, |offset| {
        let at = code_starts + u64::from(offset);
        ends.get(ends.partition_point(|end| end.end <= at)).is_some_and(|end| end.contains(&at))
    })?;
    Ok((out, spared))
}

/// Points where a function runs straight into a call that does not come back: the compiler writes
/// `unreachable` behind such a call. In the order of the bytes.
fn dead_ends(body: &FunctionBody<'_>, heard: impl Fn(u32) -> bool) -> Result<Vec<Range<u64>>, Error> {
    let mut reader = body.get_operators_reader()?;
    let (mut ends, mut straight, mut call) = (Vec::new(), reader.original_position(), None);
    while !reader.eof() {
        let operator = reader.read()?;
        let after = reader.original_position();
        let called = call.take();
        match operator {
            Operator::Unreachable => ends.extend(called),
            Operator::Call { function_index } if !heard(function_index) => call = Some(straight..after),
            _ => {}
        }
        if turns(&operator) {
            straight = after;
        }
    }
    Ok(ends)
}

/// True if what comes next may be reached, or what came before be noticed, in another way than by
/// running through.
fn turns(operator: &Operator<'_>) -> bool {
    matches!(
        operator,
        Operator::Unreachable
            | Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Else
            | Operator::End
            | Operator::Br { .. }
            | Operator::BrIf { .. }
            | Operator::BrTable { .. }
            | Operator::Return
            | Operator::Call { .. }
            | Operator::CallIndirect { .. }
    )
}

fn functions_of(section: ImportSectionReader<'_>) -> Result<u32, Error> {
    let mut count = 0;
    for import in section.into_imports() {
        count += u32::from(matches!(import?.ty, TypeRef::Func(_)));
    }
    Ok(count)
}

fn names_of(section: NameSectionReader<'_>) -> Result<HashMap<u32, String>, Error> {
    let mut names = HashMap::new();
    for part in section {
        if let Name::Function(functions) = part? {
            for naming in functions {
                let naming = naming?;
                names.insert(naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)));
            }
        }
    }
    Ok(names)
}

/// The module without the relocations of its code at these offsets: nothing is to be put there.
fn without_relocations(wasm: &[u8], gone: impl Fn(u32) -> bool) -> Result<Vec<u8>, Error> {
    let is_relocations = |payload: &Payload<'_>| match payload {
        Payload::CustomSection(section) if section.name() == RELOCATIONS => Some(section.range()),
        _ => None,
    };
    with_section(wasm, is_relocations, |section| {
        let mut custom = Bytes::new(section);
        custom.text()?;
        let data = custom.at;
        let reader = RelocSectionReader::new(BinaryReader::new(custom.rest(), 0))?;
        let entries = reader.entries();
        let mut starts = Vec::new();
        for entry in entries.clone().into_iter_with_offsets() {
            let (start, entry) = entry?;
            starts.push((data + usize::try_from(start)?, !gone(entry.offset)));
        }
        let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([section.len()]);
        let kept: Vec<&[u8]> = starts
            .iter()
            .zip(ends)
            .filter(|((_, kept), _)| *kept)
            .map(|((start, _), end)| section.get(*start..end).ok_or("a relocation ends too early"))
            .collect::<Result<_, _>>()?;
        let head = [custom.from(0)?, &number(u64::from(reader.section_index()))].concat();
        Ok([head, number(kept.len() as u64), kept.concat()].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `call` with its target written in five bytes, as the linker writes what it may move.
    const fn call(function: u8) -> [u8; 6] {
        [0x10, function | 0x80, 0x80, 0x80, 0x80, 0x00]
    }

    const DROP: u8 = 0x1a;
    const PUSH: [u8; 2] = [0x41, 7];
    const FUNCTIONS: [&str; 3] = ["core::panicking::panic", "wasm_bindgen::throw_str", "app"];

    /// A module of functions without arguments, the last of which does this, with a relocation for
    /// each of its calls.
    fn module(operators: &[&[u8]]) -> Vec<u8> {
        let text = |text: &str| [vec![text.len() as u8], text.as_bytes().to_vec()].concat();
        let section = |id: u8, content: Vec<u8>| [vec![id], number(content.len() as u64), content].concat();
        let body = |code: &[u8]| [number(code.len() as u64 + 2), vec![0], code.to_vec(), vec![0x0b]].concat();
        let code = [vec![3], body(&[]), body(&[]), body(&operators.concat())].concat();
        let mut relocations = Vec::new();
        let mut at = code.len() - 1 - operators.concat().len();
        for operator in operators {
            if operator[0] == 0x10 {
                relocations.push(vec![0, at as u8 + 1, operator[1] & 0x7f]);
            }
            at += operator.len();
        }
        let names = (0..).zip(FUNCTIONS).flat_map(|(index, name)| [vec![index], text(name)].concat());
        let names = [vec![3], names.collect()].concat();
        let relocations = [text(RELOCATIONS), vec![3, relocations.len() as u8], relocations.concat()].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, vec![1, 0x60, 0, 0]),
            section(3, vec![3, 0, 0, 0]),
            section(10, code),
            section(0, relocations),
            section(0, [text("name"), section(1, names)].concat()),
        ]
        .concat()
    }

    #[test]
    fn what_leads_to_a_panic_is_a_trap_and_is_linked_to_nothing() {
        let before = module(&[&PUSH, &[DROP], &call(0), &[UNREACHABLE]]);
        let after = module(&[&[UNREACHABLE], &[NOP; 8], &[UNREACHABLE]]);
        assert_eq!(unworded(&before).unwrap().0, after);
    }

    #[test]
    fn calls_that_come_back_or_that_the_page_hears_stay_and_so_does_what_is_done_before() {
        for untouched in [module(&[&PUSH, &[DROP], &call(0)]), module(&[&PUSH, &[DROP], &call(1), &[UNREACHABLE]])] {
            assert_eq!(unworded(&untouched).unwrap(), (untouched, 0));
        }
        let before = module(&[&call(1), &PUSH, &[DROP], &call(0), &[UNREACHABLE]]);
        let after = module(&[&call(1), &[UNREACHABLE], &[NOP; 8], &[UNREACHABLE]]);
        assert_eq!(unworded(&before).unwrap().0, after);
    }
}
