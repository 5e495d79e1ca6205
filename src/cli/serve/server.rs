//! The sockets: requests in, answers out, several at a time.

use std::fmt;
use std::io::Cursor;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Request, Response};

use super::site::{Answer, Ask};

/// How many requests are answered at a time. A browser opens six connections to a host.
const THREADS: usize = 12;

/// A server on this machine alone, which answers until the program ends.
pub struct Server {
    port: u16,
    listener: Arc<tiny_http::Server>,
}

impl Server {
    /// Listens on `port`, or on any that is free if it is 0.
    ///
    /// # Errors
    /// The port cannot be had; the message says why.
    pub fn start<F>(port: u16, answer: Arc<F>) -> Result<Self, String>
    where
        F: Fn(&Ask<'_>) -> Answer + Send + Sync + 'static,
    {
        let listener = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| format!("port {port}: {error}; choose another with --port"))?;
        let port = listener.server_addr().to_ip().map_or(port, |address| address.port());
        let listener = Arc::new(listener);
        for _ in 0..THREADS {
            let (listener, answer) = (listener.clone(), answer.clone());
            thread::spawn(move || {
                while let Ok(request) = listener.recv() {
                    respond(request, answer.as_ref());
                }
            });
        }
        Ok(Self { port, listener })
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.listener.unblock();
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("port", &self.port).finish_non_exhaustive()
    }
}

fn respond(request: Request, answer: &(impl Fn(&Ask<'_>) -> Answer + ?Sized)) {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map(|header| header.value.as_str().to_owned())
    };
    let (encodings, etag) = (header("Accept-Encoding"), header("If-None-Match"));
    let answer = answer(&Ask {
        method: request.method().as_str(),
        target: request.url(),
        accept_encoding: encodings.as_deref().unwrap_or_default(),
        if_none_match: etag.as_deref(),
    });
    let length = answer.body.len();
    let headers =
        answer.headers.iter().filter_map(|(name, value)| Header::from_bytes(name.as_str(), value.as_str()).ok());
    let response = Response::new(answer.status.into(), headers.collect(), Cursor::new(answer.body), Some(length), None)
        // A length that is known is said, whatever it is.
        .with_chunked_threshold(usize::MAX);
    // The other side may have gone: that is its own affair.
    let _ = request.respond(response);
}
