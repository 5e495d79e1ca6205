//! Lowers `light-dark()`, which Safari 16.4, Firefox 115 and Chrome 111 do not know, to custom
//! properties, which they do.
//!
//! `light-dark(A, B)` becomes `var(--if-light, A) var(--if-dark, B)`. Of the two properties one
//! holds nothing and the other has no value, so that its fallback counts; `tokens.css` sets them
//! beside every `color-scheme`.

use crate::Error;

const FUNCTION: &str = "light-dark(";

/// The sheet without `light-dark()`.
///
/// # Errors
/// When a function has no end or not two arguments.
pub fn lower(sheet: &str) -> Result<String, Error> {
    let Some((before, after)) = sheet.split_once(FUNCTION) else { return Ok(sheet.to_owned()) };
    // In a comment it is a word.
    if before.rfind("/*") > before.rfind("*/") {
        let (comment, rest) = after.split_once("*/").unwrap_or((after, ""));
        return Ok(format!("{before}{FUNCTION}{comment}*/{}", lower(rest)?));
    }
    let wrong = || format!("`{FUNCTION}{}` does not have two arguments", after.lines().next().unwrap_or_default());
    let (mut depth, mut comma) = (0_u32, None);
    for (at, c) in after.char_indices() {
        match c {
            '(' => depth += 1,
            ',' if depth == 0 && comma.is_none() => comma = Some(at),
            ',' if depth == 0 => return Err(wrong().into()),
            ';' | '{' | '}' => return Err(wrong().into()),
            ')' if depth == 0 => {
                let comma = comma.ok_or_else(wrong)?;
                let part = |range: std::ops::Range<usize>| after.get(range).unwrap_or_default();
                let [light, dark] = [part(0..comma), part(comma + 1..at)].map(str::trim);
                let rest = lower(part(at + 1..after.len()))?;
                return Ok(format!("{before}var(--if-light, {light}) var(--if-dark, {dark}){rest}"));
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    Err(wrong().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run;

    #[test]
    fn a_color_of_two_schemes_becomes_the_one_whose_property_has_no_value() {
        let sheet =
            "a { --ink: light-dark(oklch(from var(--x) min(l, 0.5) c h),\n  white); fill: light-dark(red, blue) }";
        let lowered = lower(sheet).unwrap();
        assert_eq!(
            lowered,
            "a { --ink: var(--if-light, oklch(from var(--x) min(l, 0.5) c h)) var(--if-dark, white); \
             fill: var(--if-light, red) var(--if-dark, blue) }"
        );
    }

    #[test]
    fn a_comment_that_names_the_function_stays() {
        let sheet = "/* light-dark() */ a { color: light-dark(red, blue) } /* light-dark( */";
        let lowered = "/* light-dark() */ a { color: var(--if-light, red) var(--if-dark, blue) } /* light-dark( */";
        assert_eq!(lower(sheet).unwrap(), lowered);
    }

    #[test]
    fn a_function_that_is_none_stops_the_build() {
        for sheet in ["a { color: light-dark(red) }", "a { color: light-dark(red, blue; }", "light-dark(a, b, c)"] {
            assert!(lower(sheet).is_err(), "{sheet}");
        }
    }

    #[test]
    fn every_scheme_of_the_sheets_sets_the_two_properties_beside_it() {
        let tokens = std::fs::read_to_string(run::repository().join("style/tokens.css")).unwrap();
        for rest in tokens.split("color-scheme: ").skip(1) {
            let words = rest.split(';').next().unwrap();
            let [light, dark] = if words.starts_with("light") { ["initial", ""] } else { ["", "initial"] };
            let expected = [format!("--if-light: {light};"), format!("--if-dark: {dark};")];
            let block = rest.split('}').next().unwrap();
            assert!(expected.iter().all(|line| block.contains(line)), "beside `color-scheme: {words}`: {expected:?}");
        }
    }
}
