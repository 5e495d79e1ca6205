//! The document around a page: what is in its head, and where the app finds its files.

use super::assets::Assets;
use super::deployment::Deployment;
use super::head;
use crate::locale::{Locale, words};
use crate::publish::markup::escape;
use crate::publish::policy::REFERRER;
use crate::route::{Page, Route, files};
use crate::view::chunk;
use crate::view::snapshot::Snapshot;

/// One page of the build.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub deployment: &'a Deployment<'a>,
    pub route: &'a Route,
}

impl Document<'_> {
    /// The page as it is written into its own folder.
    pub(super) fn page(&self, snapshot: &Snapshot) -> String {
        let depth = self.route.path(self.deployment.languages()).matches('/').count();
        let root = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
        self.html(&root, snapshot)
    }

    /// The page for addresses that are none: it may be served at any depth, so its root is
    /// the site's on its host.
    pub(super) fn shell(&self, snapshot: &Snapshot) -> String {
        self.html(self.deployment.base(), snapshot)
    }

    fn html(&self, root: &str, snapshot: &Snapshot) -> String {
        let lang = &self.route.lang;
        let locale = Locale::new(lang, lang);
        let part = if let Page::Part(_) = self.route.page { " data-part=\"\"" } else { "" };
        let url = self.deployment.url().map_or(String::new(), |url| format!(" data-url=\"{}\"", url.as_str()));
        let calendar = self.deployment.site.calendar.as_ref();
        let calendar =
            calendar.map_or(String::new(), |calendar| format!(" data-calendar=\"{}\"", escape(calendar.as_str())));
        format!(
            "<!doctype html>\n\
             <html lang=\"{page_lang}\" dir=\"{dir}\" data-app=\"static\" data-root=\"{root}\" \
             data-feed=\"{feed}\" data-start=\"{start}\" data-details=\"{details}\" data-words=\"{words}\" data-print=\"{print}\" \
             data-world=\"{world}\" data-world-fine=\"{world_fine}\" data-fewest=\"{fewest}\"{live}{url}{calendar}{part}>\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"referrer\" content=\"{REFERRER}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             {links}{head}</head>\n\
             <body>\n\
             <div id=\"atlas\">{body}</div>\n\
             </body>\n\
             </html>\n",
            dir = locale.dir().as_str(),
            page_lang = locale.page_lang(),
            feed = escape(self.deployment.feed()),
            words = words::file(lang),
            start = self.deployment.parts.start,
            details = self.deployment.parts.details,
            print = self.deployment.parts.print,
            world = self.deployment.assets.world.name,
            world_fine = self.deployment.assets.world_fine.name,
            fewest = self.deployment.site.fewest_people,
            policy = self.deployment.policy.meta(),
            links = self.links(root),
            head = head::head(self.deployment, self.route, snapshot),
            live = self.deployment.live().map_or(String::new(), |live| format!(" data-live=\"{}\"", escape(&live))),
            body = snapshot.body,
        )
    }

    /// Links to what the page loads. What runs is requested as from anywhere, for a part runs in
    /// sandboxed frames, which have no origin, and a hash is only checked of what may be read. The
    /// style sheet is not: a page that is opened from a disk could read nothing so, and stands
    /// there in its style.
    fn links(&self, root: &str) -> String {
        let Assets { style, boot, frame, script, chunks: cut, .. } = self.deployment.assets;
        // What the app will ask for to draw this page; boot.js fetches it ahead. It is no preload,
        // which browsers want used at once.
        let is_live = self.deployment.live().is_some();
        let ahead = cut.files(chunk(self.route), is_live).join(" ");
        // Without the app these pages have nothing to read.
        let needs_app = matches!(self.route.page, Page::Desk | Page::Screen | Page::Mine | Page::Embed);
        let wake = if needs_app { " data-wake" } else { "" };
        let manifest = files::manifest(&self.route.lang, self.deployment.languages());
        let more = match self.route.page {
            Page::Part(_) => format!(
                "<script type=\"module\" src=\"{root}{}\" integrity=\"{}\" crossorigin></script>\n",
                frame.name, frame.integrity
            ),
            // The chooser shows parts as any other page would.
            Page::Embed => format!("<script src=\"{root}embed.js\" async></script>\n"),
            _ => format!(
                "<link rel=\"manifest\" href=\"{root}{manifest}\">\n\
                 <link rel=\"apple-touch-icon\" href=\"{root}apple-touch-icon.png\">\n"
            ),
        };
        format!(
            "<link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n{more}\
             <link rel=\"stylesheet\" href=\"{root}{}\">\n\
             <link rel=\"modulepreload\" href=\"{root}{}\" integrity=\"{}\" crossorigin fetchpriority=\"low\">\n\
             <script type=\"module\" src=\"{root}{}\" integrity=\"{}\" crossorigin data-ahead=\"{ahead}\"{wake}></script>\n",
            style.name, script.name, script.integrity, boot.name, boot.integrity,
        )
    }
}
