//! Fetching files of the site.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

/// Error of a file that could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// There was no answer: no network, or the address refused.
    Unreachable,
    /// There was no answer in time.
    TimedOut,
    /// The server answered with this status.
    Status(u16),
}

/// A file that came.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Vec<u8>,
    /// Time of a copy that was kept for want of a better one (see `sw.js`): when that was
    /// last known to be fresh, in seconds since 1970-01-01T00:00Z.
    pub copy: Option<i64>,
}

/// Fetches the bytes of a file: see [`file`].
///
/// # Errors
/// As [`file`].
pub async fn get(url: &str, seconds: u32) -> Result<Vec<u8>, FetchError> {
    Ok(file(url, seconds).await?.bytes)
}

/// Fetches a file whose name changes when its content does: from what `boot.js` has fetched
/// ahead, else from the browser's cache, else from the server.
///
/// # Errors
/// As [`file`].
pub async fn named_by_print(url: &str, seconds: u32) -> Result<Vec<u8>, FetchError> {
    if let Some(bytes) = fetched_ahead(url).await {
        return Ok(bytes);
    }
    Ok(within(url, seconds, RequestCache::Default).await?.bytes)
}

/// Takes a file from what `boot.js` has asked for; `None` where it has not, or could not have it.
async fn fetched_ahead(url: &str) -> Option<Vec<u8>> {
    let window = super::window()?;
    let base = window.document()?.base_uri().ok().flatten()?;
    let url = web_sys::Url::new_with_base(url, &base).ok()?.href();
    let asked = js_sys::Reflect::get(&window, &JsValue::from_str("atlasAsked")).ok()?;
    let promise = js_sys::Reflect::get(&asked, &JsValue::from_str(&url)).ok()?;
    let bytes = JsFuture::from(promise.dyn_into::<js_sys::Promise>().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// Fetches a file whole. The browser's cache may answer, after asking the server whether
/// its copy is still good.
///
/// # Errors
/// If there is no answer within `seconds`, none at all, or one that is no success.
pub async fn file(url: &str, seconds: u32) -> Result<File, FetchError> {
    within(url, seconds, RequestCache::NoCache).await
}

async fn within(url: &str, seconds: u32, cache: RequestCache) -> Result<File, FetchError> {
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
    let answer = read(url, &signal, cache).await;
    window.clear_timeout_with_handle(timer);
    match answer {
        Err(FetchError::Unreachable) if timed_out.get() => Err(FetchError::TimedOut),
        answer => answer,
    }
}

async fn read(url: &str, signal: &web_sys::AbortSignal, cache: RequestCache) -> Result<File, FetchError> {
    let request = Request::get(url).cache(cache).abort_signal(Some(signal));
    let answer = request.send().await.map_err(|_| FetchError::Unreachable)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    let copy = answer.headers().get("x-atlas-copy").and_then(|second| second.parse().ok());
    let bytes = answer.binary().await.map_err(|_| FetchError::Unreachable)?;
    Ok(File { bytes, copy })
}
