//! HTML with a line for each element, so that a difference is read like one of code.

/// The longest attribute that stands as it is; of the outline of a country only a sum is kept.
const LONG: usize = 240;

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// The document without the comments that the renderer leaves, indented by two spaces a level.
/// An element that holds only text stays on one line.
pub fn of(html: &str) -> String {
    let (mut out, mut depth, mut is_open) = (String::new(), 0_usize, false);
    let mut rest = html;
    while !rest.is_empty() {
        let (token, after) = token(rest);
        rest = after;
        if token.starts_with("<!") || token.trim().is_empty() {
            continue;
        }
        let is_end = token.starts_with("</");
        let starts = token.starts_with('<') && !is_end;
        depth = depth.saturating_sub(usize::from(is_end));
        // Text and the end of an element follow its start on the line; anything else is a line.
        let goes_on = is_open && !starts;
        if !goes_on {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&"  ".repeat(depth));
        }
        out.push_str(&shortened(token));
        is_open = if is_end { false } else { starts || goes_on };
        let name = token.trim_start_matches('<').split([' ', '>', '/']).next().unwrap_or_default();
        let is_void = VOID.contains(&name) || token.ends_with("/>");
        depth += usize::from(starts && !is_void);
        is_open &= !(starts && is_void);
    }
    out.push('\n');
    out
}

/// A tag, a comment or a text, and what comes after it.
fn token(html: &str) -> (&str, &str) {
    let end = match html.strip_prefix('<') {
        Some(_) if html.starts_with("<!--") => html.find("-->").map_or(html.len(), |at| at + 3),
        Some(inside) => {
            let mut quoted = false;
            let end = inside.char_indices().find(|(_, c)| {
                quoted ^= *c == '"';
                *c == '>' && !quoted
            });
            end.map_or(html.len(), |(at, _)| at + 2)
        }
        None => html.find('<').unwrap_or(html.len()),
    };
    html.split_at(end)
}

/// A tag whose long attributes are told by their length and a sum of their bytes.
fn shortened(tag: &str) -> String {
    let mut out = String::new();
    for (at, piece) in tag.split('"').enumerate() {
        if at > 0 {
            out.push('"');
        }
        if at % 2 == 1 && piece.len() > LONG {
            out.push_str(&format!("… {} bytes, {:016x}", piece.len(), fnv(piece.as_bytes())));
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// FNV-1a, which is the same in every version of Rust.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The first line in which two texts differ, in words.
pub fn first_difference(accepted: &str, drawn: &str) -> Option<String> {
    if accepted == drawn {
        return None;
    }
    if accepted.is_empty() {
        return Some("nothing was accepted yet".to_owned());
    }
    let (mut old, mut new) = (accepted.lines(), drawn.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (old.next(), new.next()) {
            (Some(old), Some(new)) if old == new => {}
            (None, None) => return Some("another end of the file".to_owned()),
            (old, new) => {
                let line = |text: Option<&str>| text.map_or("(the end)".to_owned(), |text| text.trim().to_owned());
                return Some(format!("line {number}\n  - {}\n  + {}", line(old), line(new)));
            }
        }
    }
}

#[test]
fn an_element_is_a_line_and_its_text_stays_with_it() {
    let html = "<main class=\"a > b\"><!><p>One <b>two</b></p><br><svg><path d=\"M0\"></path></svg></main>";
    let lines = "<main class=\"a > b\">\n  <p>One \n    <b>two</b>\n  </p>\n  <br>\n  <svg>\n    <path d=\"M0\"></path>\n  </svg>\n</main>\n";
    assert_eq!(of(html), lines);
}

#[test]
fn a_long_attribute_is_a_sum_that_changes_with_it() {
    let path = |end: &str| of(&format!("<path d=\"{}{end}\"></path>", "M0 0".repeat(100)));
    assert!(path("L1 1").len() < 80 && path("L1 1") != path("L1 2"));
}

#[test]
fn the_first_line_that_differs_is_named() {
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some("line 2\n  - b\n  + c".to_owned()));
    assert_eq!(first_difference("a\n", "a\nb\n"), Some("line 2\n  - (the end)\n  + b".to_owned()));
}
