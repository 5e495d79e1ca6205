//! People and their part in a session.

use super::{Address, Country, Image, Markdown, PersonId, Text};

/// Somebody who has a part in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: Text,
    /// Office or position, such as "Director".
    pub title: Option<Text>,
    pub affiliation: Option<Text>,
    /// Biography, a paragraph or two.
    pub bio: Option<Markdown>,
    /// Their portrait.
    pub image: Option<Image>,
    pub country: Option<Country>,
    pub url: Option<Address>,
}

/// The part somebody has in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AppearanceRole {
    Chair,
    Speaker,
    Panelist,
    Moderator,
    Guest,
}

/// Somebody in a session: a [`Person`] of the feed or just a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Appearance {
    /// A person of the feed.
    Known { person: PersonId, role: Option<AppearanceRole> },
    /// Only a name.
    Named { name: Text, role: Option<AppearanceRole> },
}

impl Appearance {
    /// The part they have.
    pub fn role(&self) -> Option<AppearanceRole> {
        match self {
            Self::Known { role, .. } | Self::Named { role, .. } => *role,
        }
    }
}
