//! Short names of editions.

use super::{Locale, fill};

impl Locale {
    /// An edition by its number and year, short enough for a choice: "1st, 2023".
    pub fn edition(&self, number: u32, year: i32) -> String {
        let number = fill(self.words().conference.edition, &[("n", &self.number(number.into()))]);
        [&number, self.words().lists.comma, &self.year(year)].concat()
    }
}
