use super::*;
use crate::map::participants;
use crate::map::test_atlas::{atlas, conference, country, text};

fn name(country: Country, own: Option<&Text>) -> String {
    let own = own.and_then(|text| text.versions().next()).map(|fragment| fragment.text.to_owned());
    own.unwrap_or_else(|| format!("Land {}", country.as_str()))
}

#[test]
fn rows_sort_by_name_region_and_people() {
    let mut edition = conference("c", "2023", &[("TH", Some(5)), ("CN", None), ("KE", Some(9)), ("AQ", None)]);
    edition.participants[1].name = Some(text("A China"));
    let atlas = atlas(vec![edition]);
    let entries = participants(&atlas, &atlas.conferences[0], 0);
    let order = |by: &str| {
        let by = SortBy::parse(by);
        let rows = sort(rows(&entries, None, &name), by, &|a, b| a.cmp(b));
        rows.iter().map(|row| row.country.as_str().to_owned()).collect::<Vec<_>>().join(" ")
    };
    for (by, wanted) in [
        ("name", "CN AQ KE TH"),
        ("name_reversed", "TH KE AQ CN"),
        ("region", "KE CN TH AQ"),
        ("region_reversed", "TH CN KE AQ"),
        ("people", "KE TH CN AQ"),
        ("people_reversed", "TH KE CN AQ"),
        ("nonsense_reversed", "CN AQ KE TH"),
    ] {
        assert_eq!(order(by), wanted, "{by}");
    }
}

#[test]
fn pressing_a_head_twice_turns_the_order_round_and_the_address_says_so() {
    let mut by = SortBy::default();
    for (column, written) in [
        (Column::Name, "name_reversed"),
        (Column::People, "people"),
        (Column::People, "people_reversed"),
        (Column::Region, "region"),
        (Column::Name, ""),
    ] {
        by = by.pressed(column);
        assert_eq!(by.written(), written);
        assert_eq!(SortBy::parse(&by.written()), by);
    }
}

#[test]
fn absent_countries_follow_and_the_csv_says_so() {
    let mut edition = conference("c", "2023", &[("TH", Some(5))]);
    edition.participants[0].organizations = vec![text("=cmd"), text("Rice, Ltd")];
    edition.participants[0].role = Some(ParticipationRole::Host);
    let atlas = atlas(vec![edition]);
    let changes = Changes::between(&[country("KE")], &[country("TH")]);
    let rows = rows(&participants(&atlas, &atlas.conferences[0], 0), Some(&changes), &name);
    let csv = csv(&rows, &|text| text.versions().next().map(|f| f.text.to_owned()).unwrap_or_default());
    assert_eq!(
        csv,
        "country,name,region,people,role,organizations,change\r\n\
         TH,Land TH,035,5,host,\"'=cmd; Rice, Ltd\",new\r\n\
         KE,Land KE,014,,,,absent\r\n"
    );
}
