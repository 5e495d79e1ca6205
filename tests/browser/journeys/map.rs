//! The map: hands, keys and the table lead to the same countries.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Large countries that are on every map: a shape of the wrong kind of element has no size.
const LAND: &str = "['BR', 'CN', 'KZ'].every((code) => {
    const shape = document.querySelector(`.world path[data-country=${code}]`);
    return shape && shape.getBoundingClientRect().width > 10;
})";
/// Area of the map that is seen: x, y, width and height in map units.
const SEEN: &str = "document.querySelector('.world').getAttribute('viewBox')";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "the app draws the land of the map", land_is_drawn),
        journey(world, "the map opens where the named countries are, with their names", home),
        journey(world, "the plain wheel scrolls the page, with Ctrl it zooms about the pointer", wheel),
        journey(world, "the map is dragged, and buttons bring it back", drag),
        journey(world, "a country is chosen in place from the map and from the table", choose),
        journey(world, "with the keyboard one goes from country to country", keyboard),
        journey(world, "a tap beside a marker means the nearest country", tap),
        journey(world, "the table sorts by its heads and finds countries in every language", table),
        journey(world, "countries are called by their names in each language", names),
        journey(world, "the view and the table are taken away as files", take_away),
        journey(world, "a program in the address lights its countries up", program),
    ]
}

fn open(world: &World, look: Look, path: &str) -> Outcome<Tab> {
    let tab = world.tab(look)?;
    tab.go_ready(&world.address(path), "ready")?;
    tab.run("window.sameDocument = true;")?;
    Ok(tab)
}

fn numbers(tab: &Tab, expression: &str) -> Outcome<Vec<f64>> {
    Ok(tab.text(expression)?.split([' ', ',']).filter_map(|n| n.parse().ok()).collect())
}

/// The middle of an element on the screen.
fn middle(tab: &Tab, selector: &str) -> Outcome<(i32, i32)> {
    tab.run(&format!(
        "document.querySelector({selector:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }});"
    ))?;
    tab.settle()?;
    let at = numbers(
        tab,
        &format!(
            "(({{ left, top, width, height }}) => [left + width / 2, top + height / 2])(document.querySelector({selector:?}).getBoundingClientRect())"
        ),
    )?;
    Ok((at[0] as i32, at[1] as i32))
}

fn stayed(tab: &Tab) -> Outcome {
    must(tab.text("window.sameDocument")? == "true", || "the page was loaded anew".to_owned())
}

fn land_is_drawn(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/")?;
    must(tab.text(LAND)? == "true", || "countries have no shape on the screen".to_owned())
}

/// Numbers of marks out of the frame, of names, of names out of it and of pairs of names that touch,
/// and the height of the frame over its width in percent.
const HOME: &str = "(() => {
    const box = (element) => element.getBoundingClientRect();
    const frame = box(document.querySelector('.world-view'));
    const out = (it) => it.left < frame.left - 1 || it.right > frame.right + 1 || it.top < frame.top - 1 || it.bottom > frame.bottom + 1;
    const marks = [...document.querySelectorAll('.world .mark-target')].map(box).filter(({ left, top }) => left || top);
    const names = [...document.querySelectorAll('.world-view .atlas-name')].map(box);
    const touch = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const pairs = names.flatMap((one, at) => names.slice(at + 1).filter((other) => touch(one, other)));
    return [marks.filter(out).length, names.length, names.filter(out).length, pairs.length, Math.round(100 * frame.height / frame.width)];
})()";

fn home(world: &World) -> Outcome {
    for (look, least, most) in [(Look::PHONE, 60.0, 93.0), (Look::DESK, 43.0, 45.0)] {
        let tab = open(world, look, "map/")?;
        tab.wait("document.querySelectorAll('.world-view .atlas-name').length >= 5", "five names on the map")?;
        let seen = numbers(&tab, HOME)?;
        let [marks, _, names, pairs, high] = seen[..] else { return Err(format!("{seen:?}")) };
        must(marks == 0.0, || format!("{marks} named countries are out of sight"))?;
        must(names == 0.0 && pairs == 0.0, || format!("{names} names are cut off, {pairs} touch another"))?;
        must((least..=most).contains(&high), || format!("the map is {high} % as high as wide"))?;
        // It is where the map comes back to: nothing is zoomed, and the page scrolls by a finger.
        must(
            tab.text("Boolean(document.querySelector('.world-frame[data-zoomed]'))")? == "false"
                && tab.text("document.querySelector('.map-button:nth-of-type(3)').ariaDisabled")? == "true",
            || "the map is not where it begins".to_owned(),
        )?;
        // A country out of sight is brought into sight.
        tab.go_ready(&world.address("map/?country=BR"), "ready")?;
        let seen = "(() => { const at = document.querySelector('.lit path[data-country=BR]')?.getBoundingClientRect();
            const frame = document.querySelector('.world-view').getBoundingClientRect();
            return at && at.left < frame.right && at.right > frame.left; })()";
        tab.wait(seen, "Brazil in sight")?;
    }
    Ok(())
}

fn wheel(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/")?;
    tab.run("document.body.style.paddingBlockEnd = '3000px';")?;
    let (x, y) = middle(&tab, ".world")?;
    let (before, home) = (tab.number("scrollY")?, numbers(&tab, SEEN)?);
    tab.wheel(x, y, 120, false)?;
    tab.wait(&format!("scrollY > {before}"), "the page scrolled by the plain wheel")?;
    must(numbers(&tab, SEEN)? == home, || "the plain wheel zoomed the map".to_owned())?;
    let (x, y) = (x + 100, middle(&tab, ".world")?.1);
    let under = format!(
        "(({{ left, width }}, [from, , wide]) => from + ({x} - left) / width * wide)(
            document.querySelector('.world').getBoundingClientRect(), {SEEN}.split(' ').map(Number))"
    );
    let (held, scrolled) = (tab.number(&under)?, tab.number("scrollY")?);
    tab.wheel(x, y, -100, true)?;
    tab.wait(&format!("{SEEN}.split(' ')[2] < {}", home[2]), "the map zoomed by Ctrl and the wheel")?;
    tab.wait("new URLSearchParams(location.search).has('at')", "the view in the address")?;
    let (now, still) = (tab.number(&under)?, tab.number("scrollY")?);
    must((now - held).abs() < 40.0, || format!("under the pointer was {held}, now {now}"))?;
    must((still - scrolled).abs() < 1.0, || "the page scrolled as well".to_owned())?;
    // The address leads back to the same view.
    let (seen, address) = (tab.text(SEEN)?, tab.text("location.href")?);
    tab.go_ready(&address, "ready")?;
    must(tab.text(SEEN)? == seen, || format!("the address shows another part than {seen}"))
}

fn drag(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/")?;
    let home = tab.text(SEEN)?;
    tab.go_ready(&world.address("map/?at=10000,4800,6000"), "ready")?;
    tab.run("window.sameDocument = true;")?;
    let before = numbers(&tab, SEEN)?;
    let (x, y) = middle(&tab, ".world")?;
    tab.mouse("mousePressed", x, y)?;
    for step in 1..=10 {
        tab.mouse("mouseMoved", x - 10 * step, y + 3 * step)?;
    }
    tab.mouse("mouseReleased", x - 100, y + 30)?;
    tab.wait("!location.search.includes('10000,4800')", "the new view in the address")?;
    let after = numbers(&tab, SEEN)?;
    must(after[0] > before[0] + 100.0 && after[1] < before[1], || format!("{before:?} became {after:?}"))?;
    must(!tab.text("location.search")?.contains("country="), || "dragging chose a country".to_owned())?;
    tab.click(".map-button:nth-of-type(3)")?;
    tab.wait(&format!("{SEEN} === {home:?}"), "the part of the named countries again")?;
    tab.wait("!location.search.includes('at=')", "no view in the address")?;
    tab.click(".map-button:first-of-type")?;
    let half = home.split(' ').nth(2).and_then(|width| width.parse::<i32>().ok()).unwrap_or_default() / 2;
    tab.wait(&format!("{SEEN}.split(' ')[2] === '{half}'"), "the map zoomed in by its button")?;
    stayed(&tab)
}

fn choose(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/?conference=bcste-2023")?;
    let (x, y) = middle(&tab, ".world path[data-country=CN]")?;
    tab.mouse("mousePressed", x, y)?;
    tab.mouse("mouseReleased", x, y)?;
    tab.wait("location.search.includes('country=CN')", "China in the address")?;
    tab.wait("document.querySelector('.detail[data-country=CN]')", "what is said of China")?;
    must(
        tab.text("Boolean(document.querySelector('.countries tr[data-country=CN][aria-current]'))")? == "true",
        || "its row is not marked".to_owned(),
    )?;
    tab.click(".countries tr[data-country=TH] .row-link")?;
    tab.wait("location.search.includes('country=TH')", "Thailand in the address")?;
    tab.wait("document.querySelector('.lit path[data-country=TH]')", "Thailand lit up on the map")?;
    must(tab.text("document.querySelectorAll('.detail').length")? == "1", || "both are described".to_owned())?;
    stayed(&tab)
}

fn keyboard(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/?conference=bcste-2023")?;
    must(tab.number("document.querySelectorAll('.world [tabindex=\"0\"]').length")? == 1.0, || {
        "the map has not one stop of the Tab key".to_owned()
    })?;
    tab.run("document.querySelector('.world [tabindex=\"0\"]').focus();")?;
    let focused = "document.activeElement?.dataset.country";
    let mut seen = vec![tab.text(focused)?];
    for key in ["ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp"] {
        tab.press(key)?;
        tab.settle()?;
        let now = tab.text(focused)?;
        must(now.len() == 2, || format!("after {key} the focus is lost"))?;
        if !seen.contains(&now) {
            seen.push(now);
        }
    }
    must(seen.len() > 1, || format!("arrows lead nowhere: {seen:?}"))?;
    let name = tab.text("document.activeElement.getAttribute('aria-label')")?;
    must(name.chars().count() > 5, || format!("the focused country is announced as “{name}”"))?;
    let now = tab.text(focused)?;
    tab.press("Enter")?;
    tab.wait(&format!("location.search.includes('country={now}')"), "the country chosen by Enter")?;
    tab.press("Escape")?;
    tab.wait("!location.search.includes('country=')", "Escape undid the choice")?;
    tab.press("Escape")?;
    tab.wait("!document.activeElement?.closest('.world')", "Escape left the map")?;
    stayed(&tab)
}

fn tap(world: &World) -> Outcome {
    let tab = open(world, Look::PHONE, "map/?conference=bcste-2023")?;
    let (x, y) = middle(&tab, ".mark[data-country=TH] .mark-target")?;
    let hit = format!("document.elementFromPoint({x}, {y})?.closest('[data-country]')?.dataset.country");
    must(tab.text(&hit)? == "TH", || "the marker of Thailand cannot be hit".to_owned())?;
    tab.tap(x + 10, y + 8)?;
    tab.wait("location.search.includes('country=TH')", "Thailand chosen by a tap beside its marker")?;
    stayed(&tab)
}

fn table(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/?conference=bcste-2023")?;
    let order = "[...document.querySelectorAll('.countries tbody tr')].map((row) => row.dataset.country).join(' ')";
    let first = tab.text(order)?;
    tab.click(".countries thead th:nth-child(2) .sort")?;
    tab.wait("location.search.includes('sort=region')", "the order in the address")?;
    let sorted = tab.text("document.querySelector('.countries thead th:nth-child(2)').ariaSort")?;
    must(sorted == "ascending", || format!("the head says that it is sorted “{sorted}”"))?;
    must(tab.text(order)? != first, || "the order is the same".to_owned())?;
    must(tab.text("document.activeElement.className")? == "sort", || "the head lost the focus".to_owned())?;
    for (words, found) in [("ไทย", "TH"), ("南非", "ZA"), ("south afr", "ZA"), ("cn", "CN")] {
        tab.run(&format!(
            "const field = document.querySelector('#search'); field.value = {words:?};
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"
        ))?;
        tab.wait(&format!("{order} === '{found}'"), &format!("{found} alone, found by “{words}”"))?;
    }
    stayed(&tab)
}

fn names(world: &World) -> Outcome {
    for (path, expected) in [
        ("map/", ["China", "Thailand", "South Africa"]),
        ("zh-Hans/map/", ["中国", "泰国", "南非"]),
        ("th/map/", ["จีน", "ไทย", "แอฟริกาใต้"]),
    ] {
        let tab = open(world, Look::DESK, &format!("{path}?conference=bcste-2023"))?;
        for (code, name) in ["CN", "TH", "ZA"].into_iter().zip(expected) {
            let row =
                tab.text(&format!("document.querySelector('.countries tr[data-country={code}] .row-link').innerText"))?;
            must(row.contains(name), || format!("on /{path} {code} is called {row:?}"))?;
        }
    }
    Ok(())
}

fn take_away(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/?conference=bcste-2023")?;
    tab.run(
        "window.made = new Map();
         const make = URL.createObjectURL;
         URL.createObjectURL = (file) => { const address = make.call(URL, file); made.set(address, file); return address; };
         window.saved = [];
         HTMLAnchorElement.prototype.click = function () { saved.push([this.download, made.get(this.href)]); };",
    )?;
    for (index, end) in [(1, ".svg"), (2, ".png"), (3, ".csv")] {
        tab.click(&format!(".take-away .button:nth-of-type({index})"))?;
        tab.wait(&format!("saved.length === {index}"), &format!("a file that ends with {end}"))?;
        let name = tab.text("saved.at(-1)[0]")?;
        must(name.ends_with(end), || format!("the file is called {name}"))?;
    }
    let read = |index: usize| tab.run(&format!("return saved[{index}][1].text();"));
    let svg = read(0)?.as_str().unwrap_or_default().to_owned();
    let complaint = tab.run(
        "return saved[0][1].text().then((text) =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null);",
    )?;
    must(complaint == Value::Null, || format!("the SVG is none: {complaint}"))?;
    for part in ["Natural Earth", "<title>", "url(#disputed)", "fill=\"#"] {
        must(svg.contains(part), || format!("the SVG lacks {part}"))?;
    }
    must(!svg.contains("oklch") && !svg.contains("class="), || "the SVG needs a stylesheet".to_owned())?;
    let sizes = tab.run("return createImageBitmap(saved[1][1]).then((picture) => [picture.width, picture.height]);")?;
    must(sizes[0].as_u64() > Some(1000), || format!("the picture is {sizes}"))?;
    let csv = read(2)?.as_str().unwrap_or_default().to_owned();
    must(csv.contains("country,name,region") && csv.contains("\r\nTH,Thailand,035,"), || csv.clone())
}

fn program(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "map/")?;
    must(tab.number("document.querySelectorAll('.lit path').length")? == 0.0, || {
        "something is lit though nothing was asked for".to_owned()
    })?;
    let with_countries = "fetch(new URL(document.documentElement.dataset.feed, new URL(document.documentElement.dataset.root, location))).then((a) => a.json())
        .then((feed) => feed.programs.find((program) => program.countries?.length))";
    let found = tab.run(&format!(
        "return {with_countries}.then((program) => program ? [program.id, program.countries[0]] : null);"
    ))?;
    let (Some(id), Some(code)) = (found[0].as_str(), found[1].as_str()) else { return Ok(()) };
    tab.go_ready(&world.address(&format!("map/?program={id}")), "ready")?;
    tab.wait(&format!("document.querySelector('.lit path[data-country={code}]')"), "its country lit up")
}
