//! What a file is, by its name.

/// The media type of a file, with the charset where it is text.
pub(super) fn media_type(name: &str) -> &'static str {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    match end {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// Whether the file's bytes can never change under this name: a part of the name is a hash of
/// them, as the build writes it, 16 hexadecimal digits.
pub(super) fn is_named_by_hash(name: &str) -> bool {
    let is_hash =
        |part: &str| part.len() == 16 && part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    !name.ends_with(".html") && name.split(['-', '_', '.']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_is_known_from_one_without() {
        for (name, expected) in [
            ("app-0123456789abcdef_bg.wasm", true),
            ("site-0123456789abcdef.css", true),
            ("feed.json", false),
            ("app-0123456789abcde.js", false),
            ("2023-11-06-opening-ceremony.ics", false),
            ("0123456789abcdef.html", false),
        ] {
            assert_eq!(is_named_by_hash(name), expected, "{name}");
        }
    }

    #[test]
    fn wasm_is_served_as_what_lets_the_browser_compile_it_as_it_comes() {
        assert_eq!(media_type("app_bg.wasm"), "application/wasm");
        assert_eq!(media_type("no-end"), "application/octet-stream");
    }
}
