//! What every catalogue has to say. Each key's meaning is its English in `en.rs`; a note
//! stands here where that is not enough. Longer than other files, for it is one table.

use super::Plural;
use crate::model::{
    AppearanceRole, AttendanceMode, Level, LinkKind, MilestoneKind, ParticipationRole, ProgramKind, ProgramStatus,
    SessionKind, SessionStatus,
};

/// Lets the tests walk over all words of a catalogue.
#[cfg(test)]
pub(super) trait Entry {
    fn visit(&self, path: &str, each: &mut dyn FnMut(&str, &[&'static str]));
}

#[cfg(test)]
impl Entry for &'static str {
    fn visit(&self, path: &str, each: &mut dyn FnMut(&str, &[&'static str])) {
        each(path, &[self]);
    }
}

#[cfg(test)]
impl Entry for Plural {
    fn visit(&self, path: &str, each: &mut dyn FnMut(&str, &[&'static str])) {
        each(path, self.0);
    }
}

#[cfg(test)]
impl<const N: usize> Entry for [&'static str; N] {
    fn visit(&self, path: &str, each: &mut dyn FnMut(&str, &[&'static str])) {
        for (index, word) in self.iter().enumerate() {
            each(&format!("{path}.{index}"), &[word]);
        }
    }
}

/// A struct of words: a key without a type is a `&'static str`.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $key:ident $(: $kind:ty)?,)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name { $($(#[$note])* pub $key: group!(@kind $($kind)?),)* }

        #[cfg(test)]
        impl Entry for $name {
            fn visit(&self, path: &str, each: &mut dyn FnMut(&str, &[&'static str])) {
                $(self.$key.visit(&format!("{path}.{}", stringify!($key)), each);)*
            }
        }
    };
    (@kind) => { &'static str };
    (@kind $kind:ty) => { $kind };
}

/// A struct of words with one for each variant of an enum of the model.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident of $kind:ident { $($variant:ident: $key:ident,)* }) => {
        group! { $(#[$doc])* $name { $($key,)* } }

        impl $name {
            /// The word for one of them.
            pub fn of(&self, kind: $kind) -> &'static str {
                match kind { $($kind::$variant => self.$key,)* }
            }
        }
    };
}

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// The language's tag.
    pub tag: &'static str,
    /// Which form of a [`Plural`] a number takes.
    pub plural: fn(u64) -> usize,
    /// What the calendar of the language adds to a year of the common era.
    pub year_offset: i32,
    pub nav: Nav,
    pub common: Common,
    pub counts: Counts,
    pub overview: Overview,
    pub timeline: Timeline,
    pub filters: Filters,
    pub map: Map,
    pub regions: Regions,
    pub cards: Cards,
    pub records: Records,
    pub conference: Conference,
    pub session: Session,
    pub mine: Mine,
    pub about: About,
    pub embed: Embed,
    pub live: Live,
    pub status: Status,
    pub failure: Failures,
    pub kinds: Kinds,
    pub figures: Figures,
    pub dates: Dates,
    pub durations: Durations,
    pub lists: Lists,
    pub editor: Editor,
    pub desk: Desk,
}

#[cfg(test)]
impl Words {
    /// Calls `each` with the path and the forms of every word.
    pub(super) fn visit(&self, each: &mut dyn FnMut(&str, &[&'static str])) {
        self.nav.visit("nav", each);
        self.common.visit("common", each);
        self.counts.visit("counts", each);
        self.overview.visit("overview", each);
        self.timeline.visit("timeline", each);
        self.filters.visit("filters", each);
        self.map.visit("map", each);
        self.regions.visit("regions", each);
        self.cards.visit("cards", each);
        self.records.visit("records", each);
        self.conference.visit("conference", each);
        self.session.visit("session", each);
        self.mine.visit("mine", each);
        self.about.visit("about", each);
        self.embed.visit("embed", each);
        self.live.visit("live", each);
        self.status.visit("status", each);
        self.failure.visit("failure", each);
        self.kinds.visit("kinds", each);
        self.figures.visit("figures", each);
        self.dates.visit("dates", each);
        self.durations.visit("durations", each);
        self.lists.visit("lists", each);
        self.editor.visit("editor", each);
        self.desk.visit("desk", each);
    }
}

group! {
    /// Finding one's way: header, footer, settings.
    Nav {
        /// The name of the software, in the footer.
        atlas,
        /// `{page}`, `{site}`: a page's title in the browser.
        page_title,
        skip,
        main,
        menu,
        breadcrumbs,
        overview,
        timeline,
        map,
        programs,
        conferences,
        countries,
        mine,
        embed,
        desk,
        about,
        back,
        language,
        theme,
        theme_auto,
        theme_light,
        theme_dark,
        /// `{publisher}`
        published_by,
        /// `{when}`: of the footer.
        updated,
        /// Said after a link that leaves the site.
        elsewhere,
    }
}

group! {
    /// Words of buttons and labels that many rooms use.
    Common {
        close,
        open,
        more,
        less,
        show_all,
        details,
        print,
        share,
        copy_link,
        copy,
        copied,
        copy_failed,
        download,
        download_svg,
        download_png,
        download_csv,
        download_calendar,
        subscribe_calendar,
        previous,
        next,
        earlier,
        later,
        zoom_in,
        zoom_out,
        zoom_reset,
        source,
        sources,
        links,
        contact,
        /// `{credit}`: under a picture.
        credit,
        unknown,
        new,
        /// `{value}`: what a change replaced.
        was,
        /// `{label}`, `{value}`: a label in front of its value, in running text.
        labelled,
        /// `{city}`, `{country}`: where something is.
        place,
    }
}

group! {
    /// Counted things: `{n}` is the number.
    Counts {
        conferences: Plural,
        editions: Plural,
        sessions: Plural,
        programs: Plural,
        milestones: Plural,
        countries: Plural,
        people: Plural,
        organizations: Plural,
        places: Plural,
        actions: Plural,
        days: Plural,
        sources: Plural,
        changes: Plural,
        notices: Plural,
        results: Plural,
        starred: Plural,
        more: Plural,
    }
}

group! {
    /// The overview.
    Overview {
        newest,
        upcoming,
        under_way,
        to_conference,
        to_timeline,
        to_map,
        to_programs,
    }
}

group! {
    /// The timeline.
    Timeline {
        title,
        view,
        story,
        grid,
        list,
        /// `{from}`, `{to}`: the name of the drawing.
        axis,
        whole,
        this_edition,
        today,
        now,
        jump_to_now,
        during_the_day,
        all_day,
        all_places,
        no_place,
        no_track,
        /// `{n}` sessions run at the same time.
        parallel: Plural,
        same_time,
        /// `{n}` sessions began before and go on.
        running: Plural,
        /// `{duration}`: a fold of the axis.
        gap,
        event_time,
        your_time,
        /// `{zone}`: such as UTC+8.
        times_in,
        /// `{time}`: beside the event's own.
        yours,
        /// Said after a time that lies on the day after.
        next_day,
        live,
        upcoming,
        past,
        star,
        unstar,
        starred,
        milestone,
        edition,
        launched,
        move_hint,
        empty,
        empty_next,
    }
}

group! {
    /// Search and filters, the same everywhere.
    Filters {
        title,
        search,
        search_hint,
        conference,
        day,
        track,
        place,
        kind,
        country,
        program,
        language,
        topic,
        status,
        starred,
        any,
        active: Plural,
        apply,
        clear,
        /// `{filter}`
        remove,
        none,
        /// `{filter}`, `{n}`: the filter whose removal brings `{n}` results.
        loosen: Plural,
    }
}

group! {
    /// The map and its table.
    Map {
        title,
        /// `{conference}`: the name of the drawing.
        drawing,
        table,
        legend,
        named,
        counted,
        not_named,
        people_legend,
        hatched,
        /// `{reported}`, `{n}` countries named: "more than 80 countries reported, 5 named".
        named_of_reported: Plural,
        named_only: Plural,
        none_named,
        none_named_next,
        country,
        code,
        region,
        people,
        role,
        organizations,
        sessions,
        programs,
        search,
        sort_by,
        ascending,
        descending,
        choose,
        clear_choice,
        move_hint,
        off_map,
        host_city,
        /// `{city}`
        lines_to,
        /// `{conference}`: the edition before.
        compared_with,
        new,
        returning,
        absent,
        /// `{country}`
        zoom_to,
        hand_hint,
        compare,
        compare_none,
        /// `{n}`: counts of fewer people are not shown.
        fewest,
        /// `{n}` rows of a table that are left, of `{all}`.
        left_of_all,
        about_country,
        disclaimer,
        provenance,
        /// `{number}`
        approval,
    }
}

group! {
    /// The regions of the UN's M49 standard, by their English names ("Standard Country or
    /// Area Codes for Statistical Use", unstats.un.org/unsd/methodology/m49).
    Regions {
        africa, americas, asia, europe, oceania, antarctica,
        northern_africa, eastern_africa, middle_africa, southern_africa, western_africa,
        caribbean, central_america, south_america, northern_america,
        central_asia, eastern_asia, south_eastern_asia, southern_asia, western_asia,
        eastern_europe, northern_europe, southern_europe, western_europe,
        australia_and_new_zealand, melanesia, micronesia, polynesia,
    }
}

impl Regions {
    /// The name of the region with this M49 code of three digits: a continent, a sub-region or, in Africa and
    /// Latin America, an intermediate region.
    pub fn of(&self, code: &str) -> Option<&'static str> {
        Some(match code {
            "002" => self.africa,
            "019" => self.americas,
            "142" => self.asia,
            "150" => self.europe,
            "009" => self.oceania,
            "010" => self.antarctica,
            "015" => self.northern_africa,
            "014" => self.eastern_africa,
            "017" => self.middle_africa,
            "018" => self.southern_africa,
            "011" => self.western_africa,
            "029" => self.caribbean,
            "013" => self.central_america,
            "005" => self.south_america,
            "021" => self.northern_america,
            "143" => self.central_asia,
            "030" => self.eastern_asia,
            "035" => self.south_eastern_asia,
            "034" => self.southern_asia,
            "145" => self.western_asia,
            "151" => self.eastern_europe,
            "154" => self.northern_europe,
            "039" => self.southern_europe,
            "155" => self.western_europe,
            "053" => self.australia_and_new_zealand,
            "054" => self.melanesia,
            "057" => self.micronesia,
            "061" => self.polynesia,
            _ => return None,
        })
    }
}

group! {
    /// Program cards and the page of a program.
    Cards {
        title,
        group_by,
        by_kind,
        by_topic,
        by_conference,
        by_country,
        by_status,
        order,
        order_newest,
        order_name,
        part_of,
        parts,
        principles,
        actions,
        /// `{conference}`
        launched_at,
        /// `{when}`
        launched_on,
        launch,
        /// `{publisher}`
        why,
        partners,
        countries,
        topics,
        related,
        no_topic,
        no_conference,
        no_country,
        on_map,
        on_timeline,
        empty,
        empty_next,
    }
}

group! {
    /// Of the front page, the pages of one thing, and how things compare.
    Records {
        standfirst,
        next_edition,
        now_and_next,
        nothing_now,
        programme,
        newest_programs,
        other_milestones,
        related,
        milestones,
        person,
        affiliation,
        website,
        /// `{all}` is how many conferences there are.
        named_at: Plural,
        see_on_map,
        compare,
        end_compare,
        not_reported,
        none,
        /// Countries at both editions.
        both_times,
        only_at,
        with_partners,
    }
}

group! {
    /// The page of a conference.
    Conference {
        figures,
        /// `{source}`
        reported_by,
        participants,
        timetable,
        outcomes,
        organizers,
        theme,
        dates,
        place,
        venue,
        address,
        attendance,
        /// `{n}`
        edition,
        series,
        other_editions,
        pictures,
        places,
        tracks,
        /// `{n}` people.
        capacity: Plural,
        floor,
        step_free,
        not_step_free,
        announced,
        over,
        no_sessions,
        no_sessions_next,
    }
}

group! {
    /// The page of a session.
    Session {
        when,
        place,
        people,
        countries,
        programs,
        language,
        languages,
        track,
        kind,
        conference,
        add_to_calendar,
        /// Sessions that run at the same time.
        parallel,
        previous,
        next,
        all,
        /// `{title}`
        clash,
    }
}

group! {
    /// Starred sessions: their page, and what carries them on.
    Mine {
        /// `{n}` of `{all}` sessions that filters leave.
        left: Plural,
        lede,
        needs_script,
        empty,
        empty_next,
        /// `{n}` pairs of starred sessions that overlap.
        clashes: Plural,
        no_clash,
        carry,
        carry_how,
        /// The name of the QR code.
        code,
        too_many,
        /// `{n}` sessions that a link carries.
        offered: Plural,
        all_known,
        /// `{n}` that are not starred here yet.
        fresh: Plural,
        /// `{n}` that the programme no longer has.
        gone: Plural,
        add,
        not_now,
        added,
        unsaved,
    }
}

group! {
    /// The page about the site.
    About {
        title,
        publisher,
        sources,
        no_sources,
        data,
        /// `{when}`
        updated,
        download,
        checks,
        checks_clean,
        errors: Plural,
        warnings: Plural,
        notes: Plural,
        borders,
        borders_neutral,
        borders_de_facto,
        borders_none,
        licences,
        licence_code,
        licence_map,
        privacy,
        privacy_text,
        languages,
        /// `{language}`: the page's texts are there, the interface is not.
        english_interface,
    }
}

group! {
    /// Choosing a part for a page of one's own.
    Embed {
        title,
        intro,
        part,
        width,
        accent,
        accent_own,
        links,
        links_here,
        links_top,
        links_new,
        preview,
        /// What two lines of HTML need.
        how_html,
        how_address,
        how_wordpress,
        how_drupal,
        /// Where the site's address is not known.
        how_unknown,
    }
}

group! {
    /// The changes and notices of the day.
    Live {
        /// `{time}`
        until,
        /// `{place}`
        moved_to,
        /// How many sessions are otherwise than before.
        changes: Plural,
        /// The name of their list.
        news,
        show,
        hide,
        seen,
        /// Of a session that is otherwise than the reader last saw it.
        changed,
        new,
        /// Of a session that was cancelled before.
        restored,
        /// `{time}`: the server did not answer as it should.
        stale,
        /// `{time}`
        offline,
        /// `{time}`: an answer came that cannot be read.
        broken,
        /// `{time}`
        paused,
        pause,
        resume,
        /// `{time}`
        checked,
        version,
        reload,
        /// Puts a notice away.
        dismiss,
        /// Leads to more about a notice.
        more,
    }
}

group! {
    /// States of the page, each with what a person can do next.
    Status {
        /// The built page stands, the app could not start.
        static_page,
        retry,
    }
}

group! {
    /// One thing that can go wrong.
    Failure {
        title,
        /// What happened.
        what,
        /// What the reader can do.
        next,
    }
}

group! {
    /// Everything that can go wrong as a whole.
    Failures {
        /// The feed is not where it should be.
        missing: Failure,
        /// The server failed.
        server: Failure,
        /// No answer in time.
        timeout: Failure,
        /// No network.
        network: Failure,
        /// The feed breaks off.
        truncated: Failure,
        /// What came is not a feed.
        format: Failure,
        /// The feed is larger than is read.
        too_large: Failure,
        /// Not one conference in the feed can be read.
        no_conference: Failure,
        /// The feed is newer than this site.
        too_new: Failure,
        /// No page has this address.
        not_found: Failure,
        /// The page is there, the thing is not in the feed.
        gone: Failure,
        /// The program stopped.
        crashed: Failure,
        /// `{detail}`
        detail,
        home,
    }
}

group! {
    /// A word for each variant of the model's enums.
    Kinds {
        session: SessionKinds,
        session_status: SessionStatuses,
        program: ProgramKinds,
        program_status: ProgramStatuses,
        milestone: MilestoneKinds,
        participation: ParticipationRoles,
        appearance: AppearanceRoles,
        link: LinkKinds,
        attendance: AttendanceModes,
        level: Levels,
    }
}

kinds! {
    /// Sorts of sessions.
    SessionKinds of SessionKind {
        Opening: opening, Plenary: plenary, Keynote: keynote, Forum: forum, Meeting: meeting, Discussion: discussion,
        Competition: competition, Exhibition: exhibition, Tour: tour, Launch: launch, Ceremony: ceremony,
        Workshop: workshop, Talk: talk, Poster: poster, Break: pause, Social: social, Other: other,
    }
}

kinds! {
    /// How sure a session is.
    SessionStatuses of SessionStatus {
        Tentative: tentative, Confirmed: confirmed, Delayed: delayed, Moved: moved, Cancelled: cancelled,
    }
}

kinds! {
    /// Sorts of programs.
    ProgramKinds of ProgramKind {
        Initiative: initiative, TargetProgram: target_program, SpecialProgram: special_program,
        Declaration: declaration, Zone: zone, Partnership: partnership, Other: other,
    }
}

kinds! {
    /// How far a program is.
    ProgramStatuses of ProgramStatus {
        Announced: announced, Launched: launched, Running: running, Closed: closed,
    }
}

kinds! {
    /// Sorts of milestones.
    MilestoneKinds of MilestoneKind {
        Founding: founding, Visit: visit, Lecture: lecture, Agreement: agreement, Launch: launch,
        Conference: conference, Other: other,
    }
}

kinds! {
    /// Roles of countries.
    ParticipationRoles of ParticipationRole {
        Host: host, Organizer: organizer, Speaker: speaker, Guest: guest, Member: member, Delegate: delegate,
    }
}

kinds! {
    /// Parts that people have in a session.
    AppearanceRoles of AppearanceRole {
        Chair: chair, Speaker: speaker, Panelist: panelist, Moderator: moderator, Guest: guest,
    }
}

kinds! {
    /// What links lead to.
    LinkKinds of LinkKind {
        Slides: slides, Recording: recording, Report: report, Registration: registration, Stream: stream,
        Other: other,
    }
}

kinds! {
    /// How people attend.
    AttendanceModes of AttendanceMode { InPerson: in_person, Online: online, Mixed: mixed, }
}

kinds! {
    /// How much a notice wants to be seen.
    Levels of Level { Info: info, Warning: warning, Urgent: urgent, }
}

group! {
    /// Reported numbers. A hedge is put around the number (`{n}`), and both into the measure.
    /// A language that sets no space before a hedge writes the space in `exactly`.
    Figures {
        exactly,
        about,
        nearly,
        at_least,
        more_than,
        people: Plural,
        countries: Plural,
        organizations: Plural,
        sessions: Plural,
        /// `{n}`, `{what}`: a measure in the feed's words.
        other,
        /// The measures alone, below a large number.
        people_label: Plural,
        countries_label: Plural,
        organizations_label: Plural,
        sessions_label: Plural,
        /// Between groups of three digits.
        group,
    }
}

group! {
    /// Dates. Slots: `{y}` year, `{M}` and `{S}` the month's full and short name, `{m}` its
    /// number, `{d}` day, `{w}` and `{W}` the weekday's short and full name; of a span's end
    /// `{e}` day, `{E}` month.
    Dates {
        months: [&'static str; 12],
        months_short: [&'static str; 12],
        /// Monday first.
        weekdays: [&'static str; 7],
        weekdays_short: [&'static str; 7],
        /// `{y}`: a year alone.
        year,
        /// `{M}`, `{y}`
        month,
        day,
        /// A day whose year is clear, with its weekday.
        weekday,
        weekday_year,
        weekday_short,
        /// `{d}` to `{e}` in one month.
        days,
        /// `{d} {M}` to `{e} {E}` in one year.
        days_months,
        /// `{M}` to `{E}` in one year.
        months_year,
        /// `{a}`, `{b}`: years without their words.
        years,
        /// `{a}`, `{b}`: anything else.
        range,
        /// `{day}`, `{time}`
        day_time,
        /// `{t}`: a clock time in running text.
        clock,
        /// `{a}`, `{b}`: clock times of a day.
        clocks,
        /// Short words on the axis: `{y}`.
        tick_year,
        /// `{q}`: 1 to 4.
        tick_quarter,
        /// `{S}`
        tick_month,
        /// `{w}`, `{d}`, `{S}`
        tick_day,
    }
}

group! {
    /// Lengths of time, short, and relations to now.
    Durations {
        minutes: Plural,
        hours: Plural,
        days: Plural,
        months: Plural,
        years: Plural,
        /// `{a}`, `{b}`: hours and minutes.
        both,
        /// `{duration}`
        ahead,
        /// `{duration}`
        ago,
        now,
    }
}

group! {
    /// How items are strung together.
    Lists {
        /// Between items.
        comma,
        /// Before the last of more than two.
        and,
        /// Between two.
        pair,
        /// Before the last of alternatives.
        or,
    }
}

group! {
    /// The organizer’s desk.
    Desk {
        to_site,
        /// The name of the bar that leads to the parts of the desk.
        parts,
        today,
        changes,
        connection,
        now,
        next,
        nothing_now,
        nothing_next,
        all_sessions,
        /// Above the buttons with minutes.
        delay,
        /// `{n}`: on a button.
        minutes,
        /// `{place}`, `{n}`: how many.
        also_after,
        no_hour,
        move_it,
        starts,
        cancel,
        restore,
        correct,
        title,
        summary,
        notice,
        notice_text,
        level,
        until,
        notices,
        end_now,
        save,
        discard,
        saved,
        would_clash,
        /// `{a}`, `{b}`: titles of sessions, `{place}`
        clash_place,
        /// `{a}`, `{b}`: titles of sessions, `{person}`
        clash_person,
        /// `{a}`: the title of a session.
        clash_day,
        none_yet,
        here,
        sending,
        sent,
        /// `{time}`
        seen_live,
        given_up,
        asks,
        /// `{n}`: how many changes.
        waiting,
        all_sent,
        ready,
        offline,
        timed_out,
        /// `{status}`: a number of HTTP.
        server_failed,
        refused,
        unreadable,
        replace,
        no_version,
        not_kept,
        /// `{session}`: a title.
        question,
        /// `{value}`
        mine,
        /// `{value}`
        theirs,
        undo,
        takes_back,
        notice_ended,
        /// `{host}`
        published_at,
        nowhere,
        share_how,
        share_file,
        download_file,
        edit_there,
        user,
        password,
        keep_secret,
        sign_in,
        signed_in,
        forget_secret,
        needs_app,
        /// `{value}`: what a session will be.
        is_now,
    }
}

group! {
    /// Editing the feed at the desk.
    Editor {
        /// In the bar of the desk.
        part,
        intro,
        loading,
        not_loaded,
        start_anew,
        /// Above what the checks complain about.
        inbox,
        clean,
        nothing_to_show,
        go_there,
        conferences,
        sessions,
        participants,
        programs,
        milestones,
        add,
        remove,
        back,
        preview,
        not_shown,
        /// `{label}`: of a field.
        needed,
        /// `{label}`: of a field, `{language}`
        in_language,
        id,
        name,
        short_name,
        edition,
        theme,
        first_day,
        last_day,
        time_zone,
        attendance,
        venue,
        city,
        country,
        latitude,
        longitude,
        kind,
        starts,
        ends,
        place,
        track,
        account,
        status,
        people,
        role,
        note,
        source,
        launched,
        matters,
        when,
        until_when,
    }
}
