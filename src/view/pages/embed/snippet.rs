//! Snippet that a webmaster copies for a part that was chosen.

use crate::model::{ConferenceId, Lang};
use crate::query::{Accent, Embed, LinkTarget, Query, Selection, Theme};
use crate::route::{PARTS, Page, Part, Route, files};

/// A part, as somebody chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub part: Part,
    pub lang: Lang,
    pub conference: Option<ConferenceId>,
    pub theme: Theme,
    /// `RRGGBB`; empty for the site's own.
    pub accent: String,
    pub links: LinkTarget,
}

impl Chosen {
    fn query(&self) -> Query {
        Selection { conference: self.conference.iter().cloned().collect(), ..Selection::default() }.into()
    }

    /// The page of the site that shows the same: what is pasted where oEmbed is known.
    pub fn page(&self) -> Route {
        match &self.conference {
            // The address of a file says its conference in its path.
            Some(id) if self.part == Part::Timeline => Route::new(&self.lang, Page::Conference(id.clone())),
            _ => Route::new(&self.lang, self.part.whole()),
        }
    }

    /// The part itself, as a frame shows it.
    pub fn frame(&self) -> Route {
        let embed = Embed { theme: self.theme, accent: accent(&self.accent), links: self.links };
        let query = Query { embed, ..self.query() };
        Route::new(&self.lang, Page::Part(self.part)).with(query)
    }

    /// The name of the part in addresses and attributes.
    pub fn view(&self) -> &'static str {
        PARTS.iter().find(|(part, _)| *part == self.part).map_or("", |(_, name)| name)
    }

    /// The attributes of the element, in the order in which they are documented.
    pub fn attributes(&self, default: &Lang) -> Vec<(&'static str, String)> {
        let conference = self.conference.as_ref().map_or_else(String::new, ToString::to_string);
        let lang = if self.lang == *default { String::new() } else { self.lang.to_string() };
        let links = match self.links {
            LinkTarget::Here => "",
            LinkTarget::Top => "top",
            LinkTarget::New => "new",
        };
        let theme = match self.theme {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        [
            ("view", self.view().to_owned()),
            ("conference", conference),
            ("lang", lang),
            ("theme", theme.to_owned()),
            ("accent", self.accent.clone()),
            ("links", links.to_owned()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// The lines for a page of plain HTML. `site` is where the site is, `title` what the link
    /// is called that stays without scripts.
    pub fn html(&self, site: &str, languages: &[Lang], title: &str) -> String {
        let mut out = String::from("<script src=\"");
        out.push_str(site);
        out.push_str("embed.js\" async></script>\n<conference-atlas");
        for (name, value) in self.attributes(languages.first().unwrap_or(&self.lang)) {
            for text in [" ", name, "=\"", &value, "\""] {
                out.push_str(text);
            }
        }
        let page = Route { query: self.query(), ..Route::new(&self.lang, self.part.whole()) };
        for text in [">\n  <a href=\"", &page.href(site, languages), "\">", &escape(title), "</a>\n</conference-atlas>"]
        {
            out.push_str(text);
        }
        out
    }

    /// A frame alone, for a system that takes no scripts; its height is fixed.
    pub fn plain(&self, site: &str, languages: &[Lang], title: &str) -> String {
        let mut out = String::from("<iframe src=\"");
        for text in [
            &escape(&self.frame().href(site, languages)),
            "\" title=\"",
            &escape(title),
            "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>",
        ] {
            out.push_str(text);
        }
        out
    }

    /// A picture with a link, for e-mail, which shows no frames; the link alone where there is no
    /// conference to draw. `newest` is drawn where none was chosen.
    pub fn email(&self, site: &str, languages: &[Lang], title: &str, newest: Option<&ConferenceId>) -> String {
        let page = Route { query: self.query(), ..Route::new(&self.lang, self.part.whole()) };
        let (page, title) = (escape(&page.href(site, languages)), escape(title));
        let Some(conference) = self.conference.as_ref().or(newest) else {
            return ["<a href=\"", &page, "\">", &title, "</a>"].concat();
        };
        let picture = [site, &files::picture(conference, &self.lang, languages)].concat();
        let style = "\" width=\"600\" style=\"max-width:100%;height:auto\"></a>";
        ["<a href=\"", &page, "\"><img src=\"", &escape(&picture), "\" alt=\"", &title, style].concat()
    }
}

/// A color of six digits.
fn accent(digits: &str) -> Option<Accent> {
    let number = (digits.len() == 6).then(|| u32::from_str_radix(digits, 16).ok()).flatten()?;
    let [_, r, g, b] = number.to_be_bytes();
    Some(Accent([r, g, b]))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen() -> Chosen {
        Chosen {
            part: Part::Map,
            lang: Lang::new("zh-Hans").unwrap(),
            conference: ConferenceId::new("forum-2023"),
            theme: Theme::Auto,
            accent: "0b6e4f".to_owned(),
            links: LinkTarget::New,
        }
    }

    #[test]
    fn the_lines_of_html_are_what_the_script_understands() {
        let languages = [Lang::english(), Lang::new("zh-Hans").unwrap()];
        assert_eq!(
            chosen().html("https://a.example/", &languages, "A & B"),
            "<script src=\"https://a.example/embed.js\" async></script>\n\
             <conference-atlas view=\"map\" conference=\"forum-2023\" lang=\"zh-Hans\" theme=\"auto\" \
             accent=\"0b6e4f\" links=\"new\">\n  \
             <a href=\"https://a.example/zh-Hans/map/?conference=forum-2023\">A &amp; B</a>\n\
             </conference-atlas>"
        );
        let least = Chosen {
            lang: Lang::english(),
            conference: None,
            accent: String::new(),
            links: LinkTarget::Here,
            ..chosen()
        };
        let html = least.html("https://a.example/", &languages, "x");
        assert!(html.contains("<conference-atlas view=\"map\" theme=\"auto\">"), "{html}");
    }

    #[test]
    fn a_frame_alone_says_everything_in_its_address() {
        let languages = [Lang::english(), Lang::new("zh-Hans").unwrap()];
        let dark = Chosen { theme: Theme::Dark, ..chosen() };
        assert!(dark.plain("https://a.example/", &languages, "\"x\"").starts_with(
            "<iframe src=\"https://a.example/zh-Hans/embed/map/?conference=forum-2023&amp;theme=dark&amp;\
             accent=0b6e4f&amp;links=new\" title=\"&quot;x&quot;\""
        ));
    }

    #[test]
    fn an_address_for_oembed_needs_no_query() {
        let languages = [Lang::english(), Lang::new("zh-Hans").unwrap()];
        assert_eq!(chosen().page().path(&languages), "zh-Hans/map/");
        let timeline = Chosen { part: Part::Timeline, ..chosen() };
        assert_eq!(timeline.page().path(&languages), "zh-Hans/conferences/forum-2023/");
    }

    #[test]
    fn an_e_mail_gets_a_picture_that_leads_to_the_page() {
        let languages = [Lang::english(), Lang::new("zh-Hans").unwrap()];
        let html = chosen().email("https://a.example/", &languages, "A & B", None);
        assert!(html.starts_with(
            "<a href=\"https://a.example/zh-Hans/map/?conference=forum-2023\"><img src=\"https://a.example/"
        ));
        assert!(html.contains(" alt=\"A &amp; B\" ") && html.ends_with("></a>"), "{html}");
        let bare = Chosen { conference: None, ..chosen() }.email("https://a.example/", &languages, "x", None);
        assert_eq!(bare, "<a href=\"https://a.example/zh-Hans/map/\">x</a>");
    }
}
