//! Question to settle before an act can be published.

use super::field::Field;
use crate::feed::live::Set;
use crate::model::{ChangeId, ConferenceId, SessionId};

/// The same field of the same session was set here and, unknown here, by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub conference: ConferenceId,
    pub session: SessionId,
    pub field: Field,
    /// Values that were set here last.
    pub mine: Set,
    /// Values that another set.
    pub theirs: Set,
    /// The last of the other's changes.
    pub their_change: ChangeId,
}
