//! Google's rules for event results, as a check of any JSON-LD.
//!
//! Written from <https://developers.google.com/search/docs/appearance/structured-data/event>
//! and not from what this package writes: it knows nothing but JSON, so that it can be turned on
//! every page of a build.

use serde_json::Value;

use crate::model::When;

/// Faults of a document, one line each: `path: what`. Empty if nothing is.
pub fn check(document: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if document.get("@context").and_then(Value::as_str) != Some("https://schema.org") {
        faults.push("/@context: is not https://schema.org".to_owned());
    }
    walk(document, "", &mut faults);
    faults
}

/// Every `Event` in a document, however deep.
pub fn events(document: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    collect(document, &mut found);
    found
}

fn collect<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(fields) => {
            if is_event(value) {
                found.push(value);
            }
            fields.values().for_each(|field| collect(field, found));
        }
        _ => {}
    }
}

fn walk(value: &Value, path: &str, faults: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(item, &format!("{path}/{index}"), faults));
        }
        Value::Object(fields) => {
            if is_event(value) {
                event(value, &mut |at, what| faults.push(format!("{path}/{at}: {what}")));
            }
            fields.iter().for_each(|(name, field)| walk(field, &format!("{path}/{name}"), faults));
        }
        Value::String(words) if words.trim().is_empty() => faults.push(format!("{path}: is empty")),
        Value::Null => faults.push(format!("{path}: is null")),
        _ => {}
    }
}

/// True if the type is `Event` or one of its kinds, all of which end so, save for two.
fn is_event(value: &Value) -> bool {
    types(value).any(|kind| kind.ends_with("Event") || matches!(kind, "EventSeries" | "Festival" | "Hackathon"))
}

fn types(value: &Value) -> impl Iterator<Item = &str> {
    several(value.get("@type")).filter_map(Value::as_str)
}

/// One value or a list of them.
fn several(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let (list, one) = match value {
        Some(Value::Array(items)) => (&items[..], None),
        other => (&[][..], other),
    };
    list.iter().chain(one)
}

fn event(event: &Value, fault: &mut dyn FnMut(&str, &str)) {
    let text = |name: &str| event.get(name).and_then(Value::as_str);
    if text("name").is_none_or(|name| name.trim().is_empty()) {
        fault("name", "is required");
    }
    let start = text("startDate").and_then(date);
    if start.is_none() {
        fault("startDate", "is required, as a day or a time with its offset");
    }
    dates(event, start, fault);
    locations(event, fault);
    status(event, fault);
    parties(event, fault);
    let pictures = several(event.get("image"));
    if pictures
        .map(|image| image.as_str().or_else(|| image.get("url")?.as_str()))
        .any(|image| !image.is_some_and(is_web))
    {
        fault("image", "is not an absolute address");
    }
    if event.get("url").is_some_and(|url| !url.as_str().is_some_and(is_web)) {
        fault("url", "is not an absolute address");
    }
}

fn dates(event: &Value, start: Option<When>, fault: &mut dyn FnMut(&str, &str)) {
    let Some(end) = event.get("endDate") else { return };
    match (start, end.as_str().and_then(date)) {
        (_, None) => fault("endDate", "is not a day or a time with its offset"),
        (Some(When::Time(start)), Some(When::Time(end))) if end.unix() < start.unix() => {
            fault("endDate", "is before startDate");
        }
        (Some(start), Some(end)) if end.last_day() < start.first_day() => fault("endDate", "is before startDate"),
        _ => {}
    }
}

fn locations(event: &Value, fault: &mut dyn FnMut(&str, &str)) {
    let mut online = false;
    let mut on_site = false;
    for location in several(event.get("location")) {
        let kinds: Vec<_> = types(location).collect();
        if kinds.contains(&"VirtualLocation") {
            online = true;
            if !location.get("url").and_then(Value::as_str).is_some_and(is_web) {
                fault("location/url", "a virtual location needs one");
            }
        } else if kinds.contains(&"Place") {
            on_site = true;
            let address = location.get("address");
            let parts = ["streetAddress", "addressLocality", "addressRegion", "addressCountry", "postalCode"];
            let given = address.is_some_and(|address| {
                address.as_str().is_some_and(|words| !words.is_empty())
                    || (types(address).any(|kind| kind == "PostalAddress")
                        && parts.iter().any(|part| address.get(part).is_some()))
            });
            if !given {
                fault("location/address", "a place needs one");
            }
        } else {
            fault("location", "is neither a Place nor a VirtualLocation");
        }
    }
    let mode = event.get("eventAttendanceMode").and_then(Value::as_str);
    match mode.map(|mode| mode.trim_start_matches("https://schema.org/")) {
        Some("OnlineEventAttendanceMode") if !online && !on_site => fault("location", "is required"),
        Some("OfflineEventAttendanceMode") if !on_site => fault("location", "an event on site needs a Place"),
        Some("OfflineEventAttendanceMode") if online => fault("location", "an event on site is not online"),
        Some("OnlineEventAttendanceMode" | "OfflineEventAttendanceMode" | "MixedEventAttendanceMode") | None => {
            if !online && !on_site {
                fault("location", "is required");
            }
        }
        Some(_) => fault("eventAttendanceMode", "is not known"),
    }
}

fn status(event: &Value, fault: &mut dyn FnMut(&str, &str)) {
    let statuses = ["EventScheduled", "EventCancelled", "EventRescheduled", "EventPostponed", "EventMovedOnline"];
    let status = event.get("eventStatus").and_then(Value::as_str);
    let status = status.map(|status| status.trim_start_matches("https://schema.org/"));
    if status.is_some_and(|status| !statuses.contains(&status)) {
        fault("eventStatus", "is not known");
    }
    let before = event.get("previousStartDate");
    if before.is_some_and(|before| before.as_str().and_then(date).is_none()) {
        fault("previousStartDate", "is not a day or a time with its offset");
    }
    match (status, before.is_some()) {
        (Some("EventRescheduled"), false) => fault("previousStartDate", "a rescheduled event needs one"),
        (Some("EventScheduled" | "EventCancelled") | None, true) => {
            fault("previousStartDate", "belongs to a rescheduled event");
        }
        _ => {}
    }
}

fn parties(event: &Value, fault: &mut dyn FnMut(&str, &str)) {
    for role in ["organizer", "performer", "contributor"] {
        for party in several(event.get(role)) {
            let named = party.get("name").and_then(Value::as_str).is_some_and(|name| !name.trim().is_empty());
            let known = types(party).any(|kind| matches!(kind, "Person" | "Organization" | "PerformingGroup"));
            if !named || !known {
                fault(role, "is not a person or organization with a name");
            }
        }
    }
}

/// ISO 8601, at least to the day.
fn date(text: &str) -> Option<When> {
    When::parse(text).filter(|when| matches!(when, When::Day(_) | When::Time(_)))
}

fn is_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}
