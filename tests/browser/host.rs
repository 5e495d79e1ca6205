//! A host of one journey alone: a copy of the build that can change, and a server that stops.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::Outcome;
use crate::world::{Serving, World};

/// A build of its own and its server; both end with this.
#[derive(Debug)]
pub struct Host {
    pub folder: PathBuf,
    base: String,
    port: u16,
    serving: Option<Serving>,
}

impl Host {
    /// Copies the build and serves it under the path `base`.
    pub fn start(world: &World, base: &str) -> Outcome<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("atlas-host-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        copy(&world.dist.folder, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let serving = Serving::start(&folder, base)?;
        let port = serving.address.split(['/', ':']).find_map(|part| part.parse().ok()).ok_or("no port")?;
        Ok(Self { folder, base: base.to_owned(), port, serving: Some(serving) })
    }

    /// The address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        format!("http://localhost:{}{}{path}", self.port, self.base)
    }

    /// Nobody answers any more.
    pub fn stop(&mut self) {
        self.serving = None;
    }

    /// Answers again, where it did before.
    pub fn start_again(&mut self) -> Outcome {
        self.serving = Some(Serving::start_at(&self.folder, &self.base, self.port)?);
        Ok(())
    }

    /// Text of a file.
    pub fn read(&self, name: &str) -> Outcome<String> {
        fs::read_to_string(self.folder.join(name)).map_err(|error| format!("{name}: {error}"))
    }

    /// Puts a file in place of another, whole at once.
    pub fn write(&self, name: &str, text: &str) -> Outcome {
        let new = self.folder.join("written");
        let done = fs::write(&new, text).and_then(|()| fs::rename(&new, self.folder.join(name)));
        // A copy that was compressed ahead of time says what the file said before.
        for end in ["br", "gz"] {
            let _ = fs::remove_file(self.folder.join(format!("{name}.{end}")));
        }
        done.map_err(|error| format!("{name}: {error}"))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let new = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &new)?;
        } else if fs::hard_link(entry.path(), &new).is_err() {
            fs::copy(entry.path(), &new)?;
        }
    }
    Ok(())
}
