//! Text of the pages, drawn as the build draws them.

use std::sync::Arc;

use super::snapshot;
use crate::model::{Atlas, Country, Id, Lang, Updated, sample};
use crate::route::{Page, Route};

fn names(_: &Lang) -> Vec<(Country, Box<str>)> {
    [("CN", "China"), ("GB", "Britain"), ("TH", "Siam")]
        .into_iter()
        .filter_map(|(code, name)| Some((Country::new(code)?, name.into())))
        .collect()
}

fn html(atlas: &Atlas, page: Page) -> String {
    let loaded = super::sample::loaded(&Arc::new(atlas.clone()), names);
    snapshot::draw(&loaded, &Route::new(&sample::lang("en"), page)).body
}

fn country(code: &str) -> Page {
    Page::Country(Country::new(code).unwrap())
}

#[test]
fn a_country_says_where_it_is_named_and_leads_to_its_session_and_program() {
    let page = html(&sample::atlas(), country("TH"));
    for words in [
        "<h1>Siam</h1>",
        "Named at 1 of 3 conferences",
        "href=\"../../conferences/forum-2023/\"",
        "href=\"../../conferences/forum-2023/sessions/opening/\"",
        "href=\"../../programs/initiative/\"",
        "href=\"../../map/?conference=forum-2023&amp;country=TH\"",
        "class=\"inset-drawing\"",
    ] {
        assert!(page.contains(words), "{words} is not on the page");
    }
}

#[test]
fn a_country_of_a_person_alone_lists_the_person() {
    let page = html(&sample::atlas(), country("GB"));
    assert!(page.contains("Named at 0 of 3 conferences"));
    assert!(page.contains("href=\"../../people/ada/\""));
}

#[test]
fn a_session_leads_to_its_people_and_they_lead_back() {
    let (conference, session) = (Id::new("forum-2023").unwrap(), Id::new("opening").unwrap());
    assert!(html(&sample::atlas(), Page::Session(conference, session)).contains("/people/ada/\""));
    let person = html(&sample::atlas(), Page::Person(Id::new("ada").unwrap()));
    assert!(person.contains("href=\"../../conferences/forum-2023/sessions/opening/\""));
    assert!(person.contains("Analytical Society") && person.contains("href=\"../../countries/GB/\""));
}

#[test]
fn the_overview_leads_with_what_matters_at_its_hour() {
    let table = [
        ("2023-10-01T09:00+08:00", "Next conference", "id=\"timetable\"", "id=\"outcomes\""),
        ("2023-11-06T09:10+08:00", "Under way now", "id=\"now\"", "id=\"outcomes\""),
        ("2023-11-20T09:00+08:00", "Newest conference", "id=\"outcomes\"", "id=\"now\""),
    ];
    for (updated, kicker, there, absent) in table {
        let mut atlas = sample::atlas();
        atlas.updated = Updated::new(sample::when(updated));
        let page = html(&atlas, Page::Overview);
        assert!(page.contains(kicker), "at {updated} the page does not say “{kicker}”");
        assert!(page.contains(there) && !page.contains(absent), "at {updated}");
        assert!(!page.contains(" days"), "a page that was built some time ago cannot count the days");
    }
}

#[test]
fn a_feed_without_programs_has_a_page_that_says_so_and_leads_on() {
    let mut atlas = sample::atlas();
    atlas.programs.clear();
    atlas.conferences[0].outcomes.clear();
    let page = html(&atlas, Page::Programs);
    assert!(page.contains("No programs yet.") && page.contains("href=\"../timeline/\""));
    assert!(!page.contains("id=\"search\""), "there is nothing to search in");
}

#[test]
fn a_program_leads_to_its_launch_its_whole_and_its_countries() {
    let mut atlas = sample::atlas();
    let mut part = atlas.programs[0].clone();
    part.id = Id::new("part").unwrap();
    part.part_of = Id::new("initiative");
    atlas.programs.push(part);
    let whole = html(&atlas, Page::Program(Id::new("initiative").unwrap()));
    assert!(whole.contains("href=\"../../programs/part/\"") && whole.contains("id=\"parts\""));
    let part = html(&atlas, Page::Program(Id::new("part").unwrap()));
    for words in [
        "href=\"../../programs/initiative/\"",
        "href=\"../../conferences/forum-2023/sessions/opening/\"",
        "href=\"../../countries/TH/\"",
        "Ministry of Tests",
    ] {
        assert!(part.contains(words), "{words} is not on the page");
    }
}
