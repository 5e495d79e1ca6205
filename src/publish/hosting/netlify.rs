//! `_headers`, as Netlify and Cloudflare Pages read it.

use super::{Hosting, IMMUTABLE, UNFRAMED, is_hashed};

impl Hosting {
    /// The file, for a build with these files (their paths relative to the site).
    ///
    /// Neither host has patterns within a name, so each hashed file has a rule. Two rules that
    /// match one file are joined header by header, so `Cache-Control` stands only there: both
    /// hosts let everything else be asked for again by themselves.
    pub fn netlify<'f>(&self, files: impl IntoIterator<Item = &'f str>) -> String {
        let base = &self.base;
        let mut out = format!("{base}*\n");
        for (name, value) in self.common() {
            out.push_str(&format!("  {name}: {value}\n"));
        }
        // The desk, and the desk in another language.
        for desk in ["desk/*", ":language/desk/*"] {
            out.push_str(&format!("\n{base}{desk}\n  Content-Security-Policy: {UNFRAMED}\n"));
        }
        let mut hashed: Vec<&str> = files.into_iter().filter(|file| is_hashed(file)).collect();
        hashed.sort_unstable();
        for file in hashed {
            let file = file.trim_start_matches('/');
            out.push_str(&format!("\n{base}{file}\n  Cache-Control: {IMMUTABLE}\n"));
        }
        out
    }
}
