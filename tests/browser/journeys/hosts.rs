//! Hosts that change while a part is in them: their colors, their address, their attributes, the
//! way in which they load the script.

use std::sync::{Arc, Mutex};

use conference_atlas::cli::serve::{Answer, Ask, Server};
use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a part follows the ground of its host, however late or by what it changes", ground),
        journey(world, "attributes that change together are one change and no step back", attributes),
        journey(world, "the script is loaded in any way that a host has", loaded),
        journey(world, "an element is upgraded late, moved, removed and put back", moved),
        journey(world, "a part that is moved as it is stays as it is, and follows the ground of its new place", kept),
        journey(world, "a part has the nearest language that there is", languages),
        journey(world, "a host that isolates itself shows the part", isolated),
        journey(world, "a host filters a part and is told what a visitor chooses", filtered),
    ]
}

/// A host on another origin than the site, with a sheet that comes when the test lets it.
pub(super) struct Host {
    _server: Server,
    pub(super) address: String,
    /// The style sheet at `late.css`, once it may come.
    sheet: Arc<Mutex<Option<String>>>,
}

impl Host {
    pub(super) fn open(world: &World, body: &str, headers: &[(&str, &str)]) -> Outcome<Self> {
        let html = body.replace("SITE/", &world.address(""));
        let sheet = Arc::<Mutex<Option<String>>>::default();
        let (asked, headers) = (sheet.clone(), own(headers));
        let answer = move |ask: &Ask<'_>| {
            if ask.target.starts_with("/late.css") {
                // Held until the test lets it go; the page is read meanwhile.
                for _ in 0..600 {
                    if let Some(css) = asked.lock().ok().and_then(|css| css.clone()) {
                        return Answer { status: 200, headers: own(&[("Content-Type", "text/css")]), body: css.into() };
                    }
                    std::thread::sleep(std::time::Duration::from_millis(50));
                }
            }
            if ask.target.starts_with("/favicon") || ask.target.starts_with("/late.css") {
                return Answer::text(404, "");
            }
            let mut headers = headers.clone();
            headers.extend(own(&[("Content-Type", "text/html; charset=utf-8")]));
            Answer { status: 200, headers, body: html.clone().into_bytes() }
        };
        let server = Server::start(0, Arc::new(answer))?;
        let address = format!("http://host.localhost:{}/", server.port());
        Ok(Self { _server: server, address, sheet })
    }
}

fn own(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A page that keeps every event of its parts.
pub(super) const PAGE: &str = r#"<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script>
    window.told = [];
    for (const type of ["atlas:ready", "atlas:height", "atlas:select", "atlas:filter"])
        addEventListener(type, (event) => told.push([type, event.target.id, event.detail]));
</script>"#;
pub(super) const SCRIPT: &str = "<script src=SITE/embed.js async></script>";
const PART: &str = "<conference-atlas id=one view=map theme=auto><a href=SITE/map/>Map</a></conference-atlas>";

pub(super) fn is_ready(tab: &Tab) -> Outcome {
    tab.wait("told.some(([type]) => type === 'atlas:ready')", "atlas:ready")
}

/// Waits until the app runs in the frame of a part.
pub(super) fn runs(tab: &Tab, part: &str) -> Outcome {
    tab.enter(&format!("document.getElementById('{part}').frame"))?;
    tab.wait("document.documentElement.dataset.app === 'ready'", "the app in the frame")?;
    tab.leave()
}

/// Waits until the frame of the part wears a theme.
fn wears(tab: &Tab, theme: &str, after: &str) -> Outcome {
    let worn = format!("document.getElementById('one').frame.style.colorScheme === '{theme}'");
    tab.wait(&worn, &format!("a {theme} part after {after}"))?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait(
        &format!("document.documentElement.dataset.theme === '{theme}'"),
        &format!("{theme} in it, after {after}"),
    )?;
    tab.leave()
}

fn ground(world: &World) -> Outcome {
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{PART}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    wears(&tab, "light", "the start")?;
    let run = |script: &str| tab.run(&format!("{script}; return 1;")).map(drop);
    run("const late = document.createElement('link'); late.rel = 'stylesheet'; late.href = '/late.css'; late.id = 'late';
        document.head.append(late)")?;
    if let Ok(mut sheet) = host.sheet.lock() {
        *sheet = Some("body { background: #111; color: #eee }".to_owned());
    }
    wears(&tab, "dark", "a sheet that came late")?;
    run("document.body.style.cssText = 'background: #fff; color: #000'")?;
    wears(&tab, "light", "a change of style")?;
    run("document.body.style.background = '#222'")?;
    wears(&tab, "dark", "a change of the ground alone")?;
    run("document.getElementById('late').remove(); document.body.style.cssText = '';
        document.documentElement.style.colorScheme = 'dark'")?;
    wears(&tab, "dark", "a change of color-scheme")?;
    run("document.documentElement.style.colorScheme = ''")?;
    wears(&tab, "light", "taking that back")?;
    run("const style = document.createElement('style'); style.textContent = '.night body { background: #000; color: #fff }';
        document.head.append(style); document.documentElement.className = 'night'")?;
    wears(&tab, "dark", "a class on the root")?;
    run("document.body.style.cssText = 'transition: background-color 200ms; background: #fff; color: #000'")?;
    wears(&tab, "light", "a ground that changes slowly")
}

fn attributes(world: &World) -> Outcome {
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{PART}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    let steps = tab.number("history.length")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.run("window.stays = true; window.pops = 0; addEventListener('popstate', () => { pops += 1; }); return 1;")?;
    tab.leave()?;
    tab.run("const one = document.getElementById('one');
        one.setAttribute('country', 'TH'); one.setAttribute('accent', 'aa0000'); one.setAttribute('conference', 'bcste-2023');
        return 1;")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait("/country=TH/.test(location.search) && /conference=bcste-2023/.test(location.search)", "the new address")?;
    let state =
        tab.text("[window.stays, window.pops, document.documentElement.style.getPropertyValue('--accent')].join()")?;
    tab.leave()?;
    must(state == "true,1,#aa0000", || format!("the running app was given {state}"))?;
    tab.run(
        "const one = document.getElementById('one');
        one.setAttribute('view', 'programs'); one.setAttribute('links', 'new'); return 1;",
    )?;
    tab.wait("told.filter(([type]) => type === 'atlas:ready').length >= 2", "the other part")?;
    let after = tab.number("history.length")?;
    must(after == steps, || format!("the host's history grew from {steps} to {after}"))
}

/// The script as a host's bundle has it: under another name, and of a site that says its `url`.
fn bundled(world: &World) -> Outcome<String> {
    let script = std::fs::read_to_string(world.dist.folder.join("embed.js")).map_err(|error| error.to_string())?;
    let (before, rest) = script.split_once("\"conference-atlas/1 ").ok_or("the script knows no site")?;
    let (_, languages) = rest.split_once(' ').ok_or("the script knows no languages")?;
    Ok(format!("{before}\"conference-atlas/1 {} {languages}", world.address("")))
}

fn loaded(world: &World) -> Outcome {
    let bundle = bundled(world)?;
    let (module, classic) = (format!("<script type=module>{bundle}</script>"), format!("<script>{bundle}</script>"));
    let ways = [
        ("a classic script", "<script src=SITE/embed.js></script>", ""),
        ("async", "<script src=SITE/embed.js async></script>", ""),
        ("defer", "<script src=SITE/embed.js defer></script>", ""),
        ("a module", "<script type=module src=SITE/embed.js></script>", ""),
        ("an import", "", "<script type=module>import 'SITE/embed.js';</script>"),
        ("an import in the end", "", "<script>addEventListener('load', () => import('SITE/embed.js'));</script>"),
        ("a bundle", "", module.as_str()),
        ("a classic bundle", classic.as_str(), ""),
    ];
    let tab = world.tab(Look::DESK)?;
    for (way, before, after) in ways {
        let host = Host::open(world, &format!("{PAGE}{before}<body>{PART}{after}"), &[])?;
        tab.go(&host.address)?;
        is_ready(&tab).map_err(|error| format!("{way}: {error}"))?;
        let said = tab.text("(({ title, lang }) => [title, lang].join())(document.getElementById('one').frame)")?;
        tab.enter("document.getElementById('one').frame")?;
        let own = tab.text("[document.title, document.documentElement.lang].join()")?;
        tab.leave()?;
        must(said == own && said.ends_with(",en"), || format!("{way}: a frame of {own} is called {said}"))?;
    }
    Ok(())
}

fn moved(world: &World) -> Outcome {
    let host = Host::open(world, &format!("{PAGE}<body><div id=first>{PART}</div><div id=second></div>"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    let script = format!(
        "const late = document.createElement('script'); late.src = '{}embed.js';
        document.head.append(late); return 1;",
        world.address("")
    );
    tab.run(&script)?;
    is_ready(&tab)?;
    let again = |count: usize, what: &str| {
        tab.wait(&format!("told.filter(([type]) => type === 'atlas:ready').length >= {count}"), what)
    };
    tab.run("document.getElementById('second').append(document.getElementById('one')); return 1;")?;
    again(2, "the part where it was moved to")?;
    tab.run(
        "window.kept = document.getElementById('one'); kept.remove(); kept.setAttribute('country', 'TH');
        document.getElementById('first').append(kept); return 1;",
    )?;
    again(3, "the part that was put back")?;
    let src = tab.text("kept.frame.src")?;
    must(src.contains("country=TH"), || format!("it is put back with {src}"))?;
    let frames = tab.number("kept.shadowRoot.querySelectorAll('iframe').length")?;
    must(frames == 1.0, || format!("it has {frames} frames"))
}

fn kept(world: &World) -> Outcome {
    let page = format!("{PAGE}{SCRIPT}<body><div id=first>{PART}</div><div id=second></div>");
    let host = Host::open(world, &page, &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    if tab.text("'moveBefore' in Element.prototype")? == "false" {
        return tab.engine().lacks("way to move an element as it is");
    }
    is_ready(&tab)?;
    runs(&tab, "one")?;
    let inside = |script: &str| {
        tab.enter("document.getElementById('one').frame")?;
        let said = tab.text(script)?;
        tab.leave()?;
        Ok::<_, String>(said)
    };
    inside("window.stays = 'the same'")?;
    tab.run("second.moveBefore(document.getElementById('one'), null); second.style.background = '#111'; return 1;")?;
    wears(&tab, "dark", "a move")?;
    tab.run("second.style.background = '#fff'; return 1;")?;
    wears(&tab, "light", "a change of its new place")?;
    let stays = inside("window.stays")?;
    must(stays == "the same", || "the frame was loaded anew".to_owned())
}

fn languages(world: &World) -> Outcome {
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{PART}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    let said = tab.run(
        "return (async () => {
        const one = document.getElementById('one'), seen = [];
        for (const lang of ['zh', 'zh-CN', 'zh-Hans-SG', 'th-TH', 'th', 'fr', 'en-GB', '']) {
            one.setAttribute('lang', lang);
            await Promise.resolve();
            seen.push(one.url.pathname.match(/([^/]*)\\/embed/)[1]);
        }
        return seen.join();
    })();",
    )?;
    must(said == "zh-Hans,zh-Hans,zh-Hans,th,th,,,", || format!("the parts are in {said}"))
}

fn isolated(world: &World) -> Outcome {
    let headers = [("Cross-Origin-Embedder-Policy", "require-corp"), ("Cross-Origin-Opener-Policy", "same-origin")];
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{PART}"), &headers)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn filtered(world: &World) -> Outcome {
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{PART}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    // As in the oldest engines that the app runs in.
    tab.enter("document.getElementById('one').frame")?;
    tab.run("delete URL.canParse; return 1;")?;
    tab.leave()?;
    tab.run("document.getElementById('one').filter({ country: ['TH', 'ZA'] }); return 1;")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait("new URLSearchParams(location.search).get('country') === 'TH,ZA'", "the host's filter")?;
    // As the app does when a visitor chooses.
    tab.run("history.replaceState(history.state, '', '?country=MN'); return 1;")?;
    tab.leave()?;
    tab.wait("told.some(([type]) => type === 'atlas:filter')", "atlas:filter")?;
    let said = tab.text(
        "JSON.stringify(told.filter(([type]) => type === 'atlas:filter').map(([, id, detail]) =>
        [id, detail.filters, new URL(detail.url).search]))",
    )?;
    must(said == r#"[["one",{"country":"MN"},"?country=MN"]]"#, || format!("the host was told {said}"))?;
    // Another change of the host leaves the visitor's choice alone.
    tab.run("document.getElementById('one').setAttribute('theme', 'dark'); return 1;")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait("/country=MN/.test(location.search) && /theme=dark/.test(location.search)", "both in the address")?;
    tab.leave()
}
