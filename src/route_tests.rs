use super::*;
use crate::model::{Date, PlaceId, TrackId};
use crate::query::{Accent, ClockChoice, Embed, Form, LinkTarget, Selection, Theme, View, star};

fn languages() -> Vec<Lang> {
    ["en", "zh-Hans", "th"].iter().filter_map(|tag| Lang::new(tag)).collect()
}

fn every_page() -> Vec<Page> {
    let conference = ConferenceId::new("bcste-2023").unwrap();
    vec![
        Page::Overview,
        Page::Timeline,
        Page::Map,
        Page::Programs,
        Page::Program(ProgramId::new("initiative").unwrap()),
        Page::Conference(conference.clone()),
        Page::Session(conference, SessionId::new("opening").unwrap()),
        Page::Country(Country::new("TH").unwrap()),
        Page::Person(PersonId::new("ada").unwrap()),
        Page::Mine,
        Page::Embed,
        Page::Part(Part::Timeline),
        Page::Part(Part::Map),
        Page::Part(Part::Programs),
        Page::Part(Part::Now),
        Page::Desk,
        Page::Screen,
        Page::About,
        Page::Missing("no/such/page/".into()),
    ]
}

fn full_query() -> Query {
    Query {
        selection: Selection {
            q: "a b+c&d=é 地图".into(),
            conference: vec![ConferenceId::new("bcste-2023").unwrap()],
            day: vec![Date::parse("2023-11-06").unwrap(), Date::parse("2023-11-07").unwrap()],
            track: vec![TrackId::new("t").unwrap()],
            place: vec![PlaceId::new("p-1").unwrap()],
            kind: vec!["special_program".into()],
            country: vec![Country::new("TH").unwrap(), Country::new("CN").unwrap()],
            program: vec![ProgramId::new("x").unwrap()],
            session: vec![SessionId::new("opening").unwrap()],
            language: vec![Lang::new("zh-Hans").unwrap()],
            topic: "space & time".into(),
            starred: true,
        },
        view: View {
            clock: ClockChoice::Local,
            form: Some(Form::Grid),
            range: "2018~2027".into(),
            at: "9300,2700,4000".into(),
            compare: ConferenceId::new("bcste-2021"),
            sort: "region".into(),
        },
        embed: Embed { theme: Theme::Dark, accent: Some(Accent([0x0b, 0x6e, 0x4f])), links: LinkTarget::Top },
        stars: star::read("Ab3_-"),
    }
}

#[test]
fn a_route_is_read_back_from_its_address() {
    let languages = languages();
    for lang in &languages {
        for page in every_page() {
            for query in [Query::default(), full_query()] {
                let mut route = Route::new(lang, page.clone()).with(query);
                let href = route.href("", &languages);
                let (path, query) = href.split_once('?').unwrap_or((&href, ""));
                let path = if path == "./" { "" } else { path };
                if let Page::Missing(_) = route.page {
                    route.page = Page::Missing(path.to_owned());
                }
                assert_eq!(Route::parse(path, query, &languages), route, "{href}");
            }
        }
    }
}

#[test]
fn addresses_read_as_the_product_says() {
    let languages = languages();
    let href = |lang: usize, page| Route::new(&languages[lang], page).href("/", &languages);
    assert_eq!(href(0, Page::Overview), "/");
    assert_eq!(href(1, Page::Map), "/zh-Hans/map/");
    assert_eq!(href(2, Page::Overview), "/th/");
    let session = Page::Session(ConferenceId::new("bcste-2023").unwrap(), SessionId::new("opening").unwrap());
    assert_eq!(href(0, session), "/conferences/bcste-2023/sessions/opening/");
    let timeline = Route::new(&languages[0], Page::Timeline).with(full_query()).href("../", &languages);
    assert_eq!(
        timeline,
        "../timeline/?q=a%20b%2Bc%26d%3D%C3%A9%20%E5%9C%B0%E5%9B%BE&conference=bcste-2023\
         &day=2023-11-06,2023-11-07&track=t&place=p-1&kind=special_program&country=TH,CN&program=x&session=opening\
         &language=zh-Hans&topic=space%20%26%20time&starred=1&stars=Ab3_-&tz=local&view=grid&range=2018~2027\
         &at=9300,2700,4000&compare=bcste-2021&sort=region&theme=dark&accent=0b6e4f&links=top"
    );
    assert_eq!(Route::new(&languages[0], Page::Overview).href("", &languages), "./");
}

#[test]
fn a_query_that_makes_no_sense_filters_nothing() {
    for query in ["?", "?day=soon&country=THA&view=tree&accent=green&kind=X&track=%00", "?=&&&==", "%FF=%FF"] {
        assert_eq!(Route::parse("timeline", query, &languages()).query, Query::default(), "{query}");
    }
    assert!(!Route::parse("", "?view=list&tz=local", &languages()).query.selection.narrows());
    assert!(Route::parse("", "?starred=1", &languages()).query.selection.narrows());
}

#[test]
fn a_path_is_read_with_and_without_its_slashes_and_its_file() {
    let languages = languages();
    for path in ["/zh-Hans/map", "zh-Hans/map/", "/zh-Hans/map/index.html"] {
        let route = Route::parse(path, "", &languages);
        assert_eq!((route.page, route.lang.as_str()), (Page::Map, "zh-Hans"), "{path}");
    }
    assert!(matches!(Route::parse("en/map", "", &languages).page, Page::Missing(_)));
    assert!(matches!(Route::parse("programs/Not An Id", "", &languages).page, Page::Missing(_)));
}
