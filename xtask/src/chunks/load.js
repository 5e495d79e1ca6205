// Loads the parts of the app that are cut off it, each once; one that failed may be asked for
// again. `wasm` is what the app exports, `atlasAsked` what boot.js has fetched ahead.
const parts = {};
const ask = (url) => self.atlasAsked?.[url] ?? fetch(url)
  .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(answer.status)));
const part = (name) => (parts[name] ??= ask(new URL(name, import.meta.url).href)
  .then((bytes) => WebAssembly.instantiate(bytes, { app: wasm, __wasm_split: wasm }))
  .catch((error) => {
    delete parts[name];
    throw error;
  }));
const chunk = (...names) => async (done, data) => {
  const loaded = await Promise.all(names.map(part)).then(() => true, () => false);
  wasm.__indirect_function_table.get(done)(data, loaded);
};
