//! Link from another device: its stars are shown, and added only when the visitor says so.

use leptos::prelude::*;

use crate::query::{Query, star};
use crate::route::Page;
use crate::state::{Starred, State};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;

/// The sessions of the address with two ways on; nothing where it has none.
pub(super) fn offer(state: State, scope: &ViewContext) -> AnyView {
    let scope = scope.clone();
    let look = state.looker();
    maybe(move || {
        let query = state.query.get();
        if query.stars.is_empty() {
            return None;
        }
        let w = scope.locale.words();
        let (found, lost) = star::find(&query.stars, &scope.atlas);
        let have = scope.stars.get();
        let ids: Vec<Starred> = found.iter().map(|(c, s)| (c.id.clone(), s.id.clone())).collect();
        let fresh = ids.iter().filter(|id| !have.contains(*id)).count() as u64;
        let news = (!ids.is_empty()).then(|| match fresh {
            0 => w.mine.all_known.to_owned(),
            _ => scope.locale.count(&w.mine.fresh, fresh),
        });
        let gone = (lost > 0).then(|| view! { <p>{scope.locale.count(&w.mine.gone, lost as u64)}</p> });
        let items: Vec<_> = found
            .iter()
            .map(|(conference, session)| {
                let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
                let when = scope.locale.span(session.span);
                view! { <li><a href=href>{scope.texts.text(&session.title)}</a> " " <span class="soft">{when}</span></li> }
            })
            .collect();
        let rest = Query { stars: Vec::new(), ..query.clone() };
        let (add, leave) = ((look.clone(), rest.clone()), (look.clone(), rest));
        let stars = scope.stars;
        let add = move |_| {
            stars.add(ids.clone());
            add.0(add.1.clone());
        };
        let add = (fresh > 0).then(|| {
            view! { <button class="button" type="button" data-offer="add" on:click=add>{w.mine.add}</button> }
        });
        let leave = move |_| leave.0(leave.1.clone());
        Some(
            view! {
                <section class="offer stack" aria-labelledby="offer-heading">
                    <h2 id="offer-heading">{scope.locale.count(&w.mine.offered, found.len() as u64)}</h2>
                    <ul class="stack offer-list">{items}</ul>
                    {news.map(|news| view! { <p>{news}</p> })}
                    {gone}
                    <div class="cluster">
                        {add}
                        <button class="button" type="button" on:click=leave>{w.mine.not_now}</button>
                    </div>
                </section>
            }
            .into_any(),
        )
    })
}
