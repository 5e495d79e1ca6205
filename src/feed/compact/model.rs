//! Compact form of each type of the model.

use super::bytes::{Pack, Reader, Writer};
use crate::feed::{Diagnostic, Rule};
use crate::model::*;

/// Structs by their fields, in this order: a field that is missing here does not compile.
macro_rules! structs {
    ($($name:ident { $($field:ident)* })*) => {$(
        impl Pack for $name {
            fn pack(&self, to: &mut Writer) {
                let Self { $($field),* } = self;
                $($field.pack(to);)*
            }

            fn unpack(from: &mut Reader<'_>) -> Option<Self> {
                $(let $field = Pack::unpack(from)?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

/// Values that are one of a few.
macro_rules! choices {
    ($($name:ident)*) => {$(
        impl Pack for $name {
            fn pack(&self, to: &mut Writer) {
                to.choice(*self);
            }

            fn unpack(from: &mut Reader<'_>) -> Option<Self> {
                from.choice()
            }
        }
    )*};
}

/// Values by what gives their plain form, and what makes them of it.
macro_rules! plain {
    ($($name:ty: $self:ident, $to:ident => $pack:expr, $from:ident => $unpack:expr;)*) => {$(
        impl Pack for $name {
            fn pack(&self, $to: &mut Writer) {
                let $self = self;
                $pack;
            }

            fn unpack($from: &mut Reader<'_>) -> Option<Self> {
                $unpack
            }
        }
    )*};
}

structs! {
    Atlas { updated languages publisher conferences programs milestones people sources map live notices }
    Publisher { id name short_name url summary logo contact }
    MapSettings { view mode center merge disclaimer approval_number }
    Conference {
        id name short_name edition series theme summary span time_zone day_starts attendance_mode place organizers reported
        participants places tracks sessions outcomes images links sources
    }
    Location { name city country lat lon address }
    Place { id name capacity floor accessible }
    Track { id name }
    Participation { country name people organizations role note source }
    Session {
        id title kind span places track people countries programs summary body languages status was links sources
    }
    Was { start end places }
    Program {
        id name kind summary body status launched part_of principles actions topics countries partners matters_to_us
        links sources
    }
    Launch { conference session when }
    Action { title summary }
    Milestone { id span title body kind conference programs countries image links sources }
    Person { id name title affiliation country url bio image }
    Source { id title publisher url when }
    Link { url title kind }
    Image { src alt credit width height }
    Figure { measure value bound source }
    Notice { id at until level text url }
    Diagnostic { path rule severity message hint }
}

choices! {
    AppearanceRole AttendanceMode Borders Bound Level LinkKind MapMode MilestoneKind ParticipationRole ProgramKind
    ProgramStatus SessionKind SessionStatus
}

plain! {
    bool: this, to => to.number(u64::from(*this)), from => Some(from.number()? != 0);
    u8: this, to => to.number(u64::from(*this)), from => from.small();
    u32: this, to => to.number(u64::from(*this)), from => from.small();
    u64: this, to => to.number(*this), from => from.number();
    f64: this, to => to.bytes.extend(this.to_le_bytes()), from => from.float();
    String: this, to => to.text(this), from => from.text().map(str::to_owned);
    Lang: this, to => to.word(this.as_str()), from => Lang::new(from.word()?);
    Country: this, to => to.word(this.as_str()), from => Country::new(from.word()?);
    Address: this, to => to.text(this.as_str()), from => Address::new(from.text()?);
    Markdown: this, to => this.0.pack(to), from => Text::unpack(from).map(Markdown);
    Date: this, to => to.signed(this.days()), from => from.signed().map(Date::from_days);
    Offset: this, to => to.signed(i64::from(this.minutes())), from => {
        Offset::from_minutes(i32::try_from(from.signed()?).ok()?)
    };
    TimeOfDay: this, to => to.number(u64::from(this.minutes())), from => TimeOfDay::from_minutes(from.small()?);
    Rule: this, to => to.number(Rule::ALL.iter().position(|rule| rule == this).unwrap_or_default() as u64), from => {
        Rule::ALL.get(from.small::<usize>()?).copied()
    };
}

impl<K: Kind> Pack for Id<K> {
    fn pack(&self, to: &mut Writer) {
        to.word(self.as_str());
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        Self::new(from.word()?)
    }
}

impl Pack for Text {
    fn pack(&self, to: &mut Writer) {
        to.number(self.versions().count() as u64);
        for version in self.versions() {
            version.lang.pack(to);
            to.text(version.text);
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        let count: usize = from.small()?;
        let mut version = || Some((Lang::unpack(from)?, from.text()?.into()));
        if count == 1 {
            let (lang, text): (Lang, std::sync::Arc<str>) = version()?;
            return Some(Self::new(lang, text));
        }
        let versions: Option<Vec<_>> = (0..count).map(|_| version()).collect();
        Self::from_versions(versions?)
    }
}

impl Pack for Moment {
    fn pack(&self, to: &mut Writer) {
        to.signed(self.unix());
        self.offset().pack(to);
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self::new(from.signed()?, Offset::unpack(from)?))
    }
}

impl Pack for When {
    fn pack(&self, to: &mut Writer) {
        match self {
            Self::Year(year) => {
                to.number(0);
                to.signed(i64::from(*year));
            }
            Self::Month(year, month) => {
                to.number(1);
                to.signed(i64::from(*year));
                month.pack(to);
            }
            Self::Day(date) => {
                to.number(2);
                date.pack(to);
            }
            Self::Time(moment) => {
                to.number(3);
                moment.pack(to);
            }
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        let years = |year: i64| i32::try_from(year).ok().filter(|year| (1..=9999).contains(year));
        match from.number()? {
            0 => Some(Self::Year(years(from.signed()?)?)),
            1 => {
                let (year, month) = (years(from.signed()?)?, u8::unpack(from)?);
                (1..=12).contains(&month).then_some(Self::Month(year, month))
            }
            2 => Date::unpack(from).map(Self::Day),
            3 => Moment::unpack(from).map(Self::Time),
            _ => None,
        }
    }
}

impl Pack for Updated {
    fn pack(&self, to: &mut Writer) {
        self.when().pack(to);
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        Self::new(When::unpack(from)?)
    }
}

impl Pack for Span {
    fn pack(&self, to: &mut Writer) {
        self.start().pack(to);
        self.end().pack(to);
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        let start = When::unpack(from)?;
        match Option::unpack(from)? {
            Some(end) => Self::new(start, end),
            None => Some(Self::from(start)),
        }
    }
}

impl Pack for Appearance {
    fn pack(&self, to: &mut Writer) {
        match self {
            Self::Known { person, role } => {
                to.number(0);
                person.pack(to);
                role.pack(to);
            }
            Self::Named { name, role } => {
                to.number(1);
                name.pack(to);
                role.pack(to);
            }
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        match from.number()? {
            0 => Some(Self::Known { person: Pack::unpack(from)?, role: Pack::unpack(from)? }),
            1 => Some(Self::Named { name: Pack::unpack(from)?, role: Pack::unpack(from)? }),
            _ => None,
        }
    }
}

impl Pack for Measure {
    fn pack(&self, to: &mut Writer) {
        match self {
            Self::People => to.number(0),
            Self::Countries => to.number(1),
            Self::Organizations => to.number(2),
            Self::Sessions => to.number(3),
            Self::Other(name) => {
                to.number(4);
                name.pack(to);
            }
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        Some(match from.number()? {
            0 => Self::People,
            1 => Self::Countries,
            2 => Self::Organizations,
            3 => Self::Sessions,
            4 => Self::Other(Pack::unpack(from)?),
            _ => return None,
        })
    }
}

impl Pack for crate::feed::Severity {
    fn pack(&self, to: &mut Writer) {
        to.number(*self as u64);
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        [Self::Error, Self::Warning, Self::Note].get(from.small::<usize>()?).copied()
    }
}
