//! Main-thread time of a pan and of a zoom step of the map and the axis, beside other libraries in
//! the same browser: printed, never asserted. `cargo xtask bench`.
//!
//! A pan is measured frame by frame: the handler, style, layout and paint. A zoom step is all that
//! the main thread does in the 800 ms after it, less what it does in 800 ms of nothing.

use serde_json::{Value, json};

use crate::Outcome;
use crate::faults::{self, Fault};
use crate::measure;
use crate::measure_acts::quiet;
use crate::tab::{Look, Tab};
use crate::world::World;

const FRAMES: &str = include_str!("drawings/frames.js");
/// The zoom steps of each drawing, in and out by turns; the median counts.
const STEPS: usize = 10;
/// The sessions of the larger feed.
const SESSIONS: usize = 1_000;

/// A drawing that is moved.
struct Drawing<'a> {
    name: &'a str,
    /// The element that is dragged.
    selector: &'a str,
    /// A zoom step: in, and out again.
    steps: [&'a str; 2],
}

const IN: &str = "frames_.wheel(selector, -100)";
const OUT: &str = "frames_.wheel(selector, 100)";

/// Measures the map and the axis, and what other libraries draw where their scripts are given:
/// `ATLAS_JSVECTORMAP`, `ATLAS_D3` and `ATLAS_TIMELINEJS` name the folders of their packages.
pub fn take(world: &World, _: &[String]) -> Outcome {
    println!("{:<44} {:>22} {:>12}", "main thread, ms", "a frame of a pan", "a zoom step");
    let map = Drawing { name: "map", selector: ".world-view", steps: [IN, OUT] };
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address("map/?at=10000,4800,6000"), "ready")?;
    let shapes =
        tab.run("return [...document.querySelectorAll('.land path')].map((path) => path.getAttribute('d'));")?;
    measure_one(&tab, &map)?;
    let axis = |name| Drawing { name, selector: ".story-axis", steps: [IN, OUT] };
    tab.go_ready(&world.address("timeline/?range=2023-11-06..2023-11-08"), "ready")?;
    measure_one(&tab, &axis("axis, two days"))?;
    tab.go_ready(&world.address("timeline/?range=2018..2024"), "ready")?;
    measure_one(&tab, &axis("axis, six years"))?;
    let feed = measure::feed(SESSIONS).to_string();
    let host = faults::host(&world.dist, "feed.json", Fault::Replaced(feed.leak()))?;
    for (name, range) in [
        ("axis, an hour of 1,000 sessions", "2026-05-11T0400..2026-05-11T0500"),
        ("axis, a day of 1,000 sessions", "2026-05-10T1600..2026-05-11T1600"),
    ] {
        let tab = world.tab(Look::DESK)?;
        tab.go_ready(&format!("http://localhost:{}/timeline/?range={range}", host.port()), "ready")?;
        measure_one(&tab, &axis(name))?;
    }
    others(world, &shapes)
}

fn measure_one(tab: &Tab, drawing: &Drawing<'_>) -> Outcome {
    // What comes after the start is not part of it.
    tab.ask("Performance.enable")?;
    quiet(tab)?;
    tab.run(&format!("document.querySelector({:?}).scrollIntoView({{ block: 'center' }});", drawing.selector))?;
    tab.inject(FRAMES)?;
    tab.run(&format!(
        "window.times = null; frames_.pan({:?}).then((times) => {{ window.times = times; }});",
        drawing.selector
    ))?;
    tab.wait("window.times", "the end of the pan")?;
    let times: Vec<f64> =
        tab.run("return times;")?.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let at = |part: f64| times.get((times.len() as f64 * part) as usize).copied().unwrap_or(f64::NAN);
    quiet(tab)?;
    let mut steps = Vec::new();
    for index in 0..STEPS {
        let act = drawing.steps[index % 2];
        let idle = busy(tab, "")?;
        steps.push(busy(tab, &format!("const selector = {:?}; {act};", drawing.selector))? - idle);
    }
    steps.sort_by(f64::total_cmp);
    let pan = format!("{:.1} (p95 {:.1})", at(0.5), at(0.95));
    println!("{:<44} {pan:>22} {:>12.1}", drawing.name, steps[STEPS / 2]);
    Ok(())
}

/// Milliseconds of the main thread in 800 ms from a script on.
fn busy(tab: &Tab, script: &str) -> Outcome<f64> {
    let total = || -> Outcome<f64> {
        let metrics = tab.ask("Performance.getMetrics")?;
        let metrics = metrics.get("metrics").and_then(Value::as_array).cloned().unwrap_or_default();
        let found = metrics.iter().find(|metric| metric.get("name") == Some(&json!("TaskDuration")));
        found.and_then(|metric| metric.get("value")?.as_f64()).ok_or_else(|| "the browser tells no times".to_owned())
    };
    let before = total()?;
    tab.run(&format!("return new Promise((done) => {{ {script} setTimeout(done, 800); }});"))?;
    Ok((total()? - before) * 1000.0)
}

/// A file of a package whose folder a variable of the environment names.
fn file(variable: &str, path: &str) -> Option<String> {
    let folder = std::path::PathBuf::from(std::env::var_os(variable)?);
    std::fs::read_to_string(folder.join(path)).ok()
}

fn others(world: &World, shapes: &Value) -> Outcome {
    let page = |style: &str, scripts: &[String], start: &str| -> Outcome<Tab> {
        let tab = world.tab(Look::DESK)?;
        tab.go_and_look("about:blank")?;
        tab.run(&format!(
            "document.head.append(Object.assign(document.createElement('style'), {{ textContent: {} }}));
             document.body.innerHTML = '<div id=drawing style=\"width: 860px; height: 420px\"></div>';",
            json!(style)
        ))?;
        for script in scripts {
            tab.inject(script)?;
        }
        tab.inject(start)?;
        Ok(tab)
    };
    let jsvectormap =
        [file("ATLAS_JSVECTORMAP", "dist/jsvectormap.min.js"), file("ATLAS_JSVECTORMAP", "dist/maps/world.js")];
    if let [Some(script), Some(map)] = jsvectormap {
        let style = file("ATLAS_JSVECTORMAP", "dist/jsvectormap.min.css").unwrap_or_default();
        let start =
            "window.map = new jsVectorMap({ selector: '#drawing', map: 'world', zoomMax: 40, zoomButtons: true });
            for (let step = 0; step < 3; step += 1) document.querySelector('.jvm-zoomin').click();";
        let tab = page(&style, &[script, map], start)?;
        measure_one(&tab, &Drawing { name: "jsvectormap", selector: "#drawing", steps: [IN, OUT] })?;
    }
    if let Some(script) = file("ATLAS_D3", "dist/d3.min.js") {
        let start = format!(
            "const svg = d3.select('#drawing').append('svg').attr('viewBox', '0 0 20000 9734').attr('width', 860);
             const group = svg.append('g').attr('fill', '#ddd').attr('stroke', '#777').attr('stroke-width', 12);
             for (const d of {shapes}) group.append('path').attr('d', d);
             const zoom = d3.zoom().scaleExtent([1, 40]).filter(() => true)
                 .on('zoom', ({{ transform }}) => group.attr('transform', transform));
             svg.call(zoom).call(zoom.scaleTo, 3);"
        );
        let tab = page("", &[script], &start)?;
        measure_one(&tab, &Drawing { name: "d3-zoom, the same shapes", selector: "#drawing svg", steps: [IN, OUT] })?;
    }
    if let Some(script) = file("ATLAS_TIMELINEJS", "dist/js/timeline.js") {
        let style = file("ATLAS_TIMELINEJS", "dist/css/timeline.css").unwrap_or_default();
        let events: Vec<Value> = (0..30)
            .map(|index| {
                let date = json!({ "year": 2018 + index / 5, "month": index % 5 * 2 + 1 });
                json!({ "start_date": date, "text": { "headline": format!("A milestone of the conference {index}") } })
            })
            .collect();
        let start = format!(
            "document.querySelector('#drawing').style.height = '640px';
             window.timeline = new TL.Timeline('drawing', {}, {{ font: null, script_path: '', hash_bookmark: false }});",
            json!({ "events": events })
        );
        let tab = page(&style, &[script], &start)?;
        let steps = [
            "document.querySelectorAll('.tl-menubar-button')[0].click()",
            "document.querySelectorAll('.tl-menubar-button')[1].click()",
        ];
        measure_one(&tab, &Drawing { name: "TimelineJS, 30 events", selector: ".tl-timenav", steps })?;
    }
    Ok(())
}
