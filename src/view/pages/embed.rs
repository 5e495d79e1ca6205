//! Choosing a part for a page of one's own: see it live, copy what one's site needs.

mod snippet;
mod systems;

use leptos::prelude::*;

use self::snippet::Chosen;
use self::systems::snippets;
use crate::locale::endonym;
use crate::model::{ConferenceId, Lang};
use crate::platform;
use crate::query::{LinkTarget, Theme};
use crate::route::Part;
use crate::view::context::ViewContext;
use crate::view::parts::{choose_one, section};

/// The widths in pixels at which a part is shown: a phone, a column, a page.
const WIDTHS: [&str; 3] = ["320", "640", "1000"];

/// The page.
pub fn draw(scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let chosen = RwSignal::new(Chosen {
        part: Part::Timeline,
        lang: scope.lang().clone(),
        conference: None,
        theme: Theme::Auto,
        accent: String::new(),
        links: LinkTarget::Here,
    });
    let width = RwSignal::new(WIDTHS[1]);
    let known = scope.links.address.as_deref().map(str::to_owned);
    let unknown = known.is_none().then(|| view! { <p class="soft">{w.embed.how_unknown}</p> });
    let site = known.or_else(platform::page::root_address).unwrap_or_else(|| scope.links.root.to_string());
    view! {
        <header class="page-head stack">
            <h1>{w.embed.title}</h1>
            <p class="lede">{w.embed.intro}</p>
        </header>
        <form class="embed-form" on:submit=|event| event.prevent_default()>
            {what(scope, chosen)}
            {how(scope, chosen, width)}
        </form>
        {section("preview", w.embed.preview.to_owned(), None, preview(scope, chosen, width))}
        {unknown}
        {snippets(scope, chosen, site)}
    }
    .into_any()
}

/// Part, conference and language.
fn what(scope: &ViewContext, chosen: RwSignal<Chosen>) -> AnyView {
    let w = scope.locale.words();
    let parts = vec![
        ("timeline".to_owned(), w.timeline.title.to_owned()),
        ("map".to_owned(), w.map.title.to_owned()),
        ("programs".to_owned(), w.cards.title.to_owned()),
        ("now".to_owned(), w.timeline.now.to_owned()),
    ];
    let part = choose_one("embed-part", w.embed.part, parts, "timeline".to_owned(), move |name| {
        let part = match name.as_str() {
            "map" => Part::Map,
            "programs" => Part::Programs,
            "now" => Part::Now,
            _ => Part::Timeline,
        };
        chosen.update(|chosen| chosen.part = part);
    });
    let any = std::iter::once((String::new(), w.filters.any.to_owned()));
    let conferences = scope.atlas.conferences.iter().map(|one| (one.id.to_string(), scope.texts.words(&one.name)));
    let conferences = any.chain(conferences).collect();
    let conference = choose_one("embed-conference", w.filters.conference, conferences, String::new(), move |id| {
        chosen.update(|chosen| chosen.conference = ConferenceId::new(&id));
    });
    let languages: Vec<_> = scope.links.languages.iter().map(|lang| (lang.to_string(), endonym(lang))).collect();
    let language = choose_one("embed-language", w.nav.language, languages, scope.lang().to_string(), move |tag| {
        if let Some(lang) = Lang::new(&tag) {
            chosen.update(|chosen| chosen.lang = lang);
        }
    });
    view! { {part} {conference} {language} }.into_any()
}

/// Colors, links, and how wide it is shown here.
fn how(scope: &ViewContext, chosen: RwSignal<Chosen>, width: RwSignal<&'static str>) -> AnyView {
    let w = scope.locale.words();
    let pair = |name: &str, words: &str| (name.to_owned(), words.to_owned());
    let themes = vec![pair("auto", w.nav.theme_auto), pair("light", w.nav.theme_light), pair("dark", w.nav.theme_dark)];
    let theme = choose_one("embed-theme", w.nav.theme, themes, "auto".to_owned(), move |name| {
        let theme = match name.as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        };
        chosen.update(|chosen| chosen.theme = theme);
    });
    let targets =
        vec![pair("here", w.embed.links_here), pair("top", w.embed.links_top), pair("new", w.embed.links_new)];
    let links = choose_one("embed-links", w.embed.links, targets, "here".to_owned(), move |name| {
        let links = match name.as_str() {
            "top" => LinkTarget::Top,
            "new" => LinkTarget::New,
            _ => LinkTarget::Here,
        };
        chosen.update(|chosen| chosen.links = links);
    });
    let widths = WIDTHS.iter().map(|width| pair(width, width)).collect();
    let wide = choose_one("embed-width", w.embed.width, widths, "640".to_owned(), move |name| {
        width.set(WIDTHS.into_iter().find(|known| *known == name).unwrap_or(WIDTHS[1]));
    });
    view! { {theme} {links} {accent(scope, chosen)} {wide} }.into_any()
}

/// A color of one's own, or the site's.
fn accent(scope: &ViewContext, chosen: RwSignal<Chosen>) -> AnyView {
    let w = scope.locale.words();
    let own = RwSignal::new(false);
    let color = RwSignal::new("#0b6e4f".to_owned());
    let apply = move || {
        let digits = color.with_untracked(|color| color.trim_start_matches('#').to_ascii_lowercase());
        chosen.update(|chosen| chosen.accent = if own.get_untracked() { digits } else { String::new() });
    };
    let on_own = move |event| {
        own.set(event_target_checked(&event));
        apply();
    };
    let on_color = move |event| {
        color.set(event_target_value(&event));
        apply();
    };
    view! {
        <div class="embed-field">
            <label class="label" for="embed-accent">{w.embed.accent}</label>
            <div class="cluster embed-accent">
                <label class="embed-check">
                    <input type="checkbox" on:change=on_own />
                    {w.embed.accent_own}
                </label>
                <input
                    class="embed-color"
                    id="embed-accent"
                    type="color"
                    value="#0b6e4f"
                    prop:disabled=move || !own.get()
                    on:input=on_color
                />
            </div>
        </div>
    }
    .into_any()
}

/// The part itself, put here by the script that a host uses.
fn preview(scope: &ViewContext, chosen: RwSignal<Chosen>, width: RwSignal<&'static str>) -> AnyView {
    let w = scope.locale.words();
    let (default, scope) = (scope.links.languages.first().cloned().unwrap_or_else(Lang::english), scope.clone());
    let value = move |name: &'static str| {
        let default = default.clone();
        move || {
            let attributes = chosen.with(|chosen| chosen.attributes(&default));
            attributes.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
        }
    };
    let page = move || chosen.with(|chosen| scope.links.href_to(&chosen.page()));
    let title = move || chosen.with(|chosen| chosen.view());
    view! {
        <div class="embed-stage" role="group" aria-label=w.embed.preview tabindex="0" data-width=move || width.get()>
            <conference-atlas
                view=value("view")
                conference=value("conference")
                lang=value("lang")
                theme=value("theme")
                accent=value("accent")
                links=value("links")
            >
                <a href=page>{title}</a>
            </conference-atlas>
        </div>
    }
    .into_any()
}
