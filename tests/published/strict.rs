//! Nothing in the build needs more than the policy allows, and all of it is ready to be sent.

use super::build::{files, nothing_in, published};
use super::html::tags;

#[test]
fn no_page_has_inline_styles_or_scripts_and_every_file_that_it_runs_is_hashed() {
    let root = published();
    let mut complaints = Vec::new();
    for (path, file) in files(root, ".html") {
        let tags = tags(&std::fs::read_to_string(file).unwrap());
        let mut complain = |what: String| complaints.push(format!("/{path}: {what}"));
        let policy = tags.iter().find(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"));
        match policy.and_then(|tag| tag.get("content")) {
            Some(policy) if policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'") => {}
            other => complain(format!("its policy is {other:?}")),
        }
        for tag in &tags {
            let get = |name: &str| tag.get(name);
            if tag.name == "style" {
                complain("has a <style>".to_owned());
            }
            let is_data = get("type") == Some("application/ld+json");
            if tag.name == "script" && !is_data && (get("src").is_none() || !tag.text.trim().is_empty()) {
                complain(format!("runs an inline script: {}", tag.text));
            }
            // A style sheet has its hash in its name alone: one with `integrity` is refused where a page is
            // opened from a disk.
            let is_module = get("type") == Some("module") || get("rel") == Some("modulepreload");
            if is_module && !get("integrity").is_some_and(|hash| hash.starts_with("sha384-")) {
                complain(format!("<{}> {:?} has no hash", tag.name, get("src").or(get("href"))));
            }
            for (name, value) in &tag.attributes {
                if name.starts_with("on") {
                    complain(format!("<{}> has {name}", tag.name));
                }
                let is_number = |rule: &str| {
                    let value = rule.split_once(':').map_or("", |(_, value)| value.trim());
                    rule.trim_start().starts_with("--")
                        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.%".contains(&b))
                };
                if name == "style" && !value.split(';').filter(|rule| !rule.trim().is_empty()).all(is_number) {
                    complain(format!("a style attribute is more than numbers: {value}"));
                }
            }
        }
    }
    nothing_in(&complaints);
}

#[test]
fn every_page_has_a_title_and_no_comment() {
    let mut complaints = Vec::new();
    for (path, file) in files(published(), ".html") {
        let html = std::fs::read_to_string(file).unwrap();
        if html.contains("<title></title>") || !html.contains("<title>") {
            complaints.push(format!("/{path} has no title"));
        }
        // Past the document type.
        if html[9..].contains("<!") {
            complaints.push(format!("/{path} has a comment"));
        }
    }
    nothing_in(&complaints);
}

#[test]
fn every_text_has_a_compressed_copy_beside_it() {
    let root = published();
    let mut complaints = Vec::new();
    for ending in ["index.html", ".css", ".js", ".wasm", "sitemap.xml", ".bin"] {
        for (path, file) in files(root, ending) {
            let size = std::fs::metadata(&file).unwrap().len();
            for packed in ["br", "gz"] {
                let copy = root.join(format!("{path}.{packed}"));
                if size >= 512 && std::fs::metadata(copy).map_or(true, |copy| copy.len() >= size) {
                    complaints.push(format!("/{path}: has no smaller .{packed}"));
                }
            }
        }
    }
    nothing_in(&complaints);
}

#[test]
fn a_file_that_is_overwritten_on_the_host_has_no_copy_that_would_hide_it() {
    let root = published();
    let copies = ["feed.json.br", "feed.json.gz", "live.json.br", "live.json.gz"];
    nothing_in(&copies.map(str::to_owned).into_iter().filter(|copy| root.join(copy).exists()).collect::<Vec<_>>());
}
