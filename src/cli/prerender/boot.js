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
  .catch(failed);
