//! Markdown as plain text, for where no markup can stand.

use pulldown_cmark::{Event, Parser, TagEnd};

/// The words of `markdown`, each paragraph, heading and item on a line of its own. Raw HTML
/// is left out.
pub fn text(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for event in Parser::new(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak | Event::Rule => line_break(&mut out),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => {
                line_break(&mut out);
            }
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn line_break(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// At most `limit` characters of `text` on one line: whole, or cut after a word with an
/// ellipsis. A text without spaces, as in Chinese or Thai, is cut where it is full.
pub fn excerpt(text: &str, limit: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(limit) else { return line };
    let room = line.char_indices().nth(limit.saturating_sub(1)).map_or(cut, |(room, _)| room);
    let kept = line.get(..room).unwrap_or_default();
    let ends_a_word = line.get(room..).is_some_and(|rest| rest.starts_with(' '));
    // A space that is far back belongs to a text that hardly uses any.
    let space = kept.rfind(' ').filter(|space| !ends_a_word && *space * 2 > kept.len());
    let words = space.and_then(|space| kept.get(..space));
    let mut out = words.unwrap_or(kept).trim_end_matches([' ', ',', ';', ':', '–', '-', '，', '、', '；']).to_owned();
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_is_dropped_and_words_stay() {
        let markdown = "# Title\n\nA **bold** [link](https://a.example) and\n`code`.\n\n- one\n- two\n\n<b>x</b>";
        assert_eq!(text(markdown), "Title\nA bold link and code.\none\ntwo\nx");
    }

    #[test]
    fn an_excerpt_ends_after_a_word() {
        assert_eq!(excerpt("short\n text", 20), "short text");
        assert_eq!(excerpt("one two, three four", 15), "one two, three…");
        assert_eq!(excerpt("one two, three four", 12), "one two…");
        assert_eq!(excerpt("共建一带一路共享创新", 6), "共建一带一…");
    }

    proptest! {
        #[test]
        fn an_excerpt_is_never_longer_than_its_limit(words in any::<String>(), limit in 1usize..80) {
            prop_assert!(excerpt(&words, limit).chars().count() <= limit);
        }

        #[test]
        fn any_markdown_is_read(markdown in any::<String>()) {
            text(&markdown);
        }
    }
}
