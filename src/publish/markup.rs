//! Text inside XML and HTML.

/// Writes `text` so that it may stand between tags and in a quoted attribute, in HTML as in
/// XML 1.0; characters that XML cannot have are left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if u32::from(c) < 0x20 => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_opens_or_closes_markup() {
        assert_eq!(escape("<a b=\"c\">'&'\u{0}\u{b}\n共"), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#39;\n共");
    }
}
