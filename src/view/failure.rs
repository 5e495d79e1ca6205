//! Nothing could be loaded: what happened, and what to do.

use leptos::prelude::*;

use crate::feed::{ReadError, ReadErrorKind};
use crate::locale::words::Failure as Words;
use crate::locale::{Locale, fill};
use crate::model::Lang;
use crate::platform::fetch::FetchError;
use crate::platform::page::reload;

/// What kept the feed from being shown.
#[derive(Clone, Debug)]
pub enum Failure {
    /// It did not come.
    Fetch(FetchError),
    /// It came and could not be read.
    Read(ReadError),
}

impl Failure {
    fn words(&self, locale: &Locale) -> &'static Words {
        let failures = &locale.words().failure;
        match self {
            Self::Fetch(FetchError::Unreachable) => &failures.network,
            Self::Fetch(FetchError::TimedOut) => &failures.timeout,
            Self::Fetch(FetchError::Status(404 | 410)) => &failures.missing,
            Self::Fetch(FetchError::Status(_)) => &failures.server,
            Self::Read(error) => match error.kind {
                ReadErrorKind::NotJson { .. } => &failures.truncated,
                ReadErrorKind::FormatNewer => &failures.too_new,
                _ => &failures.format,
            },
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Fetch(FetchError::Status(status)) => Some(status.to_string()),
            Self::Fetch(_) => None,
            Self::Read(error) => Some(error.to_string()),
        }
    }
}

/// Says what happened: above the snapshot where there is one, else as the whole page.
#[component]
pub fn FailurePage(failure: Failure, lang: Lang, has_snapshot: bool) -> impl IntoView {
    let locale = Locale::new(&lang, &Lang::english());
    let w = locale.words();
    let words = failure.words(&locale);
    let title = match has_snapshot {
        true => view! { <p class="failure-title"><strong>{words.title}</strong></p> }.into_any(),
        false => view! { <h1 class="failure-title">{words.title}</h1> }.into_any(),
    };
    let detail = failure.detail().map(|detail| {
        view! { <p class="soft">{fill(w.failure.detail, &[("detail", &detail)])}</p> }
    });
    view! {
        <div class="failure wrap stack" role="alert">
            {title}
            <p>{words.what}</p>
            <p>{words.next}</p>
            {detail}
            <p><button class="button" type="button" on:click=move |_| reload()>{w.status.retry}</button></p>
        </div>
    }
}
