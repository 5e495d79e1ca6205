//! Values that are one of a few words.

use serde_json::{Value as Json, json};

use super::definitions::Definitions;
use super::diagnostic::Rule;
use super::path::Path;
use super::reader::Reader;
use super::tree::Tree;
use super::value::{Value, quoted, string};
use crate::model::{
    AppearanceRole, AttendanceMode, Borders, Bound, Lang, Level, LinkKind, MapMode, MilestoneKind, ParticipationRole,
    ProgramKind, ProgramStatus, SessionKind, SessionStatus,
};

/// A value that is one of a few words, each with its name in the feed.
pub trait Choice: Copy + PartialEq + 'static {
    /// All there are, in the order of `feed.md`.
    const ALL: &'static [Self];

    /// The name in the feed, such as `target_program`.
    fn name(self) -> &'static str;

    /// The one with this name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.name() == name)
    }
}

macro_rules! choices {
    ($($type:ident { $($variant:ident $name:literal)* })*) => {$(
        impl Choice for $type {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }

        impl Value for $type {
            fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
                let text = string(json, at, reader, "a word")?;
                let choice = Self::from_name(text);
                if choice.is_none() {
                    report(text, at, reader, &[$($name),*]);
                }
                choice
            }

            fn write(&self, _: Option<&Lang>) -> Tree {
                Tree::Text(self.name().to_owned())
            }

            fn schema(_: &mut Definitions) -> Json {
                json!({ "enum": [$($name),*] })
            }
        }
    )*};
}

fn report(text: &str, at: &Path<'_>, reader: &mut Reader, names: &[&str]) {
    reader.report(at, Rule::BadValue, format_args!("{} is none of the words known here", quoted(text)));
    reader.hint(format_args!("use one of {}", names.join(", ")));
}

choices! {
    AttendanceMode { InPerson "in_person" Online "online" Mixed "mixed" }
    SessionKind {
        Opening "opening" Plenary "plenary" Keynote "keynote" Forum "forum" Meeting "meeting"
        Discussion "discussion" Competition "competition" Exhibition "exhibition" Tour "tour" Launch "launch"
        Ceremony "ceremony" Workshop "workshop" Talk "talk" Poster "poster" Break "break" Social "social"
        Other "other"
    }
    SessionStatus {
        Tentative "tentative" Confirmed "confirmed" Delayed "delayed" Moved "moved" Cancelled "cancelled"
    }
    AppearanceRole { Chair "chair" Speaker "speaker" Panelist "panelist" Moderator "moderator" Guest "guest" }
    ParticipationRole {
        Host "host" Organizer "organizer" Speaker "speaker" Guest "guest" Member "member" Delegate "delegate"
    }
    ProgramKind {
        Initiative "initiative" TargetProgram "target_program" SpecialProgram "special_program"
        Declaration "declaration" Zone "zone" Partnership "partnership" Other "other"
    }
    ProgramStatus { Announced "announced" Launched "launched" Running "running" Closed "closed" }
    MilestoneKind {
        Founding "founding" Visit "visit" Lecture "lecture" Agreement "agreement" Launch "launch"
        Conference "conference" Other "other"
    }
    LinkKind {
        Slides "slides" Recording "recording" Report "report" Registration "registration" Stream "stream"
        Other "other"
    }
    Bound { Exactly "exactly" About "about" Nearly "nearly" AtLeast "at_least" MoreThan "more_than" }
    Borders { Neutral "neutral" DeFacto "de_facto" }
    MapMode { Borders "borders" Coast "coast" Dots "dots" None "none" }
    Level { Info "info" Warning "warning" Urgent "urgent" }
}
