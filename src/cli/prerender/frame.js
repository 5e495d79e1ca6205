// A part in somebody's page: its colors, its height, what is chosen in it, where links open.
// It needs no storage and no origin, and knows things by their handles alone.
const page = document.documentElement;
let asked;
const start = location.pathname;
const isMap = /\/embed\/map\/[^/]*$/.test(start);
const part = document.getElementById("atlas");
const host = parent === window ? null : parent;
const secret = (/secret=([a-zA-Z0-9]+)/.exec(location.hash) || [])[1];
let session;

// The colors that an address asks for, and the session that it leads to.
const wear = (url) => {
  asked = url.searchParams;
  const [theme, accent] = [asked.get("theme"), asked.get("accent")];
  if (/^(light|dark)$/.test(theme)) page.dataset.theme = theme;
  if (/^[0-9a-f]{6}$/i.test(accent)) page.style.setProperty("--accent", `#${accent}`);
  else page.style.removeProperty("--accent");
  session = (/session=([a-z0-9-]+)/.exec(url.hash) || [])[1];
};
wear(new URL(location));

const tell = (message) => host?.postMessage(message, "*");

let told = 0;
let query = location.search;

// A frame that is as high as the part scrolls nothing, and needs no room for a scrollbar.
// WordPress makes none higher than 1000 pixels and forbids it to scroll: there the body does.
const fit = () => {
  const fits = innerHeight >= told;
  page.style.overflowY = fits ? "hidden" : "";
  if (secret) document.body.style.cssText = fits ? "" : "block-size:100vh;overflow-y:auto";
};

// Only what changed is told, so that a host that follows cannot start a circle.
const tellHeight = () => {
  const height = Math.min(Math.ceil(part.getBoundingClientRect().height), 20000);
  if (height === told || height < 1) return;
  told = height;
  fit();
  tell({ type: "atlas:height", height });
  // WordPress knows a frame by the secret that it gave it.
  if (secret) tell({ message: "height", value: height, secret });
};

// WordPress hides a frame until it has told its height, and in a frame that nobody sees a browser
// draws nothing, observes nothing, and may not even lay out at first: told unasked, until it is.
const tellFirst = () => {
  tellHeight();
  if (!told) setTimeout(tellFirst, 100);
};

if (host) {
  page.dataset.framed = "";
  tell({ type: "atlas:ready", title: document.title, lang: page.lang });
  tellFirst();
  addEventListener("resize", fit);
  new ResizeObserver(tellHeight).observe(part, { box: "border-box" });
  addEventListener("message", ({ source, data }) => {
    if (source !== host || !data) return;
    if (data.message === "ready" && data.secret === secret) {
      told = 0;
      tellFirst();
    }
    const url = data.type === "atlas:go" && parsed(data.url);
    if (url) go(url);
  });
  addEventListener("click", follow, true);
  for (const name of ["pushState", "replaceState"]) {
    const change = history[name].bind(history);
    history[name] = (...to) => {
      change(...to);
      tellFilters();
    };
  }
  addEventListener("popstate", tellFilters);
}

// Not every engine that the app runs in knows `URL.canParse`.
function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

// The host asks for another address of this part: of the running app without loading anything anew.
function go(url) {
  if (url.origin !== new URL(location).origin) return;
  if (url.pathname !== location.pathname || page.dataset.app !== "ready") return location.replace(url);
  wear(url);
  query = url.search;
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Without an origin nobody may change the address but by going there.
    return location.replace(url);
  }
  dispatchEvent(new PopStateEvent("popstate"));
  show();
}

// A visitor narrowed what is shown, or the host did and knows. On the map a country is chosen so, by
// its shape, a key or its row, and no link is followed to its page.
function tellFilters() {
  if (location.search === query || location.pathname !== start) return;
  const before = new URLSearchParams(query).get("country");
  query = location.search;
  const names = ["q", "conference", "day", "track", "place", "kind", "country", "program", "language", "topic", "tz"];
  const now = new URLSearchParams(query);
  const filters = Object.fromEntries(names.filter((name) => now.has(name)).map((name) => [name, now.get(name)]));
  tell({ type: "atlas:filter", filters, url: location.href });
  const id = now.get("country");
  if (!isMap || id === before || !/^[A-Z]{2}$/.test(id)) return;
  tell({ type: "atlas:select", kind: "country", id, url: new URL(`../../countries/${id}/`, location).href });
}

// Tells the host which thing a link leads to, by the handle nearest to it; then the link opens.
function follow(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const url = new URL(link.getAttribute("href"), document.baseURI);
  const kinds = ["session", "program", "country", "milestone", "conference"];
  const thing = link.closest(kinds.map((kind) => `[data-${kind}]`).join());
  const kind = thing && kinds.find((kind) => kind in thing.dataset);
  // A row of the map's table chooses its country in place, which is told once it is chosen.
  const isRow = isMap && kind === "country" && link.closest("tr");
  if (kind && !isRow) tell({ type: "atlas:select", kind, id: thing.dataset[kind], url: url.href });
  // What only changes what is looked at stays in the part.
  if (link.target || url.pathname === start || url.origin !== new URL(location.href).origin) return;
  const links = asked.get("links");
  if (secret && !links) {
    event.preventDefault();
    event.stopImmediatePropagation();
    tell({ message: "link", value: url.href, secret });
  } else if (links === "top" || links === "new") {
    link.target = links === "top" ? "_top" : "_blank";
  } else if (origin === "null") {
    // Without an origin the app cannot change the address; the browser can.
    link.target = "_self";
  }
}

// The host's page names a session: once it stands it is shown, and the host is told where. A
// programme draws its rows one after the other, and may have to turn to another conference first.
const rows = new MutationObserver(show);
function show() {
  rows.disconnect();
  const cards = session ? [...document.querySelectorAll(`[data-session="${session}"]`)] : [];
  const card = cards.find((card) => card.querySelector("a[href]") && card.getClientRects().length);
  if (!card) {
    if (session) rows.observe(part, { childList: true, subtree: true, attributeFilter: ["hidden"] });
    return;
  }
  session = undefined;
  card.scrollIntoView({ block: "center" });
  card.querySelector("a[href]").focus({ preventScroll: true });
  // The host must have made the frame as high before it can scroll to a place in it.
  tellHeight();
  tell({ type: "atlas:place", top: card.getBoundingClientRect().top + scrollY });
}
if (session) {
  // Nothing is drawn in a frame that nobody sees, and so no app starts: first comes the part itself.
  tell({ type: "atlas:place", top: 0 });
  const states = new MutationObserver(() => {
    if (page.dataset.app === "static") return;
    states.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(show));
  });
  states.observe(page, { attributeFilter: ["data-app"] });
}
