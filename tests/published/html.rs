//! As much of HTML as is needed to read what the build wrote: tags and their attributes.

/// A start tag.
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Text between it and the next tag, as it is written.
    pub text: String,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Every start tag of a document, in order.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = end_of_tag(rest);
        let inside = rest[..end].trim_end_matches('/');
        rest = &rest[(end + 1).min(rest.len())..];
        let name: String = inside.chars().take_while(|c| !c.is_whitespace()).collect();
        let attributes = attributes(&inside[name.len()..]);
        // What is raw text in HTML has no tags inside.
        let text_end = match name.as_str() {
            "script" | "style" => rest.find(&format!("</{name}")).unwrap_or(rest.len()),
            _ => rest.find('<').unwrap_or(rest.len()),
        };
        let text = rest[..text_end].to_owned();
        rest = &rest[text_end..];
        found.push(Tag { name: name.to_ascii_lowercase(), attributes, text });
    }
    found
}

fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at,
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn attributes(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        let name: String = rest.chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
        if name.is_empty() {
            return found;
        }
        rest = rest[name.len()..].trim_start();
        let value = match rest.strip_prefix('=').map(str::trim_start) {
            None => String::new(),
            Some(after) => {
                let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (value, left) = match quote {
                    Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                    None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
                };
                rest = left;
                unescape(value)
            }
        };
        found.push((name.to_ascii_lowercase(), value));
    }
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn tags_are_read_with_their_attributes() {
    let html =
        "<!doctype html><a href=\"x?a=1&amp;b\" hidden>t</a><script>if (a<b) \"<a href=n>\"</script><br/><b id='>'>";
    let found = tags(html);
    let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["a", "script", "br", "b"]);
    assert_eq!(found[0].get("href"), Some("x?a=1&b"));
    assert_eq!((found[0].get("hidden"), found[0].text.as_str()), (Some(""), "t"));
    assert_eq!(found[3].get("id"), Some(">"));
}
