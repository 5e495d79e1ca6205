//! Markdown and words as HTML that is safe to put into a page.

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

use crate::model::Address;

/// Markdown as HTML. Raw HTML and pictures are left out, and so is a link whose address could
/// do more than lead somewhere; the words of both stay.
pub fn of_markdown(markdown: &str) -> String {
    let mut kept = Vec::new();
    let events = Parser::new(markdown).filter(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            let safe = Address::new(dest_url).is_some();
            kept.push(safe);
            safe
        }
        Event::End(TagEnd::Link) => kept.pop().unwrap_or(false),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => false,
        Event::Html(_) | Event::InlineHtml(_) => false,
        _ => true,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out.truncate(out.trim_end().len());
    out
}

/// Plain words as HTML.
pub fn of_words(words: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, std::iter::once(Event::Text(words.into())));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markup_that_cannot_harm_is_written() {
        let cases = [
            (
                "a **b** [c](https://d.example/?e&f)",
                "<p>a <strong>b</strong> <a href=\"https://d.example/?e&amp;f\">c</a></p>",
            ),
            ("[x](javascript:alert(1)) y", "<p>x y</p>"),
            (
                "[a [b](https://c.example)](javascript:d)",
                "<p>[a <a href=\"https://c.example\">b</a>](javascript:d)</p>",
            ),
            ("<script>no</script>", ""),
            ("a <b onclick=x>b</b>", "<p>a b</p>"),
            ("![alt](x.png)", "<p>alt</p>"),
        ];
        for (markdown, wanted) in cases {
            assert_eq!(of_markdown(markdown), wanted, "{markdown}");
        }
        assert_eq!(of_words("<a> & b"), "&lt;a&gt; &amp; b");
    }
}
