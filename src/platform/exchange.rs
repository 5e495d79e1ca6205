//! Asking a store that is not the site's own: with a method, headers and a body.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::fetch::FetchError;

/// What is asked.
#[derive(Debug)]
pub struct Ask<'a> {
    /// `GET` or `PUT`.
    pub method: &'a str,
    pub url: &'a str,
    pub headers: &'a [(&'static str, String)],
    pub body: Option<&'a str>,
}

/// What is answered, whatever the status.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub etag: Option<String>,
    pub body: Vec<u8>,
}

/// Asks, past the browser's cache and without its cookies.
///
/// # Errors
/// If there is no answer within `seconds`, or none at all.
pub async fn ask(ask: &Ask<'_>, seconds: u32) -> Result<Reply, FetchError> {
    let window = super::window().ok_or(FetchError::Unreachable)?;
    let controller = web_sys::AbortController::new().map_err(|_| FetchError::Unreachable)?;
    let signal = controller.signal();
    let timed_out = Rc::new(Cell::new(false));
    let abort = {
        let timed_out = timed_out.clone();
        Closure::once(move || {
            timed_out.set(true);
            controller.abort();
        })
    };
    let milliseconds = i32::try_from(seconds.saturating_mul(1000)).unwrap_or(i32::MAX);
    let timer = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(abort.as_ref().unchecked_ref(), milliseconds)
        .map_err(|_| FetchError::Unreachable)?;
    let reply = exchange(ask, &signal).await;
    window.clear_timeout_with_handle(timer);
    reply.ok_or(if timed_out.get() { FetchError::TimedOut } else { FetchError::Unreachable })
}

async fn exchange(ask: &Ask<'_>, signal: &web_sys::AbortSignal) -> Option<Reply> {
    let method = if ask.method == "PUT" { Method::PUT } else { Method::GET };
    let mut request = RequestBuilder::new(ask.url)
        .method(method)
        .cache(web_sys::RequestCache::NoStore)
        .credentials(web_sys::RequestCredentials::Omit)
        .abort_signal(Some(signal));
    for (name, value) in ask.headers {
        request = request.header(name, value);
    }
    let answer = match ask.body {
        Some(body) => request.body(body.to_owned()).ok()?.send().await.ok()?,
        None => request.send().await.ok()?,
    };
    let (status, etag) = (answer.status(), answer.headers().get("ETag"));
    Some(Reply { status, etag, body: answer.binary().await.ok()? })
}
