//! Time to lay out, search and filter a programme, and how that grows.
//!
//! `cargo bench --no-default-features --bench layout`, or `cargo xtask bench`. Prints the fastest
//! of many runs in milliseconds, and the growth exponent between two sizes: 1 is linear.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may fail")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use conference_atlas::model::{
    Address, Appearance, Atlas, Conference, ConferenceId, Country, Lang, Location, Moment, Offset, Place, PlaceId,
    Publisher, PublisherId, Session, SessionId, SessionKind, Span, Text, TimeOfDay, TrackId, When,
};
use conference_atlas::search::{FacetSelection, Facets, Index, Value};
use conference_atlas::timeline::{Axis, AxisLayout, AxisLayoutInput, Schedule, SessionPhases, Viewer};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const START: i64 = 1_699_232_400;

fn main() {
    println!("fastest run in milliseconds for {SIZES:?} sessions, and the growth exponents between them");
    let atlases = SIZES.map(atlas);
    let shared = SIZES.map(|size| Arc::new(atlas(size)));
    measure("place every session on its days", &shared, |atlas| Box::new(Schedule::new(atlas, 0, Viewer::Event)));
    let schedules = SIZES.map(|size| Schedule::new(&Arc::new(atlas(size)), 0, Viewer::Event).unwrap());
    measure("lay out a whole programme", &schedules, |schedule| Box::new(schedule.layout(&|_| true, None)));
    measure("lay out every day as a grid", &schedules, |schedule| {
        let days = schedule.days(&|_| true);
        Box::new(days.iter().map(|day| schedule.grid(day.date, &|_| true).blocks.len()).sum::<usize>())
    });
    measure("lay out every day as a list", &schedules, |schedule| {
        let days = schedule.days(&|_| true);
        Box::new(days.iter().map(|day| schedule.list(day.date, &|_| true).groups.len()).sum::<usize>())
    });
    measure("the state of every session", &schedules, |schedule| {
        Box::new(SessionPhases::new(schedule, START + 90_000, true))
    });
    measure("work out the axis", &atlases, |atlas| Box::new(Axis::of(atlas, START)));
    let axes = SIZES.map(|size| (atlas(size), Axis::of(&atlas(size), START)));
    measure("the edition on the axis, every session in its lane", &axes, |(atlas, axis)| {
        Box::new(AxisLayout::new(&AxisLayoutInput {
            atlas,
            axis,
            range: axis.edition(&atlas.conferences[0]),
            now: START,
            viewer: Viewer::Event,
            lang: &Lang::english(),
            width: 100_000,
            em: 14,
            shown: &|_| true,
            line: &|_| String::new(),
            short: &|_| None,
            previous: None,
            margin: 0,
        }))
    });
    measure("fold all texts for the search", &atlases, |atlas| Box::new(Index::new(atlas)));
    let indexes = SIZES.map(|size| Index::new(&atlas(size)));
    for query in ["w", "water energy", "speaker 7", "创新", "创新论坛", "nothing-like-it"] {
        measure(&format!("search for {query}"), &indexes, |index| Box::new(index.find(query)));
    }
    let days = |conference: &Conference, session: &Session| Viewer::Event.days_of(conference, session);
    measure("collect the values of all filters", &atlases, |atlas| Box::new(Facets::new(atlas, &days)));
    let facets = SIZES.map(|size| {
        let atlas = atlas(size);
        (Facets::new(&atlas, &days), Index::new(&atlas))
    });
    measure("search, filter and count every value", &facets, |(facets, index)| {
        Box::new(facets.view(&FacetSelection {
            values: vec![Value::Kind(SessionKind::Talk), Value::Country(Country::new("TH").unwrap())],
            found: Some(index.find("water").sessions),
            ..FacetSelection::default()
        }))
    });
}

fn measure<T>(name: &str, inputs: &[T], run: impl Fn(&T) -> Box<dyn std::any::Any>) {
    let fastest = |input| fastest(|| drop(black_box(run(black_box(input)))));
    let times: Vec<f64> = inputs.iter().map(fastest).collect();
    let columns: Vec<String> = times.iter().map(|ms| format!("{ms:>9.3}")).collect();
    let growth = times.windows(2).map(|pair| format!("{:>6.2}", (pair[1] / pair[0]).log10()));
    println!("{name:<52}{}{}", columns.concat(), growth.collect::<String>());
}

/// The fastest of many runs: what a busy machine adds is not ours.
fn fastest(run: impl Fn()) -> f64 {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1e3
    };
    let first = once();
    let rounds = (1_000.0 / first).clamp(15.0, 300.0) as usize;
    (0..rounds).map(|_| once()).fold(first, f64::min)
}

/// A conference of so many sessions: nine slots a day in up to forty places.
fn atlas(size: usize) -> Atlas {
    let places = (size / 40).clamp(5, 40);
    let text = |words: &str| Text::new(Lang::english(), words);
    let offset = Offset::from_minutes(480).unwrap();
    let session = |at: usize| {
        let (place, slot) = (at % places, (at / places) as i64);
        let (day, hour) = (slot / 9, slot % 9);
        let start = Moment::new(START + day * 86_400 + hour * 3_600 + (at as i64 * 7 % 4) * 300, offset);
        let topic = ["water", "energy", "health", "soil", "light", "trade"][at * 7 % 6];
        let versions = [
            (Lang::english(), format!("Innovation in {topic} and what it takes, part {at}").into()),
            (Lang::new("zh-Hans").unwrap(), format!("科技创新发展论坛第{at}场").into()),
        ];
        let summary = format!(
            "Speakers from {} countries show how {topic} is shared along the road, and ask what follows from it for universities.",
            at % 9
        );
        Session {
            id: SessionId::new(&format!("s{at}")).unwrap(),
            title: Text::from_versions(versions).unwrap(),
            kind: [SessionKind::Talk, SessionKind::Forum, SessionKind::Workshop][at % 3],
            span: Span::new(When::Time(start), When::Time(start.plus(2_700 + (at as i64 % 3) * 900))).unwrap(),
            places: (place..(place + 1 + usize::from(at.is_multiple_of(50))).min(places))
                .map(|place| PlaceId::new(&format!("p{place}")).unwrap())
                .collect(),
            track: TrackId::new(&format!("t{}", at % 12)),
            people: vec![Appearance::Named { name: text(&format!("Speaker {at}")), role: None }],
            countries: [["TH", "CN"], ["LA", "VN"], ["TH", "KE"]][at % 3]
                .iter()
                .filter_map(|c| Country::new(c))
                .collect(),
            programs: vec![],
            summary: Some(text(&summary)),
            body: None,
            languages: vec![Lang::english()],
            status: None,
            was: None,
            links: vec![],
            sources: vec![],
        }
    };
    let last = START + (size / places / 9) as i64 * 86_400;
    let conference = Conference {
        id: ConferenceId::new("large").unwrap(),
        name: text("A large conference"),
        short_name: None,
        edition: None,
        series: None,
        theme: None,
        summary: None,
        span: Span::new(When::Time(Moment::new(START, offset)), When::Day(Moment::new(last, offset).date())).unwrap(),
        time_zone: "Asia/Shanghai".into(),
        day_starts: TimeOfDay::default(),
        attendance_mode: None,
        place: Location {
            name: None,
            city: text("Chongqing"),
            country: Country::new("CN").unwrap(),
            lat: 29.5,
            lon: 106.5,
            address: None,
        },
        organizers: vec![],
        reported: vec![],
        participants: vec![],
        places: (0..places)
            .map(|place| Place {
                id: PlaceId::new(&format!("p{place}")).unwrap(),
                name: text(&format!("Room {place}")),
                capacity: None,
                floor: None,
                accessible: None,
            })
            .collect(),
        tracks: vec![],
        sessions: (0..size).map(session).collect(),
        outcomes: vec![],
        images: vec![],
        links: vec![],
        sources: vec![],
    };
    Atlas {
        updated: None,
        languages: vec![Lang::english()],
        publisher: Publisher {
            id: PublisherId::new("p").unwrap(),
            name: text("p"),
            short_name: None,
            url: Address::new("https://p.example").unwrap(),
            summary: None,
            logo: None,
            contact: None,
        },
        conferences: vec![conference],
        programs: vec![],
        milestones: vec![],
        people: vec![],
        sources: vec![],
        map: Default::default(),
        live: None,
        notices: vec![],
    }
}
