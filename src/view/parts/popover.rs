//! Menus and sheets over the page: native popovers, which open, close and give the focus back
//! without a script.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::platform::popovers;

/// A button of a toolbar that opens the popover with the id `opens`. `more` stands after the
/// words, as the number of filters that are on.
pub fn opener(opens: impl Into<String>, shape: Icon, words: String, more: AnyView) -> AnyView {
    let opens: String = opens.into();
    let id = opens.clone();
    view! {
        <button class="tool" type="button" popovertarget=opens on:click=move |_| popovers::toggle(&id)>
            {icon(shape)}
            <span class="tool-words">{words}</span>
            {more}
        </button>
    }
    .into_any()
}

/// A button that closes the popover it stands in, and says what that leaves.
pub fn closer(closes: &'static str, words: AnyView) -> AnyView {
    view! {
        <button class="button" type="button" data-primary="" popovertarget=closes on:click=move |_| popovers::toggle(closes)>
            {words}
        </button>
    }
    .into_any()
}

/// A menu under its button: a short list to choose from.
pub fn menu(id: impl Into<String>, body: impl IntoView) -> AnyView {
    let id: String = id.into();
    view! { <div class="menu stack" id=id popover="auto">{body.into_any()}</div> }.into_any()
}

/// A sheet: from below on a phone, at the side on a desk. `done` closes it and says what it
/// leaves; `clear` stands beside that. `on_open` is told when it opens and closes.
pub fn sheet(
    id: &'static str,
    title: &'static str,
    close: &'static str,
    (body, foot): (AnyView, AnyView),
    on_open: impl Fn(popovers::Event) + 'static,
) -> AnyView {
    let title_id = [id, "-title"].concat();
    let labelled_by = title_id.clone();
    view! {
        <div class="sheet" id=id popover="auto" role="dialog" aria-labelledby=labelled_by on:toggle=on_open>
            <div class="sheet-head">
                <h2 class="sheet-title" id=title_id>{title}</h2>
                <button class="tool" type="button" popovertarget=id aria-label=close on:click=move |_| popovers::toggle(id)>{icon(Icon::X)}</button>
            </div>
            <div class="sheet-body">{body}</div>
            <div class="sheet-foot">{foot}</div>
        </div>
    }
    .into_any()
}
