//! The document around a page: what is in its head, and where the app finds its files.

use super::assets::Assets;
use crate::model::Atlas;
use crate::route::{Page, Route};
use crate::view::chunks;
use crate::view::snapshot::Snapshot;

/// One page of the build.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub atlas: &'a Atlas,
    pub route: &'a Route,
    pub assets: &'a Assets,
}

impl Document<'_> {
    /// The page as it is written into its own folder.
    pub(super) fn page(&self, snapshot: &Snapshot) -> String {
        let depth = self.route.path(&self.atlas.languages).matches('/').count();
        let root = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
        self.html(&root, snapshot)
    }

    /// The page for addresses that are none: it may be served at any depth, so its root is
    /// the host's.
    pub(super) fn shell(&self, snapshot: &Snapshot) -> String {
        self.html("/", snapshot)
    }

    fn html(&self, root: &str, snapshot: &Snapshot) -> String {
        let Assets { style, boot, script, world, .. } = self.assets;
        let lang = &self.route.lang;
        let robots = match self.route.page {
            Page::Missing(_) => "\n<meta name=\"robots\" content=\"noindex\">",
            _ => "",
        };
        // What the app will ask for to draw this page, in the way in which it will ask.
        let files = chunks(self.route).into_iter().flat_map(|chunk| self.assets.chunks.files(chunk));
        let ahead: String = files
            .map(|file| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{root}{file}\">\n"))
            .collect();
        format!(
            "<!doctype html>\n\
             <html lang=\"{lang}\" dir=\"{dir}\" data-app=\"static\" data-root=\"{root}\" \
             data-feed=\"{feed}\" data-world=\"{world}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">{robots}\n\
             <link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"stylesheet\" href=\"{root}{style}\" integrity=\"{style_hash}\">\n\
             <link rel=\"modulepreload\" href=\"{root}{script}\" integrity=\"{script_hash}\">\n\
             {ahead}<script type=\"module\" src=\"{root}{boot}\" integrity=\"{boot_hash}\"></script>\n\
             </head>\n\
             <body>\n\
             <div id=\"atlas\">{body}</div>\n\
             </body>\n\
             </html>\n",
            dir = lang.dir().as_str(),
            feed = self.assets.feed(),
            world = world.name,
            title = escape(&snapshot.title),
            description = escape(&snapshot.description),
            style = style.name,
            style_hash = style.integrity,
            script = script.name,
            script_hash = script.integrity,
            boot = boot.name,
            boot_hash = boot.integrity,
            body = snapshot.body,
        )
    }
}

/// Text for an element or a quoted attribute of HTML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
