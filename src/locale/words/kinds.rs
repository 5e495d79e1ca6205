//! The word for each variant of the model's enums, and for each region.

use super::accessors::*;
use crate::model::{
    AppearanceRole, AttendanceMode, Level, LinkKind, MilestoneKind, ParticipationRole, ProgramKind, ProgramStatus,
    SessionKind, SessionStatus,
};

/// Gives each struct of words with a word for each variant of an enum the function `of`.
macro_rules! kinds {
    ($($name:ident of $kind:ident { $($variant:ident: $key:ident,)* })*) => {
        $(impl $name {
            /// The word for one of them.
            pub fn of(&self, kind: $kind) -> &'static str {
                match kind { $($kind::$variant => self.$key,)* }
            }
        })*
    };
}

kinds! {
    KindsSession of SessionKind {
        Opening: opening, Plenary: plenary, Keynote: keynote, Forum: forum, Meeting: meeting, Discussion: discussion,
        Competition: competition, Exhibition: exhibition, Tour: tour, Launch: launch, Ceremony: ceremony,
        Workshop: workshop, Talk: talk, Poster: poster, Break: pause, Social: social, Other: other,
    }
    KindsSessionStatus of SessionStatus {
        Tentative: tentative, Confirmed: confirmed, Delayed: delayed, Moved: moved, Cancelled: cancelled,
    }
    KindsProgram of ProgramKind {
        Initiative: initiative, TargetProgram: target_program, SpecialProgram: special_program,
        Declaration: declaration, Zone: zone, Partnership: partnership, Other: other,
    }
    KindsProgramStatus of ProgramStatus {
        Announced: announced, Launched: launched, Running: running, Closed: closed,
    }
    KindsMilestone of MilestoneKind {
        Founding: founding, Visit: visit, Lecture: lecture, Agreement: agreement, Launch: launch,
        Conference: conference, Other: other,
    }
    KindsParticipation of ParticipationRole {
        Host: host, Organizer: organizer, Speaker: speaker, Guest: guest, Member: member, Delegate: delegate,
    }
    KindsAppearance of AppearanceRole {
        Chair: chair, Speaker: speaker, Panelist: panelist, Moderator: moderator, Guest: guest,
    }
    KindsLink of LinkKind {
        Slides: slides, Recording: recording, Report: report, Registration: registration, Stream: stream,
        Other: other,
    }
    KindsAttendance of AttendanceMode { InPerson: in_person, Online: online, Mixed: mixed, }
    KindsLevel of Level { Info: info, Warning: warning, Urgent: urgent, }
}

impl RegionsWords {
    /// The name of the region with this M49 code of three digits: a continent, a sub-region or, in Africa and
    /// Latin America, an intermediate region.
    pub fn of(&self, code: &str) -> Option<&'static str> {
        Some(match code {
            "002" => self.africa,
            "019" => self.americas,
            "142" => self.asia,
            "150" => self.europe,
            "009" => self.oceania,
            "010" => self.antarctica,
            "015" => self.northern_africa,
            "014" => self.eastern_africa,
            "017" => self.middle_africa,
            "018" => self.southern_africa,
            "011" => self.western_africa,
            "029" => self.caribbean,
            "013" => self.central_america,
            "005" => self.south_america,
            "021" => self.northern_america,
            "143" => self.central_asia,
            "030" => self.eastern_asia,
            "035" => self.south_eastern_asia,
            "034" => self.southern_asia,
            "145" => self.western_asia,
            "151" => self.eastern_europe,
            "154" => self.northern_europe,
            "039" => self.southern_europe,
            "155" => self.western_europe,
            "053" => self.australia_and_new_zealand,
            "054" => self.melanesia,
            "057" => self.micronesia,
            "061" => self.polynesia,
            _ => return None,
        })
    }
}
