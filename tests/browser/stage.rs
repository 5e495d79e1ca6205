//! A build on a stage of its own: with another feed, or with pages that no build has.

use std::sync::Arc;

use conference_atlas::cli::serve::{Answer, Ask, Server, Site};
use serde_json::Value;

use crate::Outcome;
use crate::world::World;

/// A server of the build in which some files are others; it ends with this.
pub struct Stage {
    server: Server,
}

impl Stage {
    /// The build, but for the paths (from the root, without its slash and a query) that `other`
    /// has a text for.
    pub fn open(world: &World, other: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Outcome<Self> {
        let site = Site::open(&world.dist.folder, "/")?;
        let answer = move |ask: &Ask<'_>| {
            let path = ask.target.split('?').next().unwrap_or_default().trim_start_matches('/');
            match other(path) {
                None => site.answer(ask),
                // No page of a site: its policy would forbid letters that the repository brings.
                Some(text) if path.starts_with("gallery/") => {
                    let kind = if path.ends_with(".css") { "text/css" } else { "text/html; charset=utf-8" };
                    let headers = vec![("Content-Type".to_owned(), kind.to_owned())];
                    Answer { status: 200, headers, body: text.into_bytes() }
                }
                Some(text) => {
                    // With the headers that the same kind of file has in the build, but for its version:
                    // it would hold whatever the text.
                    let like = if path.ends_with(".json") { "/feed.json" } else { "/" };
                    let like = Ask { target: like, accept_encoding: "", if_none_match: None, ..*ask };
                    let mut answer = site.answer(&like);
                    answer.headers.retain(|(name, _)| name != "ETag");
                    answer.body = text.into_bytes();
                    answer
                }
            }
        };
        Ok(Self { server: Server::start(0, Arc::new(answer))? })
    }

    /// The build with this feed. Pages that only this feed has are drawn by the app.
    pub fn with_feed(world: &World, feed: &Value) -> Outcome<Self> {
        let feed = feed.to_string();
        Self::open(world, move |path| (path == "feed.json").then(|| feed.clone()))
    }

    /// The address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        format!("http://localhost:{}/{path}", self.server.port())
    }
}
