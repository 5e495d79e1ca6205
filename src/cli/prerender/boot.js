// Starts the app once a visitor does something. Until then there is the page that the build wrote,
// and reading it costs nothing. If the app cannot start, that page stays and says so.
const page = document.documentElement;
// The page says by itself, a while later, if not even this runs.
page.dataset.boot = "";
// The colors that the visitor chose for the site; where storage throws, those of the device.
try {
  const theme = localStorage.getItem("atlas-theme");
  if (theme && !page.dataset.theme) page.dataset.theme = theme;
} catch {}
const part = document.getElementById("atlas");
const { ahead = "", wake } = document.querySelector("script[data-ahead]")?.dataset ?? {};
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "click"];
// Whoever only looks sees the app after so long; milliseconds.
const QUIET = 20_000;

// What is fetched before the app asks for it, by its address: the app takes it from here.
const asked = (self.atlasAsked = {});
const at = (name) => new URL(name, import.meta.url).href;
const files = ahead.split(" ").filter(Boolean).map(at);
const fetchFile = (url, priority) => {
  asked[url] ??= fetch(url, { priority })
    .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(answer.status)));
  return asked[url].catch(() => delete asked[url]);
};
let code;
const fetchCode = (priority) =>
  (code ??= WebAssembly.compileStreaming(fetch(at("{wasm}"), { priority })).catch(() => {}));
const fetchAll = () => {
  fetchCode("high");
  for (const url of files) fetchFile(url, "high");
};
// One after the other, for somebody is reading.
const fetchAhead = async () => {
  await fetchCode("low");
  for (const url of files) await fetchFile(url, "low");
};

// The oldest engines that the app runs in: Safari 16.4, Firefox 115, Chrome 111. Others keep the
// page as the build wrote it, which says so.
const isOld = () => !(self.CompressionStream && self.AbortSignal?.timeout
  && CSS.supports("color", "color-mix(in oklab, red, red)"));

const start = async () => {
  if (isOld()) {
    page.dataset.old = "";
    throw new Error("this browser is older than the app needs");
  }
  // Its address is relative to this page, and the app is about to lead to others.
  const icon = document.querySelector("link[rel=icon]");
  if (icon) icon.href = icon.href;
  fetchAll();
  const app = await import("./{script}");
  // A host that calls wasm something else is told so by the app, which can do with it.
  await app.default({ module_or_path: (await code) ?? fetch(at("{wasm}")) });
};

const sign = new Promise((given) => {
  if (mustRun()) return given();
  for (const name of SIGNS) addEventListener(name, given, { once: true, capture: true, passive: true });
  setTimeout(given, QUIET);
  // First the page is seen.
  const seen = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
  const loaded = () => navigator.connection?.saveData || seen(fetchAhead);
  if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded);
});
keepDoings();
sign
  .then(start)
  .catch(() => {
    page.dataset.app = "failed";
    navigator.serviceWorker?.controller?.postMessage({ failed: true });
    // Nobody stands at a screen to try again.
    if (location.pathname.endsWith("/screen/")) setTimeout(() => location.reload(), 60_000);
  })
  .then(keepSite)
  // Where no worker may run, as in a sandboxed frame, there is none.
  .catch(() => {});

// Whether the page is not all there is to see: the app draws what the address asks for, what the
// visitor kept, what changes by the minute, and what fits into a frame.
function mustRun() {
  if (wake !== undefined || page.dataset.live || location.search || self !== top) return true;
  if (!part.firstElementChild) return true;
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("conference-atlas."));
  } catch {
    return false;
  }
}

// What is pressed, typed and focused before the app takes the page over is so after it.
function keepDoings() {
  const all = () => [...part.querySelectorAll("a[href], button, summary, input, select, textarea")];
  const called = (one) => `${one.localName} ${one.id || one.name || one.ariaLabel || one.textContent.trim()}`;
  const find = (one) => {
    const same = () => all().filter((other) => called(other) === name);
    const name = called(one);
    const index = same().indexOf(one);
    return () => same()[index];
  };
  let focused;
  const pressed = [];
  const typed = new Map();
  const watch = {
    focusin: ({ target }) => { focused = find(target); },
    focusout: () => { if (page.dataset.app === "static") focused = undefined; },
    click: ({ target }) => {
      const one = target.closest("button, summary, [type=checkbox], [type=radio]");
      if (one) pressed.push(find(one));
    },
    input: ({ target }) => {
      if (!target.matches("[type=checkbox], [type=radio]")) typed.set(target, [find(target), target.value]);
    },
  };
  for (const name in watch) part.addEventListener(name, watch[name]);
  const over = new MutationObserver(() => {
    over.disconnect();
    for (const name in watch) part.removeEventListener(name, watch[name]);
    if (page.dataset.app === "ready") requestAnimationFrame(() => {
      if (document.activeElement === document.body) focused?.()?.focus({ preventScroll: true });
      for (const [one, value] of typed.values()) {
        const now = one();
        if (!now) continue;
        now.value = value;
        for (const name of ["input", "change"]) now.dispatchEvent(new Event(name, { bubbles: true }));
      }
      for (const one of pressed) one()?.click();
    });
  });
  over.observe(page, { attributeFilter: ["data-app"] });
}

// Lets a worker keep the site for hours without network, in a window of the site's own. A new
// version of it is offered by the app, which asks for it with `atlas:renew`.
async function keepSite() {
  if (self !== top) return;
  const workers = navigator.serviceWorker;
  const boot = import.meta.url.split("/").pop();
  const offer = () => {
    page.dataset.version = "new";
    dispatchEvent(new Event("atlas:version"));
  };
  // The worker says so if this page is older than what waits.
  workers.addEventListener("message", offer);
  const hadOne = Boolean(workers.controller);
  let asked = false;
  workers.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (hadOne) workers.controller?.postMessage({ boot });
  });
  const registration = await workers.register(new URL("sw.js", import.meta.url));
  const compare = () => registration.waiting?.postMessage({ boot });
  compare();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", compare));
  addEventListener("atlas:renew", () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage({ renew: true });
    else location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}
