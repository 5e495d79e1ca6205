// Runs before the scripts of a page and of the pages that it leads to: taps once, and keeps when
// that was, when its effect was on the screen, when the app was ready, and which tasks were long.
// `plan` is `{ early, selector, effect }`, the effect a function, for pages evaluate no text; times are
// milliseconds since 1970.
((plan) => {
  const KEY = "atlas-start";
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  const told = (window.atlasStart = { tasks: [], shift: 0, bytes: 0, ...kept });
  const now = () => performance.timeOrigin + performance.now();
  const keep = () => sessionStorage.setItem(KEY, JSON.stringify(told));
  const root = () => document.documentElement;
  const watch = (type, see) => new PerformanceObserver((list) => {
    list.getEntries().forEach(see);
    keep();
  }).observe({ type, buffered: true });
  watch("longtask", ({ duration }) => told.tasks.push(Math.round(duration)));
  watch("layout-shift", ({ value, hadRecentInput }) => { told.shift += hadRecentInput ? 0 : value; });
  new MutationObserver(() => {
    if (root()?.dataset.app !== "ready" || told.ready) return;
    told.ready = now();
    keep();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-app"] });
  const holds = () => {
    try {
      return Boolean(plan.effect(told));
    } catch {
      return false;
    }
  };
  const tap = () => {
    const target = document.querySelector(plan.selector);
    // What is not to be seen can be tapped by nobody.
    if (!target?.checkVisibility({ visibilityProperty: true })) return;
    told.was = document.body.innerText.length;
    told.state = root().dataset.app;
    told.tap = now();
    keep();
    const at = { bubbles: true, cancelable: true, composed: true, pointerId: 1, isPrimary: true };
    target.dispatchEvent(new PointerEvent("pointerdown", at));
    target.dispatchEvent(new PointerEvent("pointerup", at));
    target.dispatchEvent(new MouseEvent("click", { ...at, view: window, detail: 1 }));
  };
  let due = plan.early ? Infinity : NaN;
  if (plan.early) {
    watch("paint", ({ name }) => { if (name === "first-contentful-paint") due = now(); });
  } else {
    addEventListener("load", () => { due = now() + 6000; });
  }
  const frame = () => {
    if (!told.tap && now() >= due) tap();
    else if (told.tap && !told.effect && holds()) {
      // The frame after the one in which it holds has it on the screen.
      requestAnimationFrame(() => {
        told.effect ??= now();
        const all = performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"));
        told.bytes = all.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
        told.code = all.filter(({ name }) => /\.(wasm|js)$/.test(name)).length;
        keep();
      });
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})(PLAN);
