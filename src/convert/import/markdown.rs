//! Texts of other programs, which are HTML, Markdown or both, turned into clean Markdown.
//!
//! # Design
//! HTML is sanitized by `ammonia`, which keeps a list of what is harmless and parses as a
//! browser does, and then written as Markdown by `htmd`, a port of Turndown. Markdown that
//! has HTML in it is first rendered as CommonMark says, so that both become one. At last
//! whatever a reader of CommonMark would still take for raw HTML is escaped.

use std::collections::HashSet;

use ammonia::Builder;
use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

/// Tags that begin a block: a text that starts with one is HTML and no Markdown.
const BLOCK_TAGS: &[&str] = &[
    "p",
    "div",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "blockquote",
    "pre",
    "section",
    "article",
    "dl",
    "html",
    "body",
    "hr",
];
/// Other tags that people write into texts. What looks like another one, such as `Vec<T>`, is text.
const INLINE_TAGS: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "br", "code", "span", "small", "sub", "sup", "li", "img", "font",
    "strike", "del", "ins", "tt", "kbd", "cite", "q", "abbr", "center", "script", "style", "iframe", "dt", "dd", "tr",
    "td", "th", "details", "summary", "video", "audio", "form", "input", "button", "svg", "object", "embed",
];
/// Elements may lie this deep in one another; of a deeper text only the words are kept, for
/// the writer of Markdown goes down into them by recursion, and the reader of HTML takes time
/// that is the square of the depth.
const MAX_DEPTH: usize = 64;
/// Tags that close what was not opened last; a browser then opens elements again and again.
const MAX_MISPLACED: usize = 32;
/// In bytes; a longer text is taken for words only.
const MAX_HTML: usize = 512 * 1024;
/// Elements that HTML closes by itself, or that have no inside.
const SELF_CLOSING: &[&str] = &[
    "p", "li", "dt", "dd", "tr", "td", "th", "br", "hr", "img", "wbr", "col", "area", "input", "link", "meta", "source",
];

/// The text as Markdown without raw HTML; `None` if it says nothing.
pub fn markdown(text: &str) -> Option<String> {
    let text = tidy(text);
    let written = match first_tag(&text) {
        None => text,
        Some(_) if text.len() > MAX_HTML => words_only(&text),
        Some(true) => from_html(&text),
        Some(false) => from_html(&rendered(&text)),
    };
    let clean = without_raw_html(written.trim());
    (!clean.is_empty()).then_some(clean)
}

/// The text as words on one line, without tags.
pub fn plain(text: &str) -> String {
    let text = tidy(text);
    let words = if first_tag(&text).is_some() { words_only(&text) } else { text };
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as Markdown or as words on one line; `None` if it says nothing.
pub fn plain_or_body(is_body: bool, text: &str) -> Option<String> {
    if is_body { markdown(text) } else { Some(plain(text)).filter(|words| !words.is_empty()) }
}

/// The words of a Markdown text that is only one paragraph without any markup.
pub fn single_paragraph(markdown: &str) -> Option<String> {
    let mut words = String::new();
    let mut ended = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Paragraph) if !ended => {}
            Event::End(TagEnd::Paragraph) => ended = true,
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak => words.push(' '),
            _ => return None,
        }
    }
    (!words.is_empty()).then_some(words)
}

/// One kind of line ending, no control characters, no space around.
fn tidy(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    unix.chars().filter(|c| !c.is_ascii_control() || matches!(c, '\n' | '\t')).collect::<String>().trim().to_owned()
}

/// True if the text has HTML in it, and if so whether it starts with a block of it.
fn first_tag(text: &str) -> Option<bool> {
    let tag_at = |at: usize| {
        let rest = text.get(at..)?.strip_prefix('<')?;
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric())?;
        let (name, after) = rest.split_at_checked(end)?;
        let closes = after.starts_with(['>', '/']) || (after.starts_with(char::is_whitespace) && after.contains('>'));
        closes.then(|| name.to_ascii_lowercase())
    };
    let known = |tags: &[&str], name: &str| tags.contains(&name);
    let starts_with_block = tag_at(0).is_some_and(|name| known(BLOCK_TAGS, &name));
    let any = text.match_indices('<').filter_map(|(at, _)| tag_at(at));
    any.map(|name| known(BLOCK_TAGS, &name) || known(INLINE_TAGS, &name)).find(|is| *is)?;
    Some(starts_with_block && text.ends_with('>'))
}

/// Markdown with HTML in it, as the HTML that it means. A `<br>` is a line's end.
fn rendered(text: &str) -> String {
    let mut lines = text.to_owned();
    for tag in ["<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"] {
        lines = lines.replace(tag, "  \n");
    }
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(&lines));
    // The line's end after a `<br>` would become a space at the start of the next line.
    out.replace("<br />\n", "<br />")
}

/// HTML sanitized and written as Markdown.
fn from_html(text: &str) -> String {
    if is_tangled(text) {
        return words_only(text);
    }
    let schemes = HashSet::from(["https", "http", "mailto", "tel", "geo", "webcal"]);
    let clean = Builder::default().url_schemes(schemes).link_rel(None).clean(text).to_string();
    if is_tangled(&clean) {
        return words_only(text);
    }
    let options = htmd::options::Options { ul_bullet_spacing: 1, ol_number_spacing: 1, ..Default::default() };
    // What is written `&amp;lt;` are the words `&lt;`, and stay words only if escaped again.
    let clean = clean.replace("&amp;", "&amp;amp;");
    let converter = htmd::HtmlToMarkdown::builder().options(options).build();
    converter.convert(&clean).map_or_else(|_| words_only(text), |written| bare_ampersands(&written))
}

/// Writes `&amp;` as `&` where nothing after it makes an entity of it.
fn bare_ampersands(markdown: &str) -> String {
    let mut parts = markdown.split("&amp;");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(part.len());
        let entity = name > 0 && part.get(name..).is_some_and(|rest| rest.starts_with(';'));
        out.push_str(if entity { "&amp;" } else { "&" });
        out.push_str(part);
    }
    out
}

/// Only the words of an HTML text: what is not between `<` and `>`. Takes linear time.
pub fn words_only(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        rest = tag;
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            words.push('<');
            continue;
        }
        match tag.split_once('>') {
            Some((_, after)) => rest = after,
            None => break,
        }
    }
    words.push_str(rest);
    [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(words, |words, (entity, c)| words.replace(entity, c))
}

/// True if elements lie too deep in one another, or are closed in another order than opened.
fn is_tangled(html: &str) -> bool {
    let (mut open, mut misplaced): (Vec<&str>, usize) = (Vec::new(), 0);
    for tag in html.split('<').skip(1) {
        let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.is_empty() || SELF_CLOSING.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            continue;
        }
        if !closes {
            open.push(name);
        } else if open.last().is_some_and(|last| last.eq_ignore_ascii_case(name)) {
            open.pop();
        } else {
            misplaced += 1;
        }
        if open.len() > MAX_DEPTH || misplaced > MAX_MISPLACED {
            return true;
        }
    }
    false
}

/// Escapes what a reader of CommonMark would take for raw HTML.
fn without_raw_html(markdown: &str) -> String {
    let mut text = markdown.to_owned();
    for _ in 0..4 {
        let mut opening: Vec<usize> = Vec::new();
        for (event, range) in Parser::new(&text).into_offset_iter() {
            if matches!(event, Event::Html(_) | Event::InlineHtml(_)) {
                let inside = text.get(range.clone()).unwrap_or_default();
                opening.extend(inside.match_indices('<').map(|(at, _)| range.start + at));
            }
        }
        if opening.is_empty() {
            return text;
        }
        opening.sort_unstable();
        opening.dedup();
        let mut escaped = String::with_capacity(text.len() + opening.len());
        let mut from = 0;
        for at in opening {
            escaped.push_str(text.get(from..at).unwrap_or_default());
            escaped.push('\\');
            from = at;
        }
        escaped.push_str(text.get(from..).unwrap_or_default());
        text = escaped;
    }
    text.replace('<', "&lt;")
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
