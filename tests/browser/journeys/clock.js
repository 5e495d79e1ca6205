// A clock that a journey turns, and a page that it hides and shows. It begins on a day of the
// first conference, in the morning at the place.
(() => {
  const real = { now: Date.now.bind(Date), fetch: fetch.bind(window), set: setTimeout.bind(window), clear: clearTimeout.bind(window) };
  let ahead = Number(sessionStorage.getItem("ahead") ?? Date.parse("2023-11-06T08:00+08:00") - real.now());
  const now = () => real.now() + ahead;
  const timers = new Map();
  let number = 1e6;
  Date.now = now;
  const later = (act, wait, again) => {
    if (wait < 1000) return real.set(act, wait);
    timers.set(++number, { act, at: now() + wait, again });
    return number;
  };
  window.setTimeout = (act, wait = 0) => later(act, wait, 0);
  window.setInterval = (act, wait) => later(act, wait, wait);
  window.clearTimeout = window.clearInterval = (id) => timers.delete(id) || real.clear(id);

  const day = (window.day = { asks: 0, asksHidden: 0, open: 0, hidden: false, answer: null });
  Object.defineProperty(document, "hidden", { get: () => day.hidden });
  Object.defineProperty(document, "visibilityState", { get: () => (day.hidden ? "hidden" : "visible") });
  // The worker has a clock of its own.
  Object.defineProperty(navigator, "serviceWorker", { value: undefined });
  // Comes whole, so that whoever reads it has it before time goes on: a limit of time would have
  // passed else.
  const whole = async (asked, rest) => {
    const answer = await real.fetch(asked, ...rest);
    return new Response(await answer.arrayBuffer(), answer);
  };
  window.fetch = async (asked, ...rest) => {
    const url = String(asked.url ?? asked);
    if (url.endsWith("feed.json")) {
      day.asks += 1;
      if (day.hidden) day.asksHidden += 1;
    }
    day.open += 1;
    try {
      return (url.endsWith(".json") && day.answer && day.answer(url)) || (await whole(asked, rest));
    } finally {
      real.set(() => { day.open -= 1; }, 20);
    }
  };
  // Whoever asked has an answer once it is read, not when it begins.
  const read = Response.prototype.arrayBuffer;
  Response.prototype.arrayBuffer = async function () {
    day.open += 1;
    try {
      return await read.call(this);
    } finally {
      real.set(() => { day.open -= 1; }, 20);
    }
  };
  day.rest = async () => {
    await new Promise((go) => real.set(go, 0));
    while (day.open > 0) await new Promise((go) => real.set(go, 10));
  };
  // Lets so many seconds go by, and all that happens in them happen.
  day.pass = async (seconds, each = () => {}) => {
    const end = now() + seconds * 1000;
    for (;;) {
      const [id, timer] = [...timers].sort(([, one], [, other]) => one.at - other.at)[0] ?? [];
      if (!timer || timer.at > end) break;
      ahead += Math.max(0, timer.at - now());
      if (timer.again) timer.at += timer.again;
      else timers.delete(id);
      timer.act();
      await day.rest();
      each();
    }
    ahead += Math.max(0, end - now());
    sessionStorage.setItem("ahead", ahead);
    return day.asks;
  };
  day.hide = async (hidden) => {
    day.hidden = hidden;
    document.dispatchEvent(new Event("visibilitychange"));
    await day.rest();
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...given) => {
      const made = await make(...given);
      day.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
})();
