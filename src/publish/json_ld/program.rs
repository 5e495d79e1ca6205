//! Programs as `Project`, declarations as `CreativeWork`.

use serde_json::Value;

use super::thing::KnownObject;
use crate::model::{Program, ProgramKind, When};
use crate::publish::{PageSubject, Publication};

/// The page of a program.
pub fn program(site: &Publication<'_>, program: &Program) -> Value {
    of(site, program).root()
}

/// A program. A declaration is a text; everything else is a thing that people undertake,
/// which schema.org calls a project and counts among organizations.
pub fn of(site: &Publication<'_>, program: &Program) -> KnownObject {
    let page = (site.page)(PageSubject::Program(program));
    let is_text = program.kind == ProgramKind::Declaration;
    let parent = program.part_of.as_ref().and_then(|id| site.atlas.program(id));
    let parent = parent.map(|parent| in_short(site, parent));
    let launched = program.launched.as_ref().and_then(|launch| launch.when).map(day);
    let partners =
        program.partners.iter().map(|partner| KnownObject::new("Organization").set("name", site.words(partner)));
    let countries = program.countries.iter().map(|code| KnownObject::new("Country").set("identifier", code.as_str()));
    let [kind, date, part_of, members, area] = if is_text { TEXT } else { PROJECT };
    KnownObject::new(kind)
        .id(page.as_deref(), "#program")
        .set("name", site.words(&program.name))
        .maybe("url", page)
        .set("description", site.words(&program.summary))
        .maybe(date, launched)
        .maybe(part_of, parent)
        .list(members, partners.map(KnownObject::done))
        .list(area, countries.map(KnownObject::done))
        .list("keywords", program.topics.iter().map(|topic| site.words(topic)))
}

/// Names by which a declaration and a project call the same: type, date, whole, partners, countries.
const TEXT: [&str; 5] = ["CreativeWork", "dateCreated", "isPartOf", "contributor", "spatialCoverage"];
const PROJECT: [&str; 5] = ["Project", "foundingDate", "parentOrganization", "member", "areaServed"];

fn in_short(site: &Publication<'_>, program: &Program) -> Value {
    let page = (site.page)(PageSubject::Program(program));
    let kind = if program.kind == ProgramKind::Declaration { "CreativeWork" } else { "Project" };
    KnownObject::new(kind)
        .id(page.as_deref(), "#program")
        .set("name", site.words(&program.name))
        .maybe("url", page)
        .done()
}

/// A date as exact as is known, without the time of day, for which both names have no room.
fn day(when: When) -> String {
    match when {
        When::Time(moment) => moment.date().to_string(),
        _ => when.to_string(),
    }
}
