// The site without network. The build fills in what it consists of.
//
// Three kinds of things are kept, each by its own rule:
// - Files named by their content never change: the copy first.
// - Pages: the network first; without it, or after two seconds, the copy. Of a page without a
//   copy there is the shell, in which the app draws any page from the feed.
// - The feed and the changes of the day: as pages, but what comes is read before it is kept.
//   Something broken or older never takes the place of a good copy.
//
// What belongs to one build is kept apart from what belongs to another, so that no page ever
// meets the scripts of another build. Feed and changes outlive a build.
const BUILD = {build};

const LIMIT = 2000;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const scope = new URL(self.registration.scope);
const at = (path) => new URL(path, scope).href;
const FILES = BUILD.files.map(at);
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
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (DATA.includes(url)) event.respondWith(data(event, url));
  else if (!url.startsWith(scope.href)) return;
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (FILES.includes(url) || isWords(url)) event.respondWith(file(url, request));
  else if (request.destination === "image") event.respondWith(picture(event));
});

// A page asks whether it is older than this build. If it is not, nothing is left to wait for;
// if it is, only a person says when.
self.addEventListener("message", (event) => {
  if (event.data?.renew || event.data?.boot === BUILD.boot) self.skipWaiting();
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
    if (url === SHELL) return keepPage(url);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) await cache.put(url, answer);
    return Boolean(answer?.ok);
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
  const cache = await ofBuild();
  const copy = await cache.match(url, ANY);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(url, answer.clone());
  return answer;
}

async function picture(event) {
  const cache = await ofBuild();
  const network = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(event.request, answer.clone());
    return answer;
  });
  event.waitUntil(network.catch(() => {}));
  return inTime(network, () => cache.match(event.request, ANY));
}

// What the network gives if it is good and comes in time, else the copy, else whatever comes.
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
  await keepWords(text);
  return true;
}

// Of the files of words those are kept whose language a kept page has.
const isWords = (url) => /^words-[^/]*\.txt$/.test(url.slice(scope.href.length));

async function keepWords(text) {
  const name = /data-words="([^"]+)"/.exec(text)?.[1];
  if (name) await file(at(name), at(name)).catch(() => {});
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
    // Changes that were taken away: not at once, for hosts fail in this way too.
    const gone = url !== DATA[0] && [404, 410].includes(answer.status);
    if (gone && Date.now() - (await freshAt(url)) > DAY) await (await ofData()).delete(url);
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

// Whether a file is whole, of a format that is known, and not older than the copy. A time that
// has not come yet is a slip of the pen and proves nothing.
function isGood(text, kept, url) {
  const [now, before] = [parse(text), parse(kept ?? "")];
  if (!(now?.format >= 1 && now.format <= BUILD.format)) return false;
  if (url === DATA[0] && !(now.conferences?.length > 0)) return false;
  const [time, known] = [Date.parse(now.updated), Date.parse(before?.updated)];
  const proves = known <= Date.now() + DAY;
  return !(proves && (time < known || (time === known && now.revision < before.revision)));
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
