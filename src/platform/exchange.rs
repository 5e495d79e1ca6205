//! Requests to a store: with a method, headers and a body, and past every cache.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Reason why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeError {
    /// The browser says that there is no network.
    Offline,
    /// There is a network. The server is down, or does not let this page ask it: no script is told
    /// which.
    Unreachable,
    /// The page's own policy forbids the address.
    Policy,
    TimedOut,
}

/// A request.
#[derive(Debug)]
pub struct Ask<'a> {
    /// `GET` or `PUT`.
    pub method: &'a str,
    pub url: &'a str,
    pub headers: &'a [(&'static str, String)],
    pub body: Option<&'a str>,
}

/// An answer, whatever its status.
#[derive(Debug)]
pub struct HttpReply {
    pub status: u16,
    pub etag: Option<String>,
    pub body: Vec<u8>,
}

/// Asks, past the browser's cache and the service worker (`no-store`), and without cookies.
///
/// # Errors
/// If there is no answer within `seconds`, or none at all.
pub async fn ask(ask: &Ask<'_>, seconds: u32) -> Result<HttpReply, ExchangeError> {
    let window = super::window().ok_or(ExchangeError::Unreachable)?;
    let controller = web_sys::AbortController::new().map_err(|_| ExchangeError::Unreachable)?;
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
        .map_err(|_| ExchangeError::Unreachable)?;
    let violations = Violations::watch(ask.url);
    let reply = exchange(ask, &signal).await;
    window.clear_timeout_with_handle(timer);
    if let Some(reply) = reply {
        return Ok(reply);
    }
    Err(match () {
        () if timed_out.get() => ExchangeError::TimedOut,
        () if violations.found().await => ExchangeError::Policy,
        () if !window.navigator().on_line() => ExchangeError::Offline,
        () => ExchangeError::Unreachable,
    })
}

/// Watches for the browser saying that the page's policy forbids an address.
struct Violations {
    found: Rc<Cell<bool>>,
    listener: Closure<dyn Fn(web_sys::Event)>,
}

impl Violations {
    fn watch(url: &str) -> Self {
        let found = Rc::new(Cell::new(false));
        let (told, url) = (found.clone(), url.to_owned());
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let blocked = js_sys::Reflect::get(&event, &"blockedURI".into()).ok().and_then(|uri| uri.as_string());
            // The browser names the address, or its origin alone.
            told.set(told.get() || blocked.is_some_and(|blocked| !blocked.is_empty() && url.starts_with(&blocked)));
        });
        if let Some(document) = super::document() {
            let _ =
                document.add_event_listener_with_callback("securitypolicyviolation", listener.as_ref().unchecked_ref());
        }
        Self { found, listener }
    }

    /// True if it did; it is told a little after the request has failed.
    async fn found(&self) -> bool {
        if !self.found.get() {
            super::clock::sleep(50).await;
        }
        self.found.get()
    }
}

impl Drop for Violations {
    fn drop(&mut self) {
        if let Some(document) = super::document() {
            let _ = document
                .remove_event_listener_with_callback("securitypolicyviolation", self.listener.as_ref().unchecked_ref());
        }
    }
}

async fn exchange(ask: &Ask<'_>, signal: &web_sys::AbortSignal) -> Option<HttpReply> {
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
    Some(HttpReply { status, etag, body: answer.binary().await.ok()? })
}
