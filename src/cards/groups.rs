//! Programs by where they were launched, each with its parts inside.

use crate::model::{Atlas, ConferenceId, Country, Order as _, Program};

/// A program with the parts of it that are listed with it, by their places in the feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Whole {
    pub program: usize,
    pub parts: Vec<usize>,
}

/// Programs that were launched at one conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaunchGroup {
    /// None of those of which no conference is known.
    pub conference: Option<ConferenceId>,
    pub programs: Vec<Whole>,
    /// The countries of all of them, where each has the same; else each tells its own.
    pub countries: Option<Vec<Country>>,
}

/// Puts the parts of a program into it where both are listed; `programs` are places in the
/// feed, whose order is kept.
pub fn wholes(atlas: &Atlas, programs: &[usize]) -> Vec<Whole> {
    let listed =
        |program: &Program| programs.iter().any(|at| atlas.programs.get(*at).is_some_and(|p| p.id == program.id));
    // Of a chain the outermost that is listed; a feed that is read has no circles.
    let outermost = |program: &Program| {
        let mut found = None;
        let mut inner = program;
        while let Some(whole) = inner.part_of.as_ref().and_then(|id| atlas.program(id)) {
            if listed(whole) {
                found = Some(&whole.id);
            }
            inner = whole;
        }
        found.cloned()
    };
    let mut wholes: Vec<Whole> = Vec::new();
    let mut parts = Vec::new();
    for at in programs {
        match atlas.programs.get(*at).and_then(outermost) {
            Some(whole) => parts.push((whole, *at)),
            None => wholes.push(Whole { program: *at, parts: Vec::new() }),
        }
    }
    for (id, part) in parts {
        let is_it = |whole: &&mut Whole| atlas.programs.get(whole.program).is_some_and(|program| program.id == id);
        if let Some(whole) = wholes.iter_mut().find(is_it) {
            whole.parts.push(part);
        }
    }
    wholes
}

/// The programs by the conference that launched them, the newest first; last those of which
/// none is known.
pub fn by_launch(atlas: &Atlas, programs: &[usize]) -> Vec<LaunchGroup> {
    let mut groups: Vec<LaunchGroup> = Vec::new();
    for whole in wholes(atlas, programs) {
        let Some(program) = atlas.programs.get(whole.program) else { continue };
        let conference = program.launched.as_ref().and_then(|launch| launch.conference.clone());
        match groups.iter_mut().find(|group| group.conference == conference) {
            Some(group) => group.programs.push(whole),
            None => groups.push(LaunchGroup { conference, programs: vec![whole], countries: None }),
        }
    }
    groups.order_by_key(|group| {
        let conference = group.conference.as_ref().and_then(|id| atlas.conference(id));
        std::cmp::Reverse(conference.map(|conference| conference.span.start().order()))
    });
    for group in &mut groups {
        let mut lists = group.programs.iter().filter_map(|whole| Some(&atlas.programs.get(whole.program)?.countries));
        let first = lists.next().cloned().unwrap_or_default();
        group.countries = lists.all(|list| *list == first).then_some(first);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Launch, sample};

    /// Four programs: two of the first edition, of which the second is part of the first; one
    /// of a later edition; one of none.
    fn atlas() -> Atlas {
        let mut atlas = sample::atlas();
        let program = |id: &str, conference: Option<&str>, part_of: Option<&str>| {
            let mut program = atlas.programs[0].clone();
            program.id = Id::new(id).unwrap();
            program.part_of = part_of.and_then(Id::new);
            program.launched = conference.map(|id| Launch { conference: Id::new(id), session: None, when: None });
            program
        };
        let programs = vec![
            program("whole", Some("early"), None),
            program("part", Some("early"), Some("whole")),
            program("late", Some("late"), None),
            program("alone", None, None),
        ];
        atlas.programs = programs;
        atlas.conferences = vec![
            sample::conference("early", "Early", sample::span("2023-11-06", "2023-11-07")),
            sample::conference("late", "Late", sample::span("2025-06-10", "2025-06-12")),
        ];
        atlas
    }

    #[test]
    fn programs_stand_by_their_launch_from_the_newest_with_their_parts_inside() {
        let groups = by_launch(&atlas(), &[0, 1, 2, 3]);
        let told: Vec<_> = groups
            .iter()
            .map(|group| {
                let programs = group.programs.iter().map(|whole| (whole.program, whole.parts.clone()));
                (group.conference.as_ref().map(|id| id.as_str()), programs.collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(
            told,
            [(Some("late"), vec![(2, vec![])]), (Some("early"), vec![(0, vec![1])]), (None, vec![(3, vec![])])]
        );
    }

    #[test]
    fn a_part_whose_whole_is_not_listed_stands_by_itself() {
        assert_eq!(
            wholes(&atlas(), &[1, 2]),
            [Whole { program: 1, parts: vec![] }, Whole { program: 2, parts: vec![] }]
        );
    }

    #[test]
    fn countries_are_those_of_the_group_only_where_all_have_the_same() {
        let mut atlas = atlas();
        atlas.programs[0].part_of = None;
        atlas.programs[1].part_of = None;
        assert_eq!(by_launch(&atlas, &[0, 1])[0].countries, Some(atlas.programs[0].countries.clone()));
        atlas.programs[1].countries.clear();
        assert_eq!(by_launch(&atlas, &[0, 1])[0].countries, None);
    }
}
