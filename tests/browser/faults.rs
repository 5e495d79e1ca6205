//! A host on a bad day: the build, but for one file.

use std::sync::{Arc, Condvar, Mutex};

use conference_atlas::cli::serve::{Answer, Ask, Server, Site};

use crate::Outcome;
use crate::dist::Dist;

/// Fault in a file.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// The host says that it failed.
    Status(u16),
    /// Only the first half comes.
    Truncated,
    /// Something else comes, and the host says that all is well.
    Replaced(&'static str),
}

/// The build, where every address that has `part` in its path goes wrong.
pub fn host(dist: &Dist, part: &'static str, fault: Fault) -> Outcome<Server> {
    let site = Site::open(&dist.folder, "/")?;
    let answer = move |ask: &Ask<'_>| {
        let path = ask.target.split('?').next().unwrap_or_default();
        if path.contains(part) { spoil(&site, ask, fault) } else { site.answer(ask) }
    };
    Server::start(0, Arc::new(answer))
}

/// Files that are held back until a journey lets them come; dropping it lets them come as well.
#[derive(Debug, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets the files come.
    pub fn open(&self) {
        let (is_open, opened) = &*self.0;
        *is_open.lock().unwrap() = true;
        opened.notify_all();
    }
}

fn wait((is_open, opened): &(Mutex<bool>, Condvar)) {
    drop(opened.wait_while(is_open.lock().unwrap(), |is_open| !*is_open).unwrap());
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.open();
    }
}

/// The build, where every address that has `part` in its path waits for the gate: a journey holds
/// what it waits for, however slow the machine is.
pub fn held(dist: &Dist, part: &'static str) -> Outcome<(Server, Gate)> {
    let site = Site::open(&dist.folder, "/")?;
    let gate = Gate::default();
    let of_server = gate.0.clone();
    let answer = move |ask: &Ask<'_>| {
        if ask.target.split('?').next().unwrap_or_default().contains(part) {
            wait(&of_server);
        }
        site.answer(ask)
    };
    Ok((Server::start(0, Arc::new(answer))?, gate))
}

fn spoil(site: &Site, ask: &Ask<'_>, fault: Fault) -> Answer {
    // As the file is, for what is made of it is not packed.
    let mut answer = site.answer(&Ask { accept_encoding: "", ..*ask });
    match fault {
        Fault::Status(status) => answer = Answer::text(status, "a bad day\n"),
        Fault::Truncated => answer.body.truncate(answer.body.len() / 2),
        Fault::Replaced(text) => answer.body = text.as_bytes().to_vec(),
    }
    answer
}
