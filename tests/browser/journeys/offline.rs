//! Without network, or with a bad one, the site stands as it last was.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use libtest_mimic::Trial;
use serde_json::Value;

use super::{journey, must};
use crate::Outcome;
use crate::host::Host;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "with the host stopped every page stands, visited or not", |world| stands(world, "/")),
        journey(world, "with the host stopped every page stands under a path", |world| stands(world, "/a/path/")),
        journey(world, "a feed that is cut off or older never takes the place of a good one", bad_feeds),
        journey(world, "a cache that lost files fetches them again", mends),
        journey(world, "what a portal says in place of a file is never kept for it", keeps_no_page),
        journey(world, "a new version is offered and comes when it is asked for", is_offered),
        journey(world, "a page that is new already lets its worker take over quietly", is_taken),
    ]
}

/// The worker runs, and has kept what it keeps ahead.
const KEPT: &str = "(window.kept ??= (async () => {
    await navigator.serviceWorker.ready;
    const site = async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('conference-atlas '));
        const caches_ = await Promise.all(names.map((name) => caches.open(name)));
        const urls = (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map((one) => one.url);
        return urls.some((url) => url.endsWith('/about/')) && urls.some((url) => url.endsWith('feed.json?fresh'));
    };
    while (!(await site()) || !navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
    window.isKept = true;
})(), window.isKept)";

fn open(world: &World, host: &Host, path: &str) -> Outcome<Tab> {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&host.address(path), "ready")?;
    tab.wait(KEPT, "a worker that keeps the site")?;
    Ok(tab)
}

/// Tells of a worker that was registered and gave up, however soon that is.
const GIVES_UP: &str = "(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
        const registration = await register.apply(this, given);
        const worker = registration.installing;
        const tell = () => { window.gaveUp ||= !worker || worker.state === 'redundant'; };
        worker?.addEventListener('statechange', tell);
        tell();
        return registration;
    };
})();";

fn keeps_no_page(world: &World) -> Outcome {
    let portal = Arc::new(AtomicBool::new(true));
    let is_on = portal.clone();
    // The finer land, which no page needs to start.
    let stage = Stage::open(world, move |path| {
        let answers = is_on.load(Ordering::SeqCst) && path.starts_with("world-fine");
        answers.then(|| "<!doctype html><title>Sign in</title>".to_owned())
    })?;
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(GIVES_UP)?;
    tab.go_ready(&stage.address("about/"), "ready")?;
    tab.wait("window.gaveUp", "a worker that does not take the page for the file")?;
    let waits = tab.run("return navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.active));")?;
    must(waits == Value::Bool(false), || "the worker runs without one of its files".to_owned())?;
    portal.store(false, Ordering::SeqCst);
    tab.go_ready(&stage.address("about/"), "ready")?;
    tab.wait(KEPT, "a worker that keeps the site")?;
    let kinds = "return (async () => {
        const names = await caches.keys();
        const all = await Promise.all(names.map(async (name) => {
            const cache = await caches.open(name);
            return Promise.all((await cache.keys()).map(async (r) => [r.url, (await cache.match(r)).headers.get('content-type')]));
        }));
        return all.flat().filter(([url, kind]) => /[.](wasm|bin|js|css)$/.test(url) && kind.includes('html'));
    })();";
    let wrong = tab.run(kinds)?;
    must(wrong.as_array().is_some_and(Vec::is_empty), || format!("pages are kept for files: {wrong}"))
}

fn stands(world: &World, base: &str) -> Outcome {
    let mut host = Host::start(world, base)?;
    let tab = open(world, &host, "timeline/")?;
    let session = world.dist.paths.iter().find(|path| path.contains("/sessions/")).ok_or("there is no session")?;
    let visited = world.dist.paths.iter().rfind(|path| path.starts_with("programs/")).ok_or("there is no program")?;
    tab.go_ready(&host.address(visited), "ready")?;
    let mut wanted = Vec::new();
    let other = world.tab(Look::DESK)?;
    let language = world.dist.languages.first().cloned().unwrap_or_default();
    for path in ["", visited.as_str(), session, &format!("{language}{session}"), "map/"] {
        other.go_ready(&host.address(path), "ready")?;
        wanted.push((path.to_owned(), other.facts()?));
    }
    host.stop();
    for (path, facts) in wanted {
        tab.go_ready(&host.address(&path), "ready")?;
        let now = tab.facts()?;
        must(now == facts, || format!("/{path} is otherwise without network:\n{now:?}\nand with it:\n{facts:?}"))?;
        let styled = tab.text("getComputedStyle(document.querySelector('.page')).maxInlineSize !== 'none'")?;
        must(styled == "true", || format!("/{path} has no style without network"))?;
    }
    Ok(())
}

/// The feed with another moment of change, and its name changed where `mark` is not empty.
fn feed(host: &Host, updated: &str, mark: &str) -> Outcome<String> {
    let mut feed: Value = serde_json::from_str(&host.read("feed.json")?).map_err(|error| error.to_string())?;
    feed["updated"] = updated.into();
    if !mark.is_empty() {
        feed["publisher"]["short_name"] = mark.into();
    }
    Ok(feed.to_string())
}

fn bad_feeds(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    host.write("feed.json", &feed(&host, "2026-01-02T09:00+07:00", "First")?)?;
    let tab = open(world, &host, "")?;
    let good = host.read("feed.json")?;
    let older = feed(&host, "2026-01-01T09:00+07:00", "Older")?;
    let half = good.get(..good.len() / 2).unwrap_or_default().to_owned();
    for bad in
        [half.as_str(), "", "<!doctype html><title>Sign in</title>", "{\"format\":99,\"conferences\":[1]}", &older]
    {
        host.write("feed.json", bad)?;
        tab.go_ready(&host.address("timeline/"), "ready")?;
        let name = tab.text("document.querySelector('.masthead-name').textContent")?;
        must(name == "First", || format!("the site is called “{name}” after {}", bad.get(..40).unwrap_or(bad)))?;
    }
    host.write("feed.json", &good)?;
    host.write("feed.json", &feed(&host, "2026-01-03T09:00+07:00", "Newer")?)?;
    tab.go_ready(&host.address("timeline/"), "ready")?;
    let name = tab.text("document.querySelector('.masthead-name').textContent")?;
    must(name == "Newer", || format!("the site is still called “{name}”"))
}

fn mends(world: &World) -> Outcome {
    let mut host = Host::start(world, "/")?;
    let tab = open(world, &host, "")?;
    // Some of the files, and all the pages.
    let body = "return (async () => {
        const name = (await caches.keys()).find((name) => !name.endsWith(' data'));
        const cache = await caches.open(name);
        const lost = (await cache.keys()).filter(({ url }) => /wasm$|css$|\\/$|html$/.test(url));
        await Promise.all(lost.map((one) => cache.delete(one)));
        window.name = JSON.stringify([name, lost.map((one) => one.url)]);
        return lost.length;
    })()";
    let lost = tab.run(body)?.as_f64().unwrap_or_default();
    must(lost >= 8.0, || format!("only {lost} things could be taken away"))?;
    // A worker looks at most once a minute; this one is another.
    host.stop();
    host.start_again()?;
    restart_worker(&tab)?;
    tab.go_ready(&host.address("map/"), "ready")?;
    tab.wait(
        "(window.mended ??= (async () => {
            const [name, lost] = JSON.parse(window.name);
            const cache = await caches.open(name);
            for (const url of lost) while (!(await cache.match(url))) await new Promise((go) => setTimeout(go, 50));
            window.isMended = true;
        })(), window.isMended)",
        "what was lost",
    )?;
    host.stop();
    tab.go_ready(&host.address("programs/"), "ready")
}

/// The browser ends the worker, as it does with one that has nothing to do.
fn restart_worker(tab: &Tab) -> Outcome {
    tab.ask("ServiceWorker.enable")?;
    tab.ask("ServiceWorker.stopAllWorkers").map(drop)
}

/// Puts a build in place of the host's that differs in the name of what starts it.
fn new_build(host: &Host) -> Outcome<String> {
    let worker = host.read("sw.js")?;
    let (_, rest) = worker.split_once("\"boot\":\"").ok_or("the worker names no boot")?;
    let old = rest.split('"').next().unwrap_or_default().to_owned();
    let new = "boot-0123456789abcdef.js";
    host.write(new, &host.read(&old)?)?;
    for page in ["index.html", "404.html", "timeline/index.html"] {
        host.write(page, &host.read(page)?.replace(&old, new))?;
    }
    host.write("sw.js", &worker.replace(&old, new).replace("\"version\":\"", "\"version\":\"x"))?;
    Ok(new.to_owned())
}

const BOOT: &str = "document.querySelector('script[type=module]').src.split('/').pop()";

fn is_offered(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    let tab = open(world, &host, "timeline/")?;
    let new = new_build(&host)?;
    tab.run("window.before = true; document.dispatchEvent(new Event('visibilitychange'));")?;
    tab.wait("document.documentElement.dataset.version === 'new'", "the offer of a new version")?;
    must(tab.text("window.before")? == "true", || "the page was loaded again without being asked".to_owned())?;
    tab.run("dispatchEvent(new Event('atlas:renew'));")?;
    tab.wait("!window.before && document.documentElement.dataset.app === 'ready'", "the page in its new version")?;
    let boot = tab.text(BOOT)?;
    must(boot == new, || format!("the page was loaded again, but is started by {boot}"))
}

fn is_taken(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    let tab = open(world, &host, "timeline/")?;
    let new = new_build(&host)?;
    tab.go_ready(&host.address("timeline/"), "ready")?;
    must(tab.text(BOOT)? == new, || "the page is still the old one".to_owned())?;
    tab.wait(
        "(window.looking ??= (async () => {
            while ((await caches.keys()).filter((name) => !name.endsWith(' data')).some((name) => !name.includes(' x')))
                await new Promise((go) => setTimeout(go, 50));
            window.isOnlyNew = true;
        })(), window.isOnlyNew)",
        "the new worker alone",
    )?;
    must(tab.text("document.documentElement.dataset.version")? == "undefined", || {
        "a new version is offered to a page that is it already".to_owned()
    })
}
