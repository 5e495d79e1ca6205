//! Size of the marker of a country: its area grows as the number of people does.

/// A dot of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegendDot {
    /// People that it stands for.
    pub people: u64,
    /// Its diameter, in thousandths of the largest on the map.
    pub share: u16,
}

/// The scale of one map's dots: the area grows as the number does, so the diameter grows with
/// its square root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkerScale {
    most: u64,
}

impl MarkerScale {
    /// The scale on which `most` people are the largest dot.
    pub fn new(most: u64) -> Self {
        Self { most }
    }

    /// The diameter of the dot of so many people, in thousandths of the largest; 0 for nobody.
    pub fn share(self, people: u64) -> u16 {
        if people == 0 || self.most == 0 {
            return 0;
        }
        let share = people.min(self.most) as f64 / self.most as f64;
        (1000.0 * share.sqrt() + 0.5) as u16
    }

    /// Up to three round numbers of people, the largest first, none above what the map shows.
    pub fn legend(self) -> Vec<LegendDot> {
        let mut legend: Vec<LegendDot> = Vec::new();
        for share in [1, 5, 25] {
            let people = round_down(self.most / share);
            if people > 0 && legend.last().is_none_or(|last| last.people > people) {
                legend.push(LegendDot { people, share: self.share(people) });
            }
        }
        legend
    }
}

/// The largest of 1, 2, 5, 10, 20, 50 and so on that is not above a number; 0 for 0.
fn round_down(value: u64) -> u64 {
    if value == 0 {
        return 0;
    }
    let mut unit: u64 = 1;
    while value / unit >= 10 {
        unit *= 10;
    }
    match value / unit {
        5.. => unit * 5,
        2.. => unit * 2,
        _ => unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_times_the_people_are_twice_as_wide() {
        let dots = MarkerScale::new(400);
        for (people, share) in [(400, 1000), (100, 500), (25, 250), (1, 50), (0, 0), (1_000, 1000)] {
            assert_eq!(dots.share(people), share, "{people}");
        }
        assert_eq!(MarkerScale::new(0).share(3), 0);
    }

    #[test]
    fn the_legend_has_round_numbers_within_the_map() {
        let people = |most| MarkerScale::new(most).legend().iter().map(|dot| dot.people).collect::<Vec<_>>();
        assert_eq!(people(730), [500, 100, 20]);
        assert_eq!(people(3), [2]);
        assert_eq!(people(12), [10, 2]);
        assert_eq!(people(0), [] as [u64; 0]);
    }
}
