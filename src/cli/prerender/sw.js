// The site without network. The build fills in what it consists of.
//
// Three kinds of things are kept, each by its own rule:
// - Files named by their content never change: the copy first. What comes is kept if it has the
//   print (SHA-256) that the build wrote: a portal answers anything with a page and `200`.
// - Pages: the network first; without it, or after two seconds, the copy. Of a page without a
//   copy there is the shell, in which the app draws any page from the feed.
// - The feed and the changes of the day: as pages, but what comes is read before it is kept.
//   Something broken or older never takes the place of a good copy.
//
// The desk reads its store past all of this (`cache: "no-store"`): it needs the file as it is now,
// with its version, or an error.
//
// Files of one build are kept apart from those of another, so that no page ever meets the scripts
// of another build. Feed and changes outlive a build.
const BUILD = {build};

const LIMIT = 2000;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const scope = new URL(self.registration.scope);
const at = (path) => new URL(path, scope).href;
const FILES = Object.keys(BUILD.files).map(at);
const PRINTS = new Map(Object.entries({ ...BUILD.files, ...BUILD.words }).map(([path, print]) => [at(path), print]));
const TYPES = { css: "text/css", js: "text/javascript", wasm: "application/wasm", txt: "text/plain; charset=utf-8" };
const DATA = BUILD.data.map(at);
const SHELL = at("404.html");
const PREFIX = `conference-atlas ${scope.pathname} `;
const ANY = { ignoreVary: true };
const ofBuild = () => caches.open(PREFIX + BUILD.version);
const ofData = () => caches.open(PREFIX + "data");

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split("#")[0];
  if (request.method !== "GET" || request.headers.has("range") || request.cache === "no-store") return;
  if (DATA.includes(url)) event.respondWith(data(event, url));
  else if (!url.startsWith(scope.href)) return;
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (PRINTS.has(url)) event.respondWith(file(url, request));
  else if (request.destination === "image") event.respondWith(picture(event));
});

// A page asks whether it is older than this build. If it is not, nothing is left to wait for;
// if it is, only a person says when. A page that could not start has what is kept looked at.
self.addEventListener("message", (event) => {
  if (event.data?.failed) event.waitUntil(check());
  else if (event.data?.renew || event.data?.boot === BUILD.boot) self.skipWaiting();
  else event.source?.postMessage("version");
});

async function install() {
  if ((await fill()) > 0) throw new Error("some files could not be had; the next visit tries again");
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows.map((window) => window.url).filter((url) => url.startsWith(scope.href));
  const pages = new Set([...open.flatMap(mainPages), ...open.map(pageKey), ...(await pagesBefore())]);
  await Promise.allSettled([...[...pages].map(keepPage), ...DATA.map((url) => ask(url, url))]);
}

async function activate() {
  const mine = [PREFIX + BUILD.version, PREFIX + "data"];
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !mine.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// Fetches the files that are not there, and gives how many could not be had.
async function fill() {
  const cache = await ofBuild();
  const had = await Promise.all([...FILES, SHELL].map(async (url) => {
    if (await cache.match(url, ANY)) return true;
    return url === SHELL ? keepPage(url) : Boolean(await fetchFile(url));
  }));
  return had.filter((one) => !one).length;
}

// A cache loses files when a phone needs room: at most once a minute, look and mend.
let mended = 0;
async function mend(url) {
  if (Date.now() - mended < MINUTE) return;
  mended = Date.now();
  const cache = await ofBuild();
  const missing = async (page) => (await cache.match(page, ANY)) || keepPage(page);
  await Promise.allSettled([fill(), ...mainPages(url).map(missing)]);
}

async function file(url, request) {
  return (await (await ofBuild()).match(url, ANY)) ?? (await fetchFile(url)) ?? fetch(request);
}

// Fetches a file and keeps it, if it is the one that the build wrote; else past the browser's own
// cache, which may have kept what a portal said.
async function fetchFile(url) {
  for (const cache of ["default", "reload"]) {
    const answer = await fetch(url, { cache }).catch(() => null);
    const file = answer?.ok ? await checked(url, answer) : null;
    if (!file) continue;
    await (await ofBuild()).put(url, file.clone());
    return file;
  }
  return null;
}

async function checked(url, answer) {
  const bytes = await answer.arrayBuffer().catch(() => null);
  if (!bytes || (await printOf(bytes)) !== PRINTS.get(url)) return null;
  const headers = new Headers(answer.headers);
  ["content-encoding", "content-length"].forEach((name) => headers.delete(name));
  headers.set("content-type", TYPES[url.split(".").pop()] ?? "application/octet-stream");
  return new Response(bytes, { headers });
}

async function printOf(bytes) {
  const print = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return [...print].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Drops the files that are not as the build wrote them.
async function check() {
  const cache = await ofBuild();
  await Promise.all([...PRINTS.keys()].map(async (url) => {
    const copy = await cache.match(url, ANY);
    if (copy && !(await checked(url, copy))) await cache.delete(url, ANY);
  }));
}

async function picture(event) {
  const cache = await ofBuild();
  const network = fetch(event.request).then(async (answer) => {
    const isPicture = answer.headers.get("content-type")?.startsWith("image/");
    if (answer.ok && isPicture) await cache.put(event.request, answer.clone());
    return answer;
  });
  event.waitUntil(network.catch(() => {}));
  return inTime(network, () => cache.match(event.request, ANY));
}

// Gives the answer of the network if it is good and comes in time, else the copy, else whatever comes.
async function inTime(network, copy) {
  const good = network.then((answer) => (answer.status < 500 ? answer : null), () => null);
  const late = new Promise((done) => setTimeout(done, LIMIT, null));
  return (await Promise.race([good, late])) ?? (await copy()) ?? network;
}

async function page(event) {
  const key = pageKey(event.request.url);
  const network = fetch(event.request).then(async (answer) => {
    if (answer.status === 200) await keep(key, answer.clone());
    return answer;
  });
  event.waitUntil(network.catch(() => {}).then(() => mend(event.request.url)));
  return inTime(network, async () => {
    const cache = await ofBuild();
    return (await cache.match(key, ANY)) ?? (await cache.match(`${key}/`, ANY)) ?? shell(cache);
  });
}

// The shell was written for the root of a host: here its files lie where the site does.
async function shell(cache) {
  const copy = await cache.match(SHELL, ANY);
  if (!copy) return undefined;
  const text = await copy.text();
  const root = /data-root="([^"]*)"/.exec(text)?.[1] ?? "/";
  return html(text.replaceAll(`="${root}`, `="${scope.pathname}`), copy.headers);
}

// Fetches a page to keep it; whether it could be had.
async function keepPage(url) {
  const answer = await fetch(url, { cache: "no-cache" }).catch(() => null);
  return answer !== null && (answer.ok || url === SHELL) && keep(url, answer);
}

// Keeps a page if it is one of this build.
async function keep(key, answer) {
  const text = await answer.text();
  if (!text.includes(BUILD.boot) || !text.includes(BUILD.style)) return false;
  await (await ofBuild()).put(key, html(text, answer.headers));
  return true;
}

const html = (text, headers) => new Response(text, { headers });
const pageKey = (url) => url.split(/[?#]/)[0].replace(/\/index\.html$/, "/");

// The pages that everything starts from, in the language of a page.
function mainPages(url) {
  const path = url.slice(scope.href.length);
  const language = BUILD.languages.find((language) => language && path.startsWith(language)) ?? "";
  return BUILD.pages.map((page) => at(language + page));
}

// The pages that were kept of the build before.
async function pagesBefore() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + "data");
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return lists.flat().map((request) => request.url).filter((url) => url.endsWith("/"));
}

// The feed or the changes: with `x-atlas-copy`, the second at which a copy was last known to
// be fresh, where it is a copy.
async function data(event, url) {
  const network = ask(url, event.request);
  event.waitUntil(network.catch(() => {}));
  const good = network.then(({ answer, fresh }) => (fresh ? answer : null), () => null);
  const late = new Promise((done) => setTimeout(done, LIMIT, null));
  return (await Promise.race([good, late])) ?? (await copyOf(url)) ?? (await network).answer;
}

async function ask(url, request) {
  const answer = await fetch(request, { cache: "no-cache" });
  if (!answer.ok) {
    // Changes that were taken away: not at once, for hosts fail in this way too, but once the feed
    // is newer than the one that they were begun for.
    const gone = url !== DATA[0] && [404, 410].includes(answer.status);
    const old = async () => Date.now() - (await freshAt(url)) > DAY;
    if (gone && ((await isTakenOver(url)) || (await old()))) await (await ofData()).delete(url);
    return { answer, fresh: false };
  }
  const text = await answer.text();
  const cache = await ofData();
  const kept = await (await cache.match(url, ANY))?.text();
  const fresh = text === kept || isGood(text, kept, url);
  if (fresh && text !== kept) await cache.put(url, new Response(text));
  if (fresh) await cache.put(`${url}?fresh`, new Response(String(Date.now())));
  return { answer: new Response(text, { headers: answer.headers }), fresh };
}

async function isTakenOver(url) {
  const cache = await ofData();
  const kept = async (name) => parse((await (await cache.match(name, ANY))?.text()) ?? "");
  const [feed, file] = [await kept(DATA[0]), await kept(url)];
  return Date.parse(feed?.updated) > Date.parse(file?.feed_updated ?? file?.updated);
}

async function copyOf(url) {
  const copy = await (await ofData()).match(url, ANY);
  if (!copy) return undefined;
  const second = String(Math.floor((await freshAt(url)) / 1000));
  return new Response(copy.body, { headers: { "content-type": "application/json", "x-atlas-copy": second } });
}

async function freshAt(url) {
  const time = await (await ofData()).match(`${url}?fresh`, ANY);
  return time ? Number(await time.text()) : 0;
}

// True if a file is whole, of a format that is known, and not older than the copy: the rules of the
// app (`feed/day.rs`).
function isGood(text, kept, url) {
  const [now, before] = [parse(text), parse(kept ?? "")];
  if (!(now?.format >= 1 && now.format <= BUILD.format)) return false;
  if (url === DATA[0]) return now.conferences?.length > 0 && !isOlder(now, before);
  // Of two files of changes the higher revision is newer, whatever the clocks say, unless one was
  // begun anew for a later feed.
  if (Date.parse(now.feed_updated) > Date.parse(before?.feed_updated)) return true;
  if (now.revision > 0 && before?.revision > 0) return now.revision >= before.revision;
  return !isOlder(now, before);
}

// A time that has not come yet is a slip of the pen and proves nothing.
function isOlder(now, before) {
  const known = Date.parse(before?.updated);
  return known <= Date.now() + DAY && Date.parse(now.updated) < known;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
