//! A small made-up atlas with one of everything, for tests of the layers above.

use super::*;

/// The language with this tag.
pub fn lang(tag: &str) -> Lang {
    Lang::new(tag).unwrap()
}

/// English words.
pub fn text(words: &str) -> Text {
    Text::new(lang("en"), words)
}

/// English and Chinese words.
pub fn both(en: &str, zh: &str) -> Text {
    Text::from_versions([(lang("en"), en.into()), (lang("zh-Hans"), zh.into())]).unwrap()
}

/// The moment or day that is written so.
pub fn when(written: &str) -> When {
    When::parse(written).unwrap()
}

/// From one to the other.
pub fn span(start: &str, end: &str) -> Span {
    Span::new(when(start), when(end)).unwrap()
}

/// A confirmed English session without anything else.
pub fn session(id: &str, title: &str, span: Span) -> Session {
    Session {
        id: Id::new(id).unwrap(),
        title: text(title),
        kind: SessionKind::Talk,
        span,
        places: Vec::new(),
        track: None,
        people: Vec::new(),
        countries: Vec::new(),
        programs: Vec::new(),
        summary: None,
        body: None,
        languages: Vec::new(),
        status: None,
        was: None,
        links: Vec::new(),
        sources: Vec::new(),
    }
}

/// A conference in Testville without sessions.
pub fn conference(id: &str, name: &str, span: Span) -> Conference {
    Conference {
        id: Id::new(id).unwrap(),
        name: text(name),
        short_name: None,
        edition: None,
        series: None,
        theme: None,
        summary: None,
        span,
        time_zone: "Asia/Shanghai".to_owned(),
        day_starts: TimeOfDay::parse("04:00").unwrap(),
        attendance_mode: None,
        place: Location {
            name: None,
            city: both("Testville", "试城"),
            country: Country::new("CN").unwrap(),
            lat: 29.56,
            lon: 106.55,
            address: None,
        },
        organizers: Vec::new(),
        reported: Vec::new(),
        participants: Vec::new(),
        places: Vec::new(),
        tracks: Vec::new(),
        sessions: Vec::new(),
        outcomes: Vec::new(),
        images: Vec::new(),
        links: Vec::new(),
        sources: Vec::new(),
    }
}

/// Three conferences: a full one of two days, one known by its month, one without sessions.
pub fn atlas() -> Atlas {
    let later = conference("forum-2031", "Third Forum", Span::from(when("2031-05")));
    let empty = conference("first-2019", "First Forum", span("2019-11-28", "2019-11-30"));
    Atlas {
        updated: Updated::new(when("2023-12-02T09:00:30+07:00")),
        languages: vec![lang("en"), lang("zh-Hans")],
        publisher: Publisher {
            id: Id::new("center").unwrap(),
            name: both("Center; for <Tests>, & more", "测试中心"),
            short_name: Some(text("Center")),
            url: Address::new("https://www.center.example/").unwrap(),
            summary: Some(Markdown(text("A *center* that tests."))),
            logo: None,
            contact: None,
        },
        conferences: vec![full_conference(), empty, later],
        programs: vec![program()],
        milestones: vec![milestone()],
        people: vec![Person {
            id: Id::new("ada").unwrap(),
            name: both("Ada Lovelace", "艾达"),
            title: Some(text("Countess")),
            affiliation: Some(text("Analytical Society")),
            bio: Some(Markdown(text("Wrote the *first* program."))),
            image: None,
            country: Country::new("GB"),
            url: Address::new("https://ada.example/"),
        }],
        sources: Vec::new(),
        map: MapSettings::default(),
        live: None,
        notices: Vec::new(),
    }
}

pub fn full_conference() -> Conference {
    let place = |id: &str, name: Text| Place {
        id: Id::new(id).unwrap(),
        name,
        capacity: Some(80),
        floor: None,
        accessible: Some(true),
    };
    let participation = |code: &str, people| Participation {
        country: Country::new(code).unwrap(),
        name: None,
        people,
        organizations: vec![text("=cmd|' /C calc'!A0"), text("Uni, \"North\"")],
        role: Some(ParticipationRole::Delegate),
        note: None,
        source: None,
    };
    let mut conference = conference("forum-2023", "Second Forum", span("2023-11-06", "2023-11-07"));
    conference.name = both("Second Forum", "第二届论坛");
    conference.short_name = Some(both("Forum 2023", "论坛 2023"));
    conference.edition = Some(2);
    conference.theme = Some(text("Co-building; sharing, \"together\" <now>"));
    conference.summary = Some(Markdown(text("The **second** one, with [a link](https://forum.example/).")));
    conference.attendance_mode = Some(AttendanceMode::Mixed);
    conference.place.name = Some(both("Expo Hall", "博览馆"));
    conference.place.address = Some(text("1 Test Road"));
    conference.organizers = vec![text("Ministry of Tests")];
    conference.places = vec![place("hall-a", both("Hall A", "甲厅")), place("hall-b", text("Hall B"))];
    conference.tracks = vec![Track { id: Id::new("green").unwrap(), name: both("Green growth", "绿色") }];
    conference.participants = vec![participation("CN", Some(40)), participation("TH", None)];
    conference.outcomes = vec![Id::new("initiative").unwrap()];
    conference.images = vec![Image {
        src: Address::new("images/hall.jpg").unwrap(),
        alt: Some(text("The hall")),
        credit: None,
        width: 1200,
        height: 800,
    }];
    conference.links = vec![Link {
        url: Address::new("https://stream.example/live").unwrap(),
        title: text("Live stream"),
        kind: Some(LinkKind::Stream),
    }];
    conference.sessions = sessions();
    conference
}

fn sessions() -> Vec<Session> {
    let mut opening = session("opening", "", span("2023-11-06T09:00+08:00", "2023-11-06T10:30+08:00"));
    opening.title =
        both("Opening; with words, and \\ more", "开幕式：共建“一带一路”，共享创新，携手同行，开创未来，合作共赢");
    opening.kind = SessionKind::Opening;
    opening.places = vec![Id::new("hall-a").unwrap(), Id::new("hall-b").unwrap()];
    opening.track = Id::new("green");
    opening.people = vec![
        Appearance::Known { person: Id::new("ada").unwrap(), role: Some(AppearanceRole::Speaker) },
        Appearance::Named { name: text("Bob"), role: Some(AppearanceRole::Chair) },
    ];
    opening.countries = vec![Country::new("TH").unwrap()];
    opening.programs = vec![Id::new("initiative").unwrap()];
    opening.summary = Some(text("First line\nSecond </script> line"));
    opening.languages = vec![lang("zh"), lang("en")];
    opening.status = Some(SessionStatus::Confirmed);
    opening.links = vec![Link {
        url: Address::new("https://slides.example/1").unwrap(),
        title: text("Slides"),
        kind: Some(LinkKind::Slides),
    }];

    let mut late = session("late", "Late talk", span("2023-11-07T00:30+08:00", "2023-11-07T01:30+08:00"));
    late.places = vec![Id::new("hall-a").unwrap()];
    late.status = Some(SessionStatus::Delayed);
    late.was = Some(Was { start: Some(when("2023-11-07T00:00+08:00")), ..Was::default() });
    late.body = Some(Markdown(text("A *long* account.")));

    let mut called_off = session("called-off", "Called off", Span::from(when("2023-11-07T09:00+08:00")));
    called_off.status = Some(SessionStatus::Cancelled);
    called_off.track = Id::new("green");

    let mut tour = session("tour", "Tour", span("2023-11-06", "2023-11-07"));
    tour.kind = SessionKind::Tour;
    tour.status = Some(SessionStatus::Tentative);

    let mut lunch = session("lunch", "Lunch", span("2023-11-06T12:00+08:00", "2023-11-06T13:00+08:00"));
    lunch.kind = SessionKind::Break;

    vec![opening, late, called_off, tour, lunch, session("some-time", "Some time", Span::from(when("2023")))]
}

fn program() -> Program {
    Program {
        id: Id::new("initiative").unwrap(),
        name: both("The Initiative", "倡议"),
        kind: ProgramKind::Initiative,
        summary: text("What it wants & why."),
        body: None,
        status: Some(ProgramStatus::Launched),
        launched: Some(Launch {
            conference: Id::new("forum-2023"),
            session: Id::new("opening"),
            when: Some(when("2023-11-06")),
        }),
        part_of: None,
        principles: vec![text("Openness")],
        actions: Vec::new(),
        topics: vec![text("science")],
        countries: vec![Country::new("CN").unwrap(), Country::new("TH").unwrap()],
        partners: vec![text("Ministry of Tests")],
        matters_to_us: None,
        links: Vec::new(),
        sources: Vec::new(),
    }
}

fn milestone() -> Milestone {
    Milestone {
        id: Id::new("founded").unwrap(),
        span: Span::from(when("2018-10")),
        title: both("The center is <founded>", "中心成立"),
        body: Some(Markdown(text("With **two** partners. <script>no</script> [x](javascript:alert(1))"))),
        kind: Some(MilestoneKind::Founding),
        conference: None,
        programs: Vec::new(),
        countries: vec![Country::new("TH").unwrap()],
        image: None,
        links: Vec::new(),
        sources: Vec::new(),
    }
}
