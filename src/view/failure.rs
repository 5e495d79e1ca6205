//! Nothing could be loaded: what happened, and what to do.

use leptos::prelude::*;

use crate::feed::{ReadError, ReadErrorKind};
use crate::locale::words::{
    FAILURE_NETWORK_NEXT, FAILURE_NETWORK_TITLE, FAILURE_NETWORK_WHAT, FailureText, STATUS_RETRY,
};
use crate::locale::{Words, fill};
use crate::platform::fetch::FetchError;
use crate::platform::page::reload;

/// Failure that kept the feed from being shown.
#[derive(Clone, Debug)]
pub enum Failure {
    /// It did not come.
    Fetch(FetchError),
    /// It came and could not be read.
    Read(ReadError),
}

impl Failure {
    fn words(&self, words: &'static Words) -> &'static FailureText {
        let failures = &words.failure;
        match self {
            Self::Fetch(FetchError::Unreachable) => &failures.network,
            Self::Fetch(FetchError::TimedOut) => &failures.timeout,
            Self::Fetch(FetchError::Status(404 | 410)) => &failures.missing,
            Self::Fetch(FetchError::Status(_)) => &failures.server,
            Self::Read(error) => match error.kind {
                ReadErrorKind::NotJson { .. } => &failures.truncated,
                ReadErrorKind::TooLarge => &failures.too_large,
                ReadErrorKind::FormatNewer => &failures.too_new,
                ReadErrorKind::NoConference => &failures.no_conference,
                ReadErrorKind::NotAnObject | ReadErrorKind::FormatMissing => &failures.format,
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

/// Says what happened: above the snapshot where there is one, else as the whole page. Where
/// not even the words for it could be had, in English.
#[component]
pub fn FailurePage(failure: Failure, words: Option<&'static Words>, has_snapshot: bool) -> impl IntoView {
    let lang = words.is_none().then_some("en");
    let retry = words.map_or(STATUS_RETRY, |words| words.status.retry);
    let detail = words.and_then(|words| Some(fill(words.failure.detail, &[("detail", &failure.detail()?)])));
    let (title, what, next) = match words.map(|words| failure.words(words)) {
        Some(words) => (words.title, words.what, words.next),
        None => (FAILURE_NETWORK_TITLE, FAILURE_NETWORK_WHAT, FAILURE_NETWORK_NEXT),
    };
    let title = match has_snapshot {
        true => view! { <p class="failure-title"><strong>{title}</strong></p> }.into_any(),
        false => view! { <h1 class="failure-title">{title}</h1> }.into_any(),
    };
    let detail = detail.map(|detail| view! { <p class="soft">{detail}</p> });
    view! {
        <div class="failure wrap stack" role="alert" lang=lang>
            {title}
            <p>{what}</p>
            <p>{next}</p>
            {detail}
            <p><button class="button" type="button" on:click=move |_| reload()>{retry}</button></p>
        </div>
    }
}
