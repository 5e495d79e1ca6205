// Loads the parts of the app that are split off it, each once; one that failed may be asked for
// again. `wasm` is what the app exports, `atlasAsked` what boot.js has fetched ahead.
//
// A chunk is told the files that it consists of. Where there is a file with just those that are
// missing, as for the first page, that is loaded in their stead (`wholes`). No part is loaded
// twice: it would set back what it keeps in memory.
const parts = {};
const compile = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return WebAssembly.compile(await answer.arrayBuffer());
};
const get = async (name) => {
  const url = new URL(name, import.meta.url).href;
  const asked = self.atlasAsked?.[url];
  const module = await (asked ? asked.catch(() => compile(url)) : compile(url));
  return WebAssembly.instantiate(module, { app: wasm, __wasm_split: wasm });
};
const keep = (name, loading) => (parts[name] = loading.catch((error) => {
  delete parts[name];
  throw error;
}));
const chunk = (...names) => async (done, data) => {
  const missing = names.filter((name) => !parts[name]);
  const whole = wholes.find(([, ...of]) => of.length === missing.length && of.every((name) => missing.includes(name)));
  const loading = whole && get(whole[0]);
  // Without network there may be the parts and not the whole.
  for (const name of missing) keep(name, loading ? loading.catch(() => get(name)) : get(name));
  const loaded = await Promise.all(names.map((name) => parts[name])).then(() => true, () => false);
  wasm.__indirect_function_table.get(done)(data, loaded);
};
