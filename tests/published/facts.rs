//! Facts of the center's report on the first conference, each where its page tells it.
//!
//! The report is quoted nowhere: a fact stands beside words of the page.

use std::fs;

use super::build::{nothing_in, published};

/// The page, from the root of the site.
const PAGE: &str = "conferences/bcste-2023/index.html";

/// A fact of the report, and words by which the page tells it.
const FACTS: [(&str, &str); 43] = [
    ("it began on 6 November", "6–7 November 2023"),
    ("it ended on 7 November", "The conference closed on 7 November"),
    ("it was the first", "Edition 1"),
    ("its name", "First Belt and Road Conference on Science and Technology Exchange"),
    ("its city", "Chongqing Yuelai International Convention Center"),
    ("its country", "Chongqing, China"),
    ("its theme", "Together for Innovation, Development for All"),
    ("who went", "Dr. Wenchao Xue"),
    ("his office", "who directs the AIT Belt and Road Research Center"),
    ("he was invited", "came as an invited guest"),
    ("he took part in a forum", "took part in the ANSO Young Scientists Forum"),
    ("it was about partnership between governments", "partnership between governments in science and technology"),
    ("it was about exchange of science and culture", "exchange among scientists and cultures"),
    ("it was about industry", "innovation in industry"),
    ("how many came", "nearly 1,000 participants"),
    ("from how many countries", "more than 80 countries reported"),
    ("there were meetings", "among them meetings,"),
    ("there were discussions", "meetings, discussions,"),
    ("there were competitions", "discussions, competitions,"),
    ("there were exhibitions", "competitions, exhibitions"),
    ("there were tours", "exhibitions and tours"),
    ("there was more", "It took many forms, among them"),
    ("who discussed", "Experts from many fields"),
    ("on which technologies", "compared notes on technologies"),
    ("on what could be done together", "where joint work might lead"),
    ("it stood under the Belt and Road", "doing science together along the Belt and Road"),
    ("an initiative was announced", "the International Science and Technology Cooperation Initiative was announced"),
    ("its aim", "to strengthen work on science and technology together in the international economy"),
    ("its first value", "openness, "),
    ("its second value", "collaboration, "),
    ("its third value", "equality, "),
    ("its fourth value", "inclusivity, "),
    ("its fifth value", "mutual benefit and"),
    ("its sixth value", "respect for the progress of science"),
    ("a target program was launched", "A target program of the Belt and Road Initiative was started"),
    ("its first line of action", "technology for sustainable development"),
    ("its second line of action", "help for innovators and founders"),
    ("its third line of action", "spatial information, and"),
    ("its fourth line of action", "science against poverty"),
    ("it suits the institute", "It suits the long-term development strategy of AIT"),
    ("it suits the center", "an international hub for shared and innovative research"),
    ("its end", "for strong economic growth and sustainable development in the region"),
    (
        "two special programs open opportunities",
        "two of its special programs, on sustainable development technology and on spatial information, open new opportunities",
    ),
];

/// Text of a document as a person reads it.
fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        // What breaks a line parts words; a comment or an inline tag does not.
        let is_inline = ["a ", "a>", "/a", "span", "/span", "time", "/time", "!--", "strong", "/strong"];
        if !is_inline.iter().any(|name| after.starts_with(name)) {
            out.push(' ');
        }
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    let out = out.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The facts that a page does not tell.
fn untold(page: &str) -> Vec<String> {
    let text = text(page);
    let missing = FACTS.iter().filter(|(_, words)| !text.contains(words));
    missing.map(|(fact, words)| format!("{fact}: “{words}” is not on the page")).collect()
}

#[test]
fn the_page_of_the_first_conference_tells_every_fact_of_the_report() {
    let page = fs::read_to_string(published().join(PAGE)).unwrap();
    let (_, main) = page.split_once("<main").unwrap();
    nothing_in(&untold(main.split_once("</main>").unwrap().0));
}

#[test]
fn a_fact_that_a_page_does_not_tell_is_found() {
    let told: Vec<&str> = FACTS.iter().map(|(_, words)| *words).collect();
    assert_eq!(untold(&format!("<p>{}</p>", told.join("</p><p>"))), [""; 0]);
    assert_eq!(untold(&format!("<p>{}</p>", told[1..].join("</p><p>"))).len(), 1);
}
