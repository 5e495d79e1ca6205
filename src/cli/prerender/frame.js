// A part in somebody's page: its colours, its height, what is chosen in it, where links open.
// It needs no storage and no origin, and knows things by their handles alone.
const page = document.documentElement;
const asked = new URLSearchParams(location.search);
const start = location.pathname;
const part = document.getElementById("atlas");
const host = parent === window ? null : parent;
const secret = (/secret=([a-zA-Z0-9]+)/.exec(location.hash) || [])[1];
const session = (/session=([a-z0-9-]+)/.exec(location.hash) || [])[1];

if (/^(light|dark)$/.test(asked.get("theme"))) page.dataset.theme = asked.get("theme");
if (/^[0-9a-f]{6}$/i.test(asked.get("accent"))) page.style.setProperty("--accent", `#${asked.get("accent")}`);

const tell = (message) => host?.postMessage(message, "*");

let told = 0;

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

if (host) {
  page.dataset.framed = "";
  tell({ type: "atlas:ready" });
  // WordPress hides a frame until it has told its height, and a browser draws nothing, and so
  // observes nothing, in a frame that nobody sees: the first height is told unasked.
  tellHeight();
  addEventListener("load", tellHeight);
  addEventListener("resize", fit);
  new ResizeObserver(tellHeight).observe(part);
  addEventListener("message", ({ source, data }) => {
    if (source !== host || data?.message !== "ready" || data.secret !== secret) return;
    told = 0;
    tellHeight();
  });
  addEventListener("click", follow, true);
}

// What a thing is, by the handle nearest to a link; then where the link opens.
function follow(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const url = new URL(link.getAttribute("href"), document.baseURI);
  const kinds = ["session", "program", "country", "milestone", "conference"];
  const thing = link.closest(kinds.map((kind) => `[data-${kind}]`).join());
  const kind = thing && kinds.find((kind) => kind in thing.dataset);
  if (kind) tell({ type: "atlas:select", kind, id: thing.dataset[kind], url: url.href });
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

// The host's page names a session: it is shown once the app stands.
const show = () => {
  const card = document.querySelector(`[data-session="${session}"]`);
  const link = card?.querySelector("a[href]");
  if (!link) return;
  card.scrollIntoView({ block: "center" });
  link.focus();
};
if (session) {
  const states = new MutationObserver(() => {
    if (page.dataset.app === "static") return;
    states.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(show));
  });
  states.observe(page, { attributeFilter: ["data-app"] });
}
