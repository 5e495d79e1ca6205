// Starts the app. If it cannot start, the page that the build wrote stays and says so.
const page = document.documentElement;
// Its address is relative to this page, and the app is about to lead to others.
const icon = document.querySelector("link[rel=icon]");
if (icon) icon.href = icon.href;
const failed = () => { page.dataset.app = "failed"; };
const wasm = fetch(new URL("{wasm}", import.meta.url));
wasm.catch(() => {});
import("./{script}")
  .then((app) => app.default({ module_or_path: wasm }))
  .catch(failed)
  .then(keepSite)
  // Where no worker may run, as in a sandboxed frame, there is none.
  .catch(() => {});

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
