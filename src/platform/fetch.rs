//! Fetching files of the site.

use futures_util::future::{Either, select};
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestCache, RequestInit, Response, Url};

use super::clock::sleep;

/// Global of what `boot.js` fetched before the app ran, by address: answers that have not been read.
const AHEAD: &str = "atlasAhead";

/// HTTP's word for a part of a file.
const PARTIAL: u16 = 206;

/// Error of a file that could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// There was no answer: no network, or the address refused.
    Unreachable,
    /// The server fell silent: no answer, or no more of it.
    TimedOut,
    /// The server answered with this status.
    Status(u16),
}

/// A file that came.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Vec<u8>,
    /// Its length, where these are only its first bytes.
    pub length: Option<u64>,
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
    Ok(read(url, seconds, RequestCache::Default).await?.bytes)
}

/// Fetches a file whole, or of one that `boot.js` asked only the beginning of, that. The browser's
/// cache may answer, after asking the server whether its copy is still good. A slow line has all
/// the time that it needs, as long as something comes.
///
/// # Errors
/// If nothing comes for `seconds`, or no answer at all, or one that is no success.
pub async fn file(url: &str, seconds: u32) -> Result<File, FetchError> {
    read(url, seconds, RequestCache::NoCache).await
}

/// True if there is a file at an address, and no page of a network that wants a sign-in first.
pub async fn is_there(url: &str, seconds: u32) -> bool {
    let settings = RequestInit::new();
    settings.set_method("HEAD");
    settings.set_cache(RequestCache::NoCache);
    let Some(window) = super::window() else { return false };
    let silence = i32::try_from(seconds.saturating_mul(1000)).unwrap_or(i32::MAX);
    let answer = within(silence, window.fetch_with_str_and_init(url, &settings)).await;
    let Some(answer) = answer.ok().and_then(|answer| answer.dyn_into::<Response>().ok()) else { return false };
    let is_page = answer.headers().get("content-type").ok().flatten().is_some_and(|kind| kind.starts_with("text/html"));
    answer.ok() && !is_page
}

async fn read(url: &str, seconds: u32, cache: RequestCache) -> Result<File, FetchError> {
    let silence = i32::try_from(seconds.saturating_mul(1000)).unwrap_or(i32::MAX);
    let answer = match ahead(url) {
        Some(promise) => within(silence, promise).await,
        None => Err(FetchError::Unreachable),
    };
    let answer = match answer {
        Err(FetchError::Unreachable) => within(silence, request(url, cache)?).await?,
        answer => answer?,
    };
    let answer: Response = answer.dyn_into().map_err(|_| FetchError::Unreachable)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    let header = |name: &str| answer.headers().get(name).ok().flatten();
    let copy = header("x-atlas-copy").and_then(|second| second.parse().ok());
    // `bytes 0-1023/4711`
    let length = || header("content-range")?.rsplit_once('/')?.1.parse().ok();
    let length = if answer.status() == PARTIAL { Some(length().unwrap_or_default()) } else { None };
    let mut bytes = Vec::new();
    if let Some(body) = answer.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        while let Some(piece) = piece(within(silence, reader.read()).await?) {
            let start = bytes.len();
            bytes.resize(start + piece.length() as usize, 0);
            piece.copy_to(bytes.get_mut(start..).unwrap_or_default());
        }
    }
    Ok(File { bytes, length, copy })
}

/// The bytes that a reader of a stream gave; nothing at its end.
fn piece(read: JsValue) -> Option<Uint8Array> {
    Reflect::get(&read, &"value".into()).ok()?.dyn_into().ok()
}

/// Result of a promise, if it comes in so many milliseconds.
async fn within(milliseconds: i32, promise: Promise) -> Result<JsValue, FetchError> {
    match select(JsFuture::from(promise), Box::pin(sleep(milliseconds))).await {
        Either::Left((came, _)) => came.map_err(|_| FetchError::Unreachable),
        Either::Right(_) => Err(FetchError::TimedOut),
    }
}

fn request(url: &str, cache: RequestCache) -> Result<Promise, FetchError> {
    let settings = RequestInit::new();
    settings.set_cache(cache);
    Ok(super::window().ok_or(FetchError::Unreachable)?.fetch_with_str_and_init(url, &settings))
}

/// The answer that was asked for before the app ran; once, for it can be read once.
fn ahead(url: &str) -> Option<Promise> {
    let base = super::document()?.base_uri().ok().flatten()?;
    let address = JsValue::from(Url::new_with_base(url, &base).ok()?.href());
    let window = super::window()?;
    let all = Reflect::get(&window, &AHEAD.into()).ok().filter(JsValue::is_object)?;
    let promise: Promise = Reflect::get(&all, &address).ok()?.dyn_into().ok()?;
    let _ = Reflect::delete_property(all.unchecked_ref::<js_sys::Object>(), &address);
    Some(promise)
}
