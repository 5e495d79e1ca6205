//! Systems into which a part is put, each with the code that it takes.

use leptos::prelude::*;

use super::snippet::Chosen;
use crate::model::Lang;
use crate::route::Part;
use crate::view::context::ViewContext;
use crate::view::parts::{copyable, section};

/// Snippets to copy, by where they go.
pub(super) fn snippets(scope: &ViewContext, chosen: RwSignal<Chosen>, site: String) -> AnyView {
    let w = scope.locale.words();
    let (languages, words) = (scope.links.languages.clone(), w);
    let title = move |part| match part {
        Part::Timeline => words.timeline.title,
        Part::Map => words.map.title,
        Part::Programs => words.cards.title,
        Part::Now => words.timeline.now,
    };
    let site_of_email = site.clone();
    let say = move |write: fn(&Chosen, &str, &[Lang], &str) -> String| {
        let (languages, site) = (languages.clone(), site.clone());
        Signal::derive(move || chosen.with(|chosen| write(chosen, &site, &languages, title(chosen.part))))
    };
    let address: fn(&Chosen, &str, &[Lang], &str) -> String =
        |chosen, site, languages, _| chosen.page().href(site, languages);
    // A part alone in a frame, for systems that take an address and nothing else.
    let frame: fn(&Chosen, &str, &[Lang], &str) -> String =
        |chosen, site, languages, _| chosen.frame().href(site, languages);
    let pictured = scope.atlas.conferences.first().map(|conference| conference.id.clone());
    let email = {
        let languages = scope.links.languages.clone();
        Signal::derive(move || {
            chosen.with(|chosen| chosen.email(&site_of_email, &languages, title(chosen.part), pictured.as_ref()))
        })
    };
    let soft = |how: AnyView, more: &'static str| view! { {how} <p class="soft">{more}</p> }.into_any();
    let untried = |how, code| soft(copyable(w, how, code), w.embed.untried);
    let of = |id, system: &str, body: AnyView| section(id, system.to_owned(), None, body);
    view! {
        {of("html", "HTML", copyable(w, w.embed.how_html, say(Chosen::html)))}
        {of("wordpress", "WordPress", soft(copyable(w, w.embed.how_wordpress, say(address)), w.embed.how_kept))}
        {of("drupal", "Drupal", untried(w.embed.how_drupal, say(Chosen::plain)))}
        {of("ghost", "Ghost", untried(w.embed.how_ghost, say(Chosen::html)))}
        {of("notion", "Notion", untried(w.embed.how_notion, say(frame)))}
        {of("moodle", "Moodle", untried(w.embed.how_moodle, say(Chosen::plain)))}
        {of("discourse", "Discourse", untried(w.embed.how_discourse, say(Chosen::plain)))}
        {of("email", w.embed.email, copyable(w, w.embed.how_email, email))}
        {of("oembed", "oEmbed", copyable(w, w.embed.how_address, say(address)))}
    }
    .into_any()
}
