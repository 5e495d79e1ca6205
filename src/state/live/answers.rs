//! Answers to one round of polling.

use super::{Health, RECENT};
use crate::feed::Taken;
use crate::platform::fetch::{FetchError, File};
use crate::platform::visibility;

/// Answers to one round of polling, taken together.
pub(super) struct Answers {
    pub now: i64,
    pub checked: i64,
    pub health: Health,
}

impl Answers {
    /// Takes in that something is not well; the first of it stands.
    pub fn worse(&mut self, health: Health) {
        if self.health == Health::Fine {
            self.health = if visibility::is_online() { health } else { Health::Offline };
        }
    }

    /// The file, if one came; what it says of the network.
    pub fn judge(&mut self, answer: Result<File, FetchError>) -> Option<File> {
        match answer {
            Ok(file) => {
                if let Some(copy) = file.copy.filter(|copy| *copy < self.now - RECENT) {
                    self.checked = self.checked.min(copy);
                    self.worse(Health::Stale);
                }
                Some(file)
            }
            Err(FetchError::Status(_) | FetchError::TimedOut) => {
                self.worse(Health::Stale);
                None
            }
            Err(FetchError::Unreachable) => {
                self.worse(Health::Offline);
                None
            }
        }
    }

    /// True if a file brought anything new. A copy may well be older than what is shown.
    pub fn took(&mut self, taken: Taken, file: &File) -> bool {
        if taken == Taken::Refused && file.copy.is_none() {
            self.worse(Health::Broken);
        }
        taken == Taken::New
    }
}
