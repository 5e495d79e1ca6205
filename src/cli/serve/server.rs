//! The sockets: requests in, answers out, several at a time.

use std::fmt;
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::thread;

use tiny_http::{Method, Request, StatusCode};

use super::site::{Answer, Ask};

/// Number of requests answered at a time. A browser opens six connections to a host.
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
    let (encodings, etag, range) = (header("Accept-Encoding"), header("If-None-Match"), header("Range"));
    let answer = answer(&Ask {
        method: request.method().as_str(),
        target: request.url(),
        accept_encoding: encodings.as_deref().unwrap_or_default(),
        if_none_match: etag.as_deref(),
    });
    let answer = match range.as_deref().and_then(beginning) {
        Some(bytes) => only(answer, bytes),
        None => answer,
    };
    let has_body = *request.method() != Method::Head && answer.status != 304;
    // The other side may have gone: that is its own affair.
    let _ = write(&answer, has_body, &mut request.into_writer());
}

/// Number of bytes of the beginning of a file that a range asks for; other ranges are for servers of
/// films.
fn beginning(range: &str) -> Option<usize> {
    range.strip_prefix("bytes=0-")?.parse::<usize>().ok()?.checked_add(1)
}

/// The first bytes of a file, where that is longer and not compressed.
fn only(mut answer: Answer, bytes: usize) -> Answer {
    let length = answer.body.len();
    if answer.status == 200 && bytes < length && answer.header("Content-Encoding").is_none() {
        answer.status = 206;
        answer.body.truncate(bytes);
        answer.headers.push(("Content-Range".to_owned(), format!("bytes 0-{}/{length}", bytes - 1)));
    }
    answer
}

/// Writes an answer, after which the connection ends: when several connections come at once,
/// tiny_http lets some wait until an earlier one ends, which would be when the browser likes.
/// From an answer of its own it takes the header that says so.
fn write(answer: &Answer, has_body: bool, to: &mut dyn Write) -> io::Result<()> {
    let status = StatusCode::from(answer.status);
    write!(to, "HTTP/1.1 {} {}\r\nConnection: close\r\n", status.0, status.default_reason_phrase())?;
    for (name, value) in &answer.headers {
        write!(to, "{name}: {value}\r\n")?;
    }
    if answer.status != 304 {
        write!(to, "Content-Length: {}\r\n", answer.body.len())?;
    }
    to.write_all(b"\r\n")?;
    if has_body {
        to.write_all(&answer.body)?;
    }
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_the_beginning_that_is_asked_for_comes_with_its_length() {
        let file = || Answer { status: 200, headers: Vec::new(), body: b"0123456789".to_vec() };
        let part = only(file(), beginning("bytes=0-3").unwrap());
        assert_eq!(
            (part.status, &part.body[..], part.header("Content-Range")),
            (206, &b"0123"[..], Some("bytes 0-3/10"))
        );
        assert_eq!(only(file(), 10).status, 200);
        assert_eq!(["bytes=5-9", "bytes=-4", "lines=0-3"].map(beginning), [None; 3]);
    }
}
