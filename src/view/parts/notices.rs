//! Notices of the organizers on the day.

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::model::{Level, Notice, When};
use crate::platform::storage;
use crate::view::context::ViewContext;
use crate::view::dynamic::attr;

const KEY: &str = "conference-atlas.dismissed";

/// Notices with their level and time. Those that only inform can be put away for good on this
/// device.
pub fn notices(scope: &ViewContext, notices: &[&Notice]) -> AnyView {
    let dismissed = storage::get(KEY).unwrap_or_default();
    let is_away =
        |notice: &&&Notice| notice.level == Level::Info && dismissed.lines().any(|id| id == notice.id.as_str());
    let items: Vec<_> = notices.iter().filter(|notice| !is_away(notice)).map(|one| item(scope, one)).collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <ul class="notices">{items}</ul> }.into_any()
}

fn item(scope: &ViewContext, notice: &Notice) -> AnyView {
    let w = scope.locale.words();
    let away = RwSignal::new(false);
    let id = notice.id.to_string();
    let dismiss = {
        let id = id.clone();
        move |_| {
            let mut dismissed = storage::get(KEY).unwrap_or_default();
            dismissed.push_str(&id);
            dismissed.push('\n');
            storage::set(KEY, &dismissed);
            away.set(true);
        }
    };
    let dismiss = (notice.level == Level::Info).then(|| {
        view! { <button class="link-button" type="button" on:click=dismiss>{w.live.dismiss}</button> }
    });
    let link = notice.url.as_ref().map(|url| {
        view! { <a href=url.to_string() rel="external noopener">{w.live.more}</a> }
    });
    let until = notice
        .until
        .and_then(When::moment)
        .map(|until| crate::locale::fill(w.live.until, &[("time", &scope.locale.time(until))]));
    view! {
        <li class="notice" data-notice=id data-level=notice.level.name() hidden=attr(move || away.get())>
            <p class="notice-head cluster">
                <strong class="tag">{w.kinds.level.of(notice.level)}</strong>
                <time datetime=notice.at.to_string()>{scope.locale.when(notice.at)}</time>
                {until.map(|until| view! { <span>{until}</span> })}
            </p>
            <p class="notice-text">{scope.texts.text(&notice.text)} " " {link}</p>
            {dismiss}
        </li>
    }
    .into_any()
}
