//! Model of a feed: every value valid by construction.
//!
//! Every value here is valid by construction: an [`Id`], a [`Country`] or an [`Address`] can
//! only be had from the one constructor that checks it, and a [`Span`] never ends before it starts.
//! This layer knows no file format, no browser and no clock.

mod address;
mod atlas;
mod conference;
mod country;
mod figure;
mod id;
mod lang;
mod milestone;
mod notice;
mod order;
mod people;
mod program;
mod session;
mod source;
mod text;
mod time;
mod updated;

#[cfg(test)]
pub mod sample;

pub use address::Address;
pub use atlas::{Atlas, Borders, MapMode, MapSettings, Publisher};
pub use conference::{AttendanceMode, Conference, Location, Participation, ParticipationRole, Place, Track};
pub use country::{Country, ISO_CODES};
pub use figure::{Bound, Figure, Measure};
pub use id::{
    ChangeId, ConferenceId, Id, Kind, MilestoneId, NoticeId, PersonId, PlaceId, ProgramId, PublisherId, SessionId,
    SourceId, TrackId,
};
pub use lang::{Dir, Lang};
pub use milestone::{Milestone, MilestoneKind};
pub use notice::{Level, Notice};
pub use order::Order;
pub use people::{Appearance, AppearanceRole, Person};
pub use program::{Action, Launch, Program, ProgramKind, ProgramStatus};
pub use session::{Session, SessionKind, SessionStatus, Was};
pub use source::{Image, Link, LinkKind, Source};
pub use text::{Fragment, Markdown, Text};
pub use time::{Date, Moment, Offset, Span, TimeOfDay, When};
pub use updated::Updated;
