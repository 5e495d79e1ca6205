use super::*;
use crate::map::roll;
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
    let entries = roll(&atlas, &atlas.conferences[0], 0);
    let order = |by| {
        let rows = sort(rows(&entries, None, &name), by, &|a, b| a.cmp(b));
        rows.iter().map(|row| row.country.as_str().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order(SortBy::Name), "CN AQ KE TH");
    assert_eq!(order(SortBy::Region), "KE CN TH AQ");
    assert_eq!(order(SortBy::People), "KE TH CN AQ");
}

#[test]
fn absent_countries_follow_and_the_csv_says_so() {
    let mut edition = conference("c", "2023", &[("TH", Some(5))]);
    edition.participants[0].organizations = vec![text("=cmd"), text("Rice, Ltd")];
    edition.participants[0].role = Some(ParticipationRole::Host);
    let atlas = atlas(vec![edition]);
    let changes = Changes::between(&[country("KE")], &[country("TH")]);
    let rows = rows(&roll(&atlas, &atlas.conferences[0], 0), Some(&changes), &name);
    let csv = csv(&rows, &|text| text.versions().next().map(|f| f.text.to_owned()).unwrap_or_default());
    assert_eq!(
        csv,
        "country,name,region,people,role,organizations,change\r\n\
         TH,Land TH,035,5,host,\"'=cmd; Rice, Ltd\",new\r\n\
         KE,Land KE,014,,,,absent\r\n"
    );
}
