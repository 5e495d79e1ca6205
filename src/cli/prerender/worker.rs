//! The service worker, which keeps the site for hours without network.

use std::collections::BTreeMap;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Output, PrerenderError, read};
use crate::feed;
use crate::locale::words;
use crate::model::Lang;
use crate::publish::hosting::is_hashed;
use crate::route::{Page, Route};

const WORKER: &str = include_str!("sw.js");

/// Starts of the names of files that have all of a first page, and of what comes after it.
const WHOLE: [&str; 2] = ["chunk-page-", "chunk-after-"];

/// The pages that are kept though nobody opened them yet.
const MAIN: [Page; 7] =
    [Page::Overview, Page::Timeline, Page::Map, Page::Programs, Page::Mine, Page::Screen, Page::About];

/// Facts of a build that its worker is written with.
#[derive(Debug)]
pub(super) struct Worker<'a> {
    pub languages: &'a [Lang],
    /// The files that every page of this build names, and no page of another.
    pub boot: &'a str,
    pub style: &'a str,
    /// Address of the feed, and of the changes of the day if there are any; relative to the site or
    /// absolute.
    pub feed: &'a str,
    pub live: Option<&'a str>,
}

impl Worker<'_> {
    /// Writes `sw.js` into a build of which everything else is written: the worker keeps the
    /// files that are named by their content, whatever wrote them. `shell` is the page for
    /// addresses that are none.
    pub(super) fn write(&self, output: &Output, shell: &str) -> Result<(), PrerenderError> {
        let with_print = |name: String| {
            let print = print(&read(&output.root().join(&name))?);
            Ok((name, print))
        };
        let files = output.files().into_iter().filter(|path| is_kept(path));
        let files = files.map(with_print).collect::<Result<Vec<_>, PrerenderError>>()?;
        let exists = |page: &str| output.has(&format!("{page}index.html"));
        output.put("sw.js", self.script(&files, shell.as_bytes(), &exists))
    }

    /// The script for these files with their prints.
    fn script(&self, files: &[(String, String)], shell: &[u8], exists: &dyn Fn(&str) -> bool) -> String {
        let english = Lang::english();
        let default = self.languages.first().unwrap_or(&english);
        let path = |page: &Page| Route::new(default, page.clone()).path(self.languages);
        let folder = |lang: &Lang| Route::new(lang, Page::Overview).path(self.languages);
        let mut hash = Sha256::new();
        files.iter().for_each(|(name, print)| [name, print].iter().for_each(|text| hash.update(text)));
        hash.update(shell);
        hash.update(WORKER);
        // The words of the languages that have pages: without network any page may be asked for.
        let offered: Vec<String> =
            self.languages.iter().chain([default]).map(|lang| format!("words-{}-", words::nearest(lang))).collect();
        let later = |name: &str| is_words(name) && !offered.iter().any(|start| name.starts_with(start));
        let version: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let build = json!({
            "version": version,
            "format": feed::FORMAT,
            "boot": self.boot,
            "style": self.style,
            "files": files.iter().filter(|(name, _)| !later(name)).cloned().collect::<BTreeMap<_, _>>(),
            "words": files.iter().filter(|(name, _)| later(name)).cloned().collect::<BTreeMap<_, _>>(),
            "languages": self.languages.iter().map(folder).collect::<Vec<_>>(),
            "pages": MAIN.iter().map(path).filter(|path| exists(path)).collect::<Vec<_>>(),
            "data": std::iter::once(self.feed).chain(self.live).collect::<Vec<_>>(),
        });
        WORKER.replacen("{build}", &build.to_string(), 1)
    }
}

/// The first 64 bits of a file's SHA-256 in hexadecimal digits: enough against accidents.
fn print(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// True if a file is one that the app loads and whose name changes when it does. The file with all
/// of a first page is not: without network the app takes the same from the chunks.
fn is_kept(path: &str) -> bool {
    let loads = [".css", ".js", ".wasm", ".bin"].iter().any(|end| path.ends_with(end));
    (loads && is_hashed(path) && !WHOLE.iter().any(|start| path.starts_with(start))) || is_words(path)
}

/// True if it has the words of a language. Those of a language that has no pages of its own are
/// kept once somebody chose it.
fn is_words(path: &str) -> bool {
    path.starts_with("words-") && path.ends_with(".txt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::lang;

    fn script(files: &[&str], live: Option<&str>) -> String {
        let languages = [lang("en"), lang("zh-Hans")];
        let files: Vec<_> = files.iter().map(|name| ((*name).to_owned(), print(name.as_bytes()))).collect();
        let worker = Worker { languages: &languages, boot: "boot.js", style: "site.css", feed: "feed.json", live };
        worker.script(&files, b"shell", &|page| page != "mine/")
    }

    fn build(script: &str) -> serde_json::Value {
        let line = script.lines().find_map(|line| line.strip_prefix("const BUILD = ")).unwrap();
        serde_json::from_str(line.trim_end_matches(';')).unwrap()
    }

    #[test]
    fn the_worker_knows_the_files_of_its_build_its_pages_and_its_feed() {
        let build = build(&script(&["app-0123456789abcdef.js"], Some("https://a.example/live.json")));
        assert_eq!(build["files"], json!({ "app-0123456789abcdef.js": print(b"app-0123456789abcdef.js") }));
        assert_eq!(build["languages"], json!(["", "zh-Hans/"]));
        assert_eq!(build["pages"], json!(["", "timeline/", "map/", "programs/", "screen/", "about/"]));
        assert_eq!(build["data"], json!(["feed.json", "https://a.example/live.json"]));
    }

    #[test]
    fn the_words_of_the_languages_that_have_pages_are_kept_ahead_and_those_of_others_when_they_are_chosen() {
        let build = build(&script(&["words-en-0123.txt", "words-es-0123.txt", "words-zh-Hans-0123.txt"], None));
        let names = |part: &str| build[part].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(names("files"), ["words-en-0123.txt", "words-zh-Hans-0123.txt"]);
        assert_eq!(names("words"), ["words-es-0123.txt"]);
    }

    #[test]
    fn a_build_with_other_files_has_another_version_and_the_same_one_the_same() {
        let version = |files: &[&str]| build(&script(files, None))["version"].as_str().unwrap().to_owned();
        assert_eq!(version(&["a-0123456789abcdef.js"]), version(&["a-0123456789abcdef.js"]));
        assert_ne!(version(&["a-0123456789abcdef.js"]), version(&["a-0123456789abcdee.js"]));
    }

    #[test]
    fn only_what_the_app_loads_by_its_hash_is_kept_ahead() {
        for kept in ["app-0123456789abcdef_bg.wasm", "site-0123456789abcdef.css", "chunk-0123456789abcdef.js"] {
            assert!(is_kept(kept), "{kept}");
        }
        let others = ["sw.js", "index.html", "og-0123456789abcdef.png", "app-0123456789abcdef_bg.wasm.br"];
        for other in others.into_iter().chain(["chunk-page-map-0123456789abcdef.wasm"]) {
            assert!(!is_kept(other), "{other}");
        }
    }
}
