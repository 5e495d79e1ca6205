//! Fetching files of the site.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Why a file could not be had.
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
    /// Where it is a copy that was kept for want of a better one (see `sw.js`): when that was
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

/// Fetches a file whole. The browser's cache may answer, after asking the server whether
/// its copy is still good.
///
/// # Errors
/// If there is no answer within `seconds`, none at all, or one that is no success.
pub async fn file(url: &str, seconds: u32) -> Result<File, FetchError> {
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
    let answer = read(url, &signal).await;
    window.clear_timeout_with_handle(timer);
    match answer {
        Err(FetchError::Unreachable) if timed_out.get() => Err(FetchError::TimedOut),
        answer => answer,
    }
}

async fn read(url: &str, signal: &web_sys::AbortSignal) -> Result<File, FetchError> {
    let request = Request::get(url).cache(web_sys::RequestCache::NoCache).abort_signal(Some(signal));
    let answer = request.send().await.map_err(|_| FetchError::Unreachable)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    let copy = answer.headers().get("x-atlas-copy").and_then(|second| second.parse().ok());
    let bytes = answer.binary().await.map_err(|_| FetchError::Unreachable)?;
    Ok(File { bytes, copy })
}
