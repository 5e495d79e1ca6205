// Brings the app beside the page that the build wrote, and starts it once the page is quiet, at
// once when a visitor does something. If the app cannot start, that page stays and says so.
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
// Idle time is waited for, once all is there; milliseconds.
const IDLE = 500;

// Fetched before the app asks for it, by address: code, compiled as it comes, and answers. The
// app takes them from here.
const asked = (self.atlasAsked = {});
const answers = (self.atlasAhead = {});
const at = (name) => new URL(name, import.meta.url).href;
// A host that calls wasm something else is told so by the app, which can do with it; what fails
// here is asked for again there.
const fetchCode = (url) => {
  asked[url] ??= WebAssembly.compileStreaming(fetch(url));
  return asked[url].catch(() => {});
};
const fetchData = (name, settings) => {
  if (!name) return undefined;
  const url = new URL(name, new URL(page.dataset.root, document.baseURI)).href;
  answers[url] ??= fetch(url, settings);
  return answers[url].catch(() => {});
};
// The beginning of the feed tells if it is the one that the build read; no cache may take it for all of
// it. A worker asks for all of it, and has a copy.
const isKept = () => {
  // A sandboxed frame must not ask.
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
};
const FRESH = isKept() ? { cache: "no-cache" } : { cache: "no-store", headers: { range: "bytes=0-{last}" } };
// Side by side, the largest first.
const fetchAll = () => Promise.all([
  ...ahead.split(" ").filter(Boolean).map((name) => fetchCode(at(name))),
  fetchCode(at("{wasm}")),
  fetchData(page.dataset.start),
  fetchData(page.dataset.words),
  fetchData(page.dataset.feed, FRESH),
  fetchData(page.dataset.world),
]);

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
  self.atlasWasm = await app.default({ module_or_path: (await fetchCode(at("{wasm}"))) ?? fetch(at("{wasm}")) });
};

const sign = new Promise((given) => {
  if (mustRun() || isOld()) return given();
  for (const name of SIGNS) addEventListener(name, given, { once: true, capture: true, passive: true });
  // Who pays for what comes is asked first, by waiting for a sign.
  if (navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches) return;
  const idle = self.requestIdleCallback ?? ((then) => setTimeout(then));
  fetchAll().then(() => idle(given, { timeout: IDLE }));
});
repeatEarly();
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

// True if the page is not all there is to see: the app draws what the address asks for, what the
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

// Repeats what is pressed and typed before the app is there, once it is.
function repeatEarly() {
  const early = new Map();
  const watch = {
    click: ({ target }) => {
      // What the browser opens by itself is open.
      const one = target.closest("button:not([popovertarget], [type=submit])");
      if (one && !adoption.answers(one)) early.set(one, () => one.click());
    },
    input: ({ target }) => {
      if (adoption.answers(target)) return;
      const { value, selectionStart, selectionEnd } = target;
      early.set(target, () => {
        // The app has put into the field what it knew.
        if (target.value !== value) {
          target.value = value;
          if (selectionStart !== null) target.setSelectionRange(selectionStart, selectionEnd);
        }
        for (const name of ["input", "change"]) target.dispatchEvent(new Event(name, { bubbles: true }));
      });
    },
  };
  for (const name in watch) part.addEventListener(name, watch[name]);
  const over = new MutationObserver(() => {
    over.disconnect();
    for (const name in watch) part.removeEventListener(name, watch[name]);
    if (page.dataset.app === "ready") requestAnimationFrame(() => early.forEach((repeat) => repeat()));
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
