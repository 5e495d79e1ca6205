//! `docs/measured.md`: a section for each measurement, the start of a page first.

use crate::{Error, run};

const FILE: &str = "docs/measured.md";
const TITLE: &str = "# Measured\n";

/// Heading of the section that stands first.
pub const START: &str = "## From first paint to first effect";

/// Puts a section, which begins with its heading, in place of the one before.
pub fn write(heading: &str, section: &str) -> Result<(), Error> {
    let path = run::repository().join(FILE);
    let before = std::fs::read_to_string(&path).unwrap_or_else(|_| TITLE.to_owned());
    std::fs::write(&path, with_section(&before, heading, section))?;
    println!("written to {FILE}");
    Ok(())
}

/// The file with a section put in place of the one before; a new one comes last, but for [`START`].
fn with_section(before: &str, heading: &str, section: &str) -> String {
    let section = section.trim_end();
    if let Some((head, rest)) = before.split_once(heading) {
        let tail = rest.split_once("\n## ").map_or(String::new(), |(_, tail)| format!("\n## {tail}"));
        return format!("{head}{section}\n{tail}");
    }
    match before.split_once("## ").filter(|_| heading == START) {
        Some((head, tail)) => format!("{head}{section}\n\n## {tail}"),
        None => format!("{}\n\n{section}\n", before.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAST: &str = "## Lighthouse";

    #[test]
    fn a_section_is_put_in_place_of_the_one_before() {
        assert_eq!(with_section(TITLE, LAST, "## Lighthouse\n\nnew\n"), "# Measured\n\n## Lighthouse\n\nnew\n");
        let before = "# Measured\n\n## Lighthouse\n\nold\n\n## Sizes\n\nkept\n";
        let after = with_section(before, LAST, "## Lighthouse\n\nnew\n");
        assert_eq!(after, "# Measured\n\n## Lighthouse\n\nnew\n\n## Sizes\n\nkept\n");
    }

    #[test]
    fn the_start_comes_first() {
        let before = "# Measured\n\n## Lighthouse\n\nkept\n";
        let start = format!("{START}\n\nnew\n");
        let after = format!("# Measured\n\n{START}\n\nnew\n\n## Lighthouse\n\nkept\n");
        assert_eq!(with_section(before, START, &start), after);
        assert_eq!(with_section(&after, START, &start), after);
    }
}
