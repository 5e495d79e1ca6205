"""Reads a schedule of another program and the feed that was made of it, and says how they differ.

Written apart from the importers, with Python's own parsers, so that it does not share their
mistakes. Called as `compare.py FORMAT FEED OFFSET FILE...`; OFFSET is that of local times, in
minutes. Prints a JSON object: `differences`, a list of lines, and `lost`, the count of things
that the feed has no field for, by the words with which an import lists them.
"""

import collections
import datetime
import html
import itertools
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

UTC = datetime.timezone.utc


def words(text):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text or "")).split())


def instant(text, offset):
    """Seconds since 1970, or the day as text where no hour is known."""
    text = text.strip()
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        return text
    when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    if when.tzinfo is None:
        when = when.replace(tzinfo=datetime.timezone(datetime.timedelta(minutes=offset)))
    return int(when.timestamp())


def length(text):
    parts = [int(part) for part in text.split(":")]
    return parts[0] * 3600 + parts[1] * 60


def session(key, title, start, end, rooms, persons, languages, status):
    return dict(key=key, title=words(title), start=start, end=end if end != start else None,
                rooms=set(filter(None, map(words, rooms))), persons=persons if persons is None else sorted(filter(None, map(words, persons))),
                languages=languages, status=status)


def status_of(title, said=""):
    marked = re.match(r"[\[( *]*(cancelled|canceled|abgesagt)\s*[\])!:*–—-]", title, re.I)
    return "cancelled" if marked or said.lower() in ("cancelled", "canceled") else None


def language(text):
    """The tags of a list; of `de-formal` the language."""
    tags = [tag.strip() for tag in (text or "").split(",") if tag.strip()]
    return [tag.split("-")[0] if tag.endswith("formal") else tag for tag in tags]


def frab_json(paths, offset, lost):
    outer = json.load(open(paths[0], encoding="utf-8-sig"))["schedule"]
    conference = outer["conference"]
    for room in (conference.get("rooms") or []) + (outer.get("rooms") or []):
        if isinstance(room, dict) and room.get("description"):
            lost["the description of a room"] += 1
    for day in conference["days"]:
        for room, events in day["rooms"].items():
            for event in events:
                start = instant(event["date"], offset)
                seconds = length(event["duration"])
                persons = [person.get("public_name") or person.get("name") for person in event.get("persons") or []]
                if event.get("do_not_record"):
                    lost["that a session must not be recorded"] += 1
                for field in ("answers", "logo", "recording_license"):
                    if event.get(field):
                        lost['"%s" of an event' % field] += 1
                for person in event.get("persons") or []:
                    if person.get("answers"):
                        lost["the answers of a person"] += 1
                yield session(event.get("guid") or event["id"], event["title"], start, start + seconds if seconds else None,
                              [room], persons, language(event.get("language")), status_of(event["title"]))


def frab_xml(paths, offset, lost):
    root = ElementTree.parse(paths[0]).getroot()
    used = {words(event.findtext("track")) for event in root.iter("event")}
    for track in root.findall("tracks/track"):
        if words(track.text) and words(track.text) not in used:
            lost["a track without an event"] += 1
    for day in root.iter("day"):
        loose = [(None, event) for event in day.findall("event")]
        for room, event in [(room, event) for room in day.iter("room") for event in room.findall("event")] + loose:
            text = lambda name: "".join((event.find(name) if event.find(name) is not None else event.makeelement("x", {})).itertext()).strip()
            # Files of the time of Pentabarf say the day above and the hour here, on the clocks of the place.
            start = instant(text("date") or "%sT%s" % (day.get("date"), text("start")), offset)
            seconds = length(text("duration"))
            persons = ["".join(person.itertext()) for person in event.iter("person")]
            recording = event.find("recording")
            if recording is not None and (recording.findtext("optout") or "").strip() == "true":
                lost["that a session must not be recorded"] += 1
            if recording is not None and (recording.findtext("license") or "").strip():
                lost["the license of a recording"] += 1
            yield session(event.get("guid") or event.get("id"), text("title"), start, start + seconds if seconds else None,
                          [room.get("name") if room is not None else text("room")], persons, language(text("language")), status_of(text("title")))


def sessionize(paths, offset, lost):
    file = json.load(open(paths[0], encoding="utf-8-sig"))
    rooms = {room["id"]: room["name"] for room in file["rooms"]}
    names = {speaker["id"]: speaker["fullName"] for speaker in file["speakers"]}
    questions = {question["id"]: question["question"] for question in file["questions"]}
    items = {item["id"]: category["title"] for category in file["categories"] for item in category["items"]}
    for speaker in file["speakers"]:
        for field, told in (("questionAnswers", "the answers of a person"), ("categoryItems", "the categories of a person")):
            if speaker.get(field):
                lost[told] += 1
    for event in file["sessions"]:
        track = False
        for answer in event["questionAnswers"]:
            said = answer["answerValue"] or ""
            if said and not said.startswith("http"):
                lost['the answer to the question "%s"' % questions[answer["questionId"]]] += 1
        for item in event["categoryItems"]:
            title = items[item].lower()
            if "track" in title or "topic" in title:
                if track:
                    lost['the category "%s" of a session' % items[item]] += 1
                track = True
            elif not re.search("format|type|kind|language|sprache|langue|idioma", title):
                lost['the category "%s" of a session' % items[item]] += 1
        yield session(event["id"], event["title"], instant(event["startsAt"], offset), instant(event["endsAt"], offset),
                      [rooms.get(event["roomId"], "")], [names[speaker] for speaker in event["speakers"]], None, None)


def open_event(paths, offset, lost):
    for path in paths:
        file = json.load(open(path, encoding="utf-8-sig"))
        if isinstance(file, dict):
            for field in ("organizer-description", "logo-url", "original-image-url", "code-of-conduct", "event-copyright",
                          "email", "topic", "speakers-call"):
                if file.get(field):
                    lost['"%s" of the event' % field] += 1
            continue
        for event in file:
            room = event.get("microlocation") or {}
            end = instant(event["ends-at"], offset)
            start = instant(event["starts-at"], offset)
            if end < start:
                lost["an end before its start: the event is kept without"] += 1
                end = None
            yield session(str(event["id"]), event["title"], start, end, [room.get("name", "")],
                          [speaker["name"] for speaker in event["speakers"]], language(event.get("language")), None)


def ics(paths, offset, lost):
    text = open(paths[0], encoding="utf-8", newline="").read().replace("\r\n ", "").replace("\r\n", "\n")
    for block in text.split("BEGIN:VEVENT")[1:]:
        fields = {}
        last = None
        for line in block.split("END:VEVENT")[0].split("\n"):
            found = re.match(r"([A-Z-]+)(;[^:]*)?:(.*)", line)
            if found:
                last = found.group(1)
                fields.setdefault(last, found.group(3))
        unescape = lambda value: re.sub(r"\\([\\;,])", r"\1", value.replace("\\n", "\n"))
        moment = lambda value: int(datetime.datetime.strptime(value.strip(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp())
        title = unescape(fields["SUMMARY"]).strip()
        yield session(fields["UID"] + title, title, moment(fields["DTSTART"]), moment(fields["DTEND"]),
                      [unescape(fields.get("LOCATION", "")).strip()], None, None, None)


def timelinejs(paths, offset, lost):
    """Slides and eras, as sessions of which only a day, a month or a year is known."""
    file = json.load(open(paths[0], encoding="utf-8-sig"))
    file = file.get("timeline", file)
    title = file.get("title") or {}
    if title.get("media"):
        lost["the picture of the title"] += 1
    if (title.get("text") or {}).get("text"):
        lost["the text of the title"] += 1

    def date(slide, field):
        said = slide.get(field) or {}
        parts = [said.get(name) for name in ("year", "month", "day")]
        if said.get("hour"):
            lost["the hour of a slide, which says no offset: its day is kept"] += 1
        known = list(itertools.takewhile(bool, parts))
        return "-".join(("%04d" if index == 0 else "%02d") % int(part) for index, part in enumerate(known)) or None

    for slide in file["events"] + (file.get("eras") or []):
        for field in ("background", "location", "group", "display_date", "type"):
            if slide.get(field):
                lost['"%s" of a slide' % field] += 1
        if (slide.get("media") or {}).get("credit"):
            lost["the credit of a picture"] += 1
        yield session(None, (slide["text"].get("headline") or "").strip() or "*", date(slide, "start_date"),
                      date(slide, "end_date"), [], None, None, None)


def of_milestones(path, known):
    """The milestones of a feed; those whose title is none of the file's headlines as "*"."""
    feed = json.load(open(path, encoding="utf-8"))
    for each in feed["milestones"]:
        title = each["title"] if isinstance(each["title"], str) else next(iter(each["title"].values()))
        yield session(None, title if words(title) in known else "*", each["when"], each.get("until"), [], None, None, None)


READERS = {"timelinejs": timelinejs, "frab-json": frab_json, "frab-xml": frab_xml, "sessionize": sessionize, "open-event": open_event, "ics": ics}


def merged(sessions):
    """One event in two rooms at one time is one session in two places."""
    found = {}
    for each in sessions:
        key = (each["key"], each["title"], each["start"], each["end"])
        if key in found:
            found[key]["rooms"] |= each["rooms"]
        else:
            found[key] = each
    return list(found.values())


def of_feed(path):
    feed = json.load(open(path, encoding="utf-8"))
    first = feed["languages"][0]
    text = lambda value: value if isinstance(value, str) else value.get(first) or next(iter(value.values()))
    names = {person["id"]: words(text(person["name"])) for person in feed.get("people", [])}
    conference = feed["conferences"][0]
    places = {place["id"]: words(text(place["name"])) for place in conference.get("places", [])}
    listed = lambda value: value if isinstance(value, list) else [] if value is None else [value]
    for each in conference["sessions"]:
        people = [names.get(person.get("person")) or words(text(person.get("name", ""))) for person in each.get("people", [])]
        yield session(each["id"], text(each["title"]), instant(each["start"], 0),
                      instant(each["end"], 0) if "end" in each else None,
                      [places[place] for place in listed(each.get("place"))], people, listed(each.get("language")),
                      "cancelled" if each.get("status") == "cancelled" else None)


def told(each, other):
    """A session as a line, without what the other side does not tell at all."""
    parts = [each["title"], str(each["start"]), str(each["end"]), " + ".join(sorted(each["rooms"])), str(each["status"])]
    if other["persons"]:
        parts.append(", ".join(sorted(set(each["persons"] or []))))
    if other["languages"]:
        parts.append(",".join(each["languages"] or []))
    return " | ".join(parts)


def main():
    kind, feed, offset, paths = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    lost = collections.Counter()
    if kind == "timelinejs":
        source = list(timelinejs(paths, offset, lost))
        target = list(of_milestones(feed, {each["title"] for each in source}))
    else:
        source = merged(READERS[kind](paths, offset, lost))
        target = list(of_feed(feed))
    tells = {"persons": any(each["persons"] is not None for each in source) and kind != "ics",
             "languages": any(each["languages"] is not None for each in source)}
    left = collections.Counter(told(each, tells) for each in source)
    right = collections.Counter(told(each, tells) for each in target)
    differences = ["only in the file: " + line for line in (left - right).elements()]
    differences += ["only in the feed: " + line for line in (right - left).elements()]
    json.dump({"sessions": len(source), "differences": differences, "lost": lost}, sys.stdout, ensure_ascii=False)


main()
