//! Title and description of a page, in a browser's tab and in search results.

use crate::locale::fill;
use crate::model::Text;
use crate::route::{Page, Part};
use crate::view::context::ViewContext;

/// The title of a page.
pub fn title(scope: &ViewContext, page: &Page) -> String {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let site = scope.texts.words(publisher.short_name.as_ref().unwrap_or(&publisher.name));
    let name = match page {
        Page::Overview => {
            let conference = scope.leading().map(|conference| scope.texts.words(&conference.name));
            conference.unwrap_or_else(|| w.nav.overview.to_owned())
        }
        Page::Missing(_) => w.failure.not_found.title.to_owned(),
        _ => name(scope, page).unwrap_or_else(|| w.failure.gone.title.to_owned()),
    };
    fill(w.nav.page_title, &[("page", &name), ("site", &site)])
}

fn name(scope: &ViewContext, page: &Page) -> Option<String> {
    let w = scope.locale.words();
    let atlas = &scope.atlas;
    let words = |text: &Text| Some(scope.texts.words(text));
    match page {
        Page::Timeline => Some(w.timeline.title.to_owned()),
        Page::Map => Some(w.map.title.to_owned()),
        Page::Programs => Some(w.cards.title.to_owned()),
        Page::Part(Part::Now) => Some(w.timeline.now.to_owned()),
        Page::Part(part) => name(scope, &part.whole()),
        Page::Embed => Some(w.embed.title.to_owned()),
        Page::Mine => Some(w.nav.mine.to_owned()),
        Page::About => Some(w.about.title.to_owned()),
        Page::Desk => Some(w.nav.desk.to_owned()),
        Page::Screen => Some(w.desk.screen.to_owned()),
        Page::Program(id) => words(&atlas.program(id)?.name),
        Page::Conference(id) => words(&atlas.conference(id)?.name),
        Page::Session(id, session) => words(&atlas.session(id, session)?.1.title),
        Page::Country(code) => Some(scope.texts.country(atlas.drawn_as(*code))),
        Page::Person(id) => words(&atlas.person(id)?.name),
        _ => None,
    }
}

/// Description of a page, in a sentence or two.
#[cfg(feature = "cli")]
pub fn description(scope: &ViewContext, page: &Page) -> String {
    let atlas = &scope.atlas;
    let own = match page {
        Page::Program(id) => atlas.program(id).map(|program| scope.texts.words(&program.summary)),
        Page::Session(id, session) => atlas
            .session(id, session)
            .and_then(|(_, session)| session.summary.as_ref())
            .map(|text| scope.texts.words(text)),
        Page::Conference(id) => atlas.conference(id).map(|conference| scope.texts.conference_line(conference)),
        Page::Embed => Some(scope.locale.words().embed.intro.to_owned()),
        _ => None,
    };
    own.or_else(|| scope.leading().map(|conference| scope.texts.conference_line(conference))).unwrap_or_default()
}
