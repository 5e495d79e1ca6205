//! `cargo xtask lighthouse`: the build as Lighthouse sees it on a phone with a slow network.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::tools::{Tools, system};
use crate::{Error, measured, run, site};

const HELP: &str = "\
cargo xtask lighthouse [--no-build] [--draft]

Measures /, /timeline/, /map/ and /programs/ with the app running and writes the scores into
docs/measured.md.
--draft looks at target/draft/ and writes nothing: all but its speed can be judged by it.";

/// The pages that everything starts from.
const PAGES: [&str; 4] = ["", "timeline/", "map/", "programs/"];

/// Categories that are scored, and the least that is enough.
const WANTED: [(&str, &str, u64); 4] = [
    ("performance", "performance", 95),
    ("accessibility", "accessibility", 100),
    ("best-practices", "best practices", 100),
    ("seo", "SEO", 100),
];

/// Times that the speed is made of, as Lighthouse calls them.
const TIMES: [(&str, &str); 4] = [
    ("first-contentful-paint", "first paint"),
    ("largest-contentful-paint", "largest paint"),
    ("total-blocking-time", "blocked"),
    ("cumulative-layout-shift", "shift"),
];

/// Runs of a page; the one with the median of the speed counts.
const RUNS: usize = 3;

const HEADING: &str = "## Lighthouse";

/// See [`HELP`].
pub fn run(args: &[String]) -> Result<(), Error> {
    let has = |name: &str| args.iter().any(|arg| arg == name);
    if has("--help") || has("-h") {
        println!("{HELP}");
        return Ok(());
    }
    let (draft, root) = (has("--draft"), run::repository());
    let dist = match (draft, has("--no-build")) {
        (true, true) => root.join("target/draft"),
        (true, false) => site::draft()?,
        (false, true) => root.join("dist"),
        (false, false) => site::build()?,
    };
    let tools = Tools::open()?;
    let (browser, lighthouse) = (system::browser()?, tools.lighthouse()?);
    let host = Host::start(&dist, draft)?;
    let mut results = Vec::new();
    for page in PAGES {
        // The app starts at once for an address that asks something of it.
        let measure = || measure(&lighthouse, &browser.chrome, &format!("{}{page}?app", host.address));
        let mut runs = (0..if draft { 1 } else { RUNS }).map(|_| measure()).collect::<Result<Vec<_>, _>>()?;
        runs.sort_by_key(|result| score(result, "performance"));
        results.push((page, runs.swap_remove(runs.len() / 2)));
    }
    let table = table(&results);
    println!("\n{table}");
    if !draft {
        measured::write(HEADING, &section(&results, &table))?;
    }
    let faults = faults(&results);
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

/// `atlas serve` over a copy of the build that knows its own address; it ends with this.
struct Host {
    program: Child,
    address: String,
}

impl Host {
    fn start(dist: &Path, draft: bool) -> Result<Self, Error> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let copy = run::repository().join("target/lighthouse");
        let source = run::repository().join("target/lighthouse-source");
        std::fs::create_dir_all(&source)?;
        std::fs::copy(run::repository().join(site::FEED), source.join("feed.json"))?;
        std::fs::write(source.join("site.json"), format!("{{ \"url\": \"http://localhost:{port}/\" }}"))?;
        // A draft is too large to be compressed in a moment.
        let mut atlas = site::atlas();
        atlas.arg("build").arg(&source).arg("--output").arg(&copy).arg("--app").arg(dist);
        run::run(atlas.args(draft.then_some("--uncompressed")))?;
        let mut atlas = Command::new(run::repository().join("target/debug/atlas"));
        atlas.arg("serve").arg(&copy).args(["--port", &port.to_string()]).stdout(Stdio::piped());
        let mut program = atlas.spawn().map_err(|error| format!("atlas serve: {error}"))?;
        let output = program.stdout.take().ok_or("atlas serve has no output")?;
        let first = BufReader::new(output).lines().next().and_then(Result::ok);
        let address = first.filter(|line| line.starts_with("http://")).ok_or("atlas serve did not say where it is")?;
        Ok(Self { program, address })
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// One run of Lighthouse with its own settings, which are those of a phone.
fn measure(lighthouse: &Path, chrome: &Path, address: &str) -> Result<Value, Error> {
    let report = run::repository().join("target/lighthouse.json");
    let mut node = run::program("node");
    node.arg(lighthouse).args([address, "--quiet", "--output=json", "--no-enable-error-reporting"]);
    node.arg(format!("--output-path={}", report.display())).env("CHROME_PATH", chrome);
    node.arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking");
    run::run(&mut node)?;
    Ok(serde_json::from_str(&std::fs::read_to_string(report)?)?)
}

/// The score of a category, of 100.
fn score(result: &Value, category: &str) -> u64 {
    let score = result.pointer(&format!("/categories/{category}/score")).and_then(Value::as_f64);
    score.map_or(0, |score| (score * 100.0).round() as u64)
}

/// The scores and times of each page.
fn table(results: &[(&str, Value)]) -> String {
    let names = WANTED.iter().map(|(_, name, _)| *name).chain(TIMES.iter().map(|(_, name)| *name));
    let mut out = format!("| page | {} |\n", names.collect::<Vec<_>>().join(" | "));
    out.push_str(&format!("|---|{}\n", "--:|".repeat(WANTED.len() + TIMES.len())));
    for (page, result) in results {
        let scores = WANTED.iter().map(|(category, _, _)| score(result, category).to_string());
        let time = |audit: &str| result.pointer(&format!("/audits/{audit}/displayValue"))?.as_str().map(str::to_owned);
        let times = TIMES.iter().map(|(audit, _)| time(audit).unwrap_or_default().replace('\u{a0}', " "));
        out.push_str(&format!("| `/{page}` | {} |\n", scores.chain(times).collect::<Vec<_>>().join(" | ")));
    }
    out
}

/// Everything that is less than it should be, with the audits that say why.
fn faults(results: &[(&str, Value)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, result) in results {
        for (category, name, least) in WANTED {
            let score = score(result, category);
            if score < least {
                faults.push(format!("/{page}: {name} is {score}, not {least}: {}", reasons(result, category)));
            }
        }
    }
    faults
}

/// The audits of a category that have weight and did not pass.
fn reasons(result: &Value, category: &str) -> String {
    let audits = result.pointer(&format!("/categories/{category}/auditRefs")).and_then(Value::as_array);
    let failed = audits.into_iter().flatten().filter_map(|audit| {
        let id = audit.get("id")?.as_str()?;
        let score = result.pointer(&format!("/audits/{id}/score"))?.as_f64()?;
        (audit.get("weight")?.as_f64()? > 0.0 && score < 0.9).then_some(id)
    });
    failed.collect::<Vec<_>>().join(", ")
}

/// The section of the file: the command, the day, the programs, the tables.
fn section(results: &[(&str, Value)], table: &str) -> String {
    let first = results.first().map(|(_, result)| result);
    let text = |path: &str| first.and_then(|result| result.pointer(path)?.as_str()).unwrap_or_default();
    let day = text("/fetchTime").get(..10).unwrap_or_default();
    let browser = text("/environment/hostUserAgent").split(' ').find(|word| word.contains("Chrome/"));
    format!(
        "{HEADING}\n\n`cargo xtask lighthouse` on {day}: Lighthouse {} with its settings for a phone (a slow 4G network \
         and a processor four times slower, both simulated), {}, `atlas serve` with what the build compressed. The \
         median of {RUNS} runs, with the app running from the beginning.\n\n{table}",
        text("/lighthouseVersion"),
        browser.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn result(seo: f64) -> Value {
        json!({
            "categories": {
                "performance": { "score": 0.97, "auditRefs": [] },
                "accessibility": { "score": 1, "auditRefs": [] },
                "best-practices": { "score": 1, "auditRefs": [] },
                "seo": { "score": seo, "auditRefs": [
                    { "id": "canonical", "weight": 1 }, { "id": "hreflang", "weight": 1 }, { "id": "manual", "weight": 0 },
                ] },
            },
            "audits": {
                "canonical": { "score": 0 }, "hreflang": { "score": 1 }, "manual": { "score": 0 },
                "first-contentful-paint": { "displayValue": "0.9\u{a0}s" },
            },
            "fetchTime": "2026-01-02T03:04:05.000Z",
        })
    }

    #[test]
    fn what_is_less_than_it_should_be_is_said_with_its_reason() {
        assert_eq!(faults(&[("", result(1.0))]), Vec::<String>::new());
        assert_eq!(faults(&[("map/", result(0.92))]), ["/map/: SEO is 92, not 100: canonical"]);
    }

    #[test]
    fn a_table_has_a_line_for_each_page() {
        let table = table(&[("", result(1.0)), ("map/", result(0.92))]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[2], "| `/` | 97 | 100 | 100 | 100 | 0.9 s |  |  |  |");
        assert!(lines.iter().all(|line| line.matches('|').count() == lines[0].matches('|').count()));
    }
}
