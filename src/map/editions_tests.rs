use std::collections::BTreeSet;

use super::*;
use crate::map::test_atlas::{atlas, conference, country, text};
use proptest::prelude::*;

fn codes(list: &[Country]) -> Vec<&str> {
    list.iter().map(Country::as_str).collect()
}

#[test]
fn a_country_is_new_once_and_returning_ever_after() {
    let atlas = atlas(vec![
        conference("c3", "2021", &[("CN", None), ("TH", None), ("LA", None)]),
        conference("c1", "2019", &[("CN", None), ("KE", None)]),
        conference("c2", "2020", &[("CN", None), ("TH", None)]),
    ]);
    let third = &atlas.conferences[0];
    assert_eq!(earlier(&atlas, third).iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["c1", "c2"]);
    let all = since_earlier(&atlas, third).unwrap();
    assert_eq!(
        (codes(&all.new), codes(&all.returning), codes(&all.absent)),
        (vec!["LA"], vec!["CN", "TH"], vec!["KE"])
    );
    let last = since_previous(&atlas, third).unwrap();
    assert_eq!(codes(&last.absent), [] as [&str; 0]);
    assert_eq!(all.of(country("KE")), Some(PresenceChange::Absent));
    assert_eq!(all.of(country("BR")), None);
    assert_eq!(since_earlier(&atlas, &atlas.conferences[1]), None, "nobody is new at the first edition");
}

#[test]
fn another_series_is_no_earlier_edition() {
    let mut other = conference("o", "2018", &[("BR", None)]);
    other.series = Some(text("Other"));
    let atlas = atlas(vec![other, conference("c", "2019", &[("CN", None)])]);
    assert_eq!(since_earlier(&atlas, &atlas.conferences[1]), None);
}

proptest! {
    #[test]
    fn the_three_lists_part_everybody_once(
        before in prop::collection::vec(0..250_usize, 0..60), now in prop::collection::vec(0..250_usize, 0..60)
    ) {
        let all: Vec<Country> = Country::all().collect();
        let pick = |at: &[usize]| at.iter().map(|at| all[*at]).collect::<Vec<_>>();
        let (before, now) = (pick(&before), pick(&now));
        let changes = Changes::between(&before, &now);
        let (before, now): (BTreeSet<_>, BTreeSet<_>) = (before.into_iter().collect(), now.into_iter().collect());
        prop_assert_eq!(changes.new, now.difference(&before).copied().collect::<Vec<_>>());
        prop_assert_eq!(changes.returning, now.intersection(&before).copied().collect::<Vec<_>>());
        prop_assert_eq!(changes.absent, before.difference(&now).copied().collect::<Vec<_>>());
    }
}
