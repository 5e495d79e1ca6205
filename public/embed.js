// <conference-atlas view="map" lang="…" theme="auto">fallback</conference-atlas> puts a part of this
// site in place of its content, as high as it asks for.
(() => {
  // The build writes here the site's own address, for a copy in a host's bundle, and the languages of
  // the feed, the first of which is at the root.
  const [, address, ...languages] = "conference-atlas/1 - en".split(" ");
  const filters = ["conference", "day", "track", "kind", "country", "program", "tz"];
  const passed = [...filters, "accent", "links"];

  // A module has no current script, and a classic script no import.meta; a stack names both.
  const self_ = document.currentScript?.src;
  const [own] = /(https?|file):[^\s()]*\/embed\.js/.exec(self_ + "\n" + Error().stack) || [address];
  const site = new URL(".", new URL(own, document.baseURI));

  // Lightness and opacity of a computed colour, each from 0 to 1. lab() and its like begin with
  // lightness.
  const read = (color) => {
    const [a, b, c, d = 1] = color.match(/[( ]-?[\d.]+/g).map((part) => +part.slice(1));
    const light = /^[rc]/.test(color) ? (3 * a + 6 * b + c) / 10 : a;
    return [light / ({ r: 255, l: 100 }[color[0]] || 1), d];
  };
  const outwards = (element) => element.assignedSlot || element.parentElement || element.getRootNode().host;
  // The ground decides; where it is a picture, in between or nobody's, the letters do.
  const themeAround = (element) => {
    for (let around = element; around; around = outwards(around)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(around);
      const [light, opacity] = read(backgroundColor);
      if (backgroundImage !== "none") break;
      if (opacity > 0.5) {
        if (Math.abs(light - 0.5) < 0.15) break;
        return light < 0.5 ? "dark" : "light";
      }
    }
    return read(getComputedStyle(element).color)[0] > 0.5 ? "dark" : "light";
  };

  // th-TH is read in th, zh-CN in zh-Hans, and zh in whatever Chinese there is.
  const nearest = (tag) => {
    const asked = tag.replace(/-(CN|SG)$/i, "-Hans").replace(/-(TW|HK|MO)$/i, "-Hant") + "-";
    const begins = (known) => asked.toLowerCase().startsWith(known.toLowerCase() + "-");
    const related = languages.filter((known) => begins(known.split("-")[0]));
    return related.find(begins) || related[0];
  };

  class ConferenceAtlas extends HTMLElement {
    static observedAttributes = ["view", "lang", "theme", ...passed];

    connectedCallback() {
      if (!this.frame) {
        const shadow = this.attachShadow({ mode: "open" });
        const make = (name, style) => {
          const element = document.createElement(name);
          element.style.cssText = style;
          return element;
        };
        this.words = make("slot", "");
        this.around = new MutationObserver(() => this.update());
        // Whatever changes the colour of letters or of the canvas, by a late style sheet, a class or a
        // preference, begins a transition here.
        const probe = make("i", "background:canvas;transition:1ms");
        probe.addEventListener("transitionrun", this);
        shadow.append(this.words, probe);
        this.frame = make("iframe", "display:block;inline-size:100%;block-size:20rem;border:0");
        this.frame.loading = "lazy";
        this.frame.title = this.textContent.trim() || document.title;
        this.frame.addEventListener("load", () => { this.loaded = true; });
      }
      this.style.display = "block";
      this.loaded = this.ready = false;
      this.turns((target, type) => target.addEventListener(type, this, true));
      this.connectedMoveCallback();
      this.load();
      // With its address: a frame without one loads an empty page first.
      if (!this.frame.isConnected) this.words.after(this.frame);
    }

    disconnectedCallback() {
      this.turns((target, type) => target.removeEventListener(type, this, true));
      this.around.disconnect();
      // A frame that is put back begins anew, with what it shows now.
      this.frame.src = this.url.href;
    }

    // As well where it is moved as it is, and its frame stays loaded.
    connectedMoveCallback() {
      for (let around = this; (around = outwards(around)); ) this.around.observe(around, { attributes: true });
      this.around.observe(document.head, { childList: true });
      this.update();
    }

    turns(act) {
      for (const type of ["message", "hashchange", "load", "transitionend"]) act(window, type), act(document, type);
    }

    attributeChangedCallback() {
      this.update();
    }

    // Several changes in one task are one.
    update() {
      if (!this.frame || this.waits) return;
      this.waits = true;
      queueMicrotask(() => {
        this.waits = false;
        if (this.isConnected) this.load();
      });
    }

    load() {
      const get = (name) => this.getAttribute(name) || "";
      const lang = nearest(get("lang"));
      const theme = /^(light|dark)$/.test(get("theme")) ? get("theme") : themeAround(this);
      const root = languages.indexOf(lang) > 0 ? lang + "/" : "";
      const url = new URL(`${root}embed/${get("view") || "timeline"}/`, site);
      const wanted = { theme };
      for (const name of passed) wanted[name] = get(name);
      // What a visitor chose in the part stays, but for what the host changes now.
      const stays = this.url?.pathname === url.pathname;
      if (stays) url.search = this.url.search;
      for (const name in wanted) if (!stays || wanted[name] !== this.wanted[name]) set(url, name, wanted[name]);
      this.wanted = wanted;
      // A link to one session of the host's page opens it in the part.
      url.hash = (/[#&](session=[a-z0-9-]+)/.exec(location.hash) || [])[1] || "";
      if (url.hash) this.frame.loading = "eager";
      this.frame.style.colorScheme = theme;
      this.go(url);
    }

    // Shows an address without adding to the host's history.
    go(url) {
      const before = this.url;
      this.url = url;
      if (before?.href === url.href) return;
      if (!this.loaded) this.frame.src = url.href;
      else if (this.ready && before.pathname === url.pathname) {
        this.frame.contentWindow.postMessage({ type: "atlas:go", url: url.href }, self.origin === "null" ? "*" : site.origin);
      } else {
        this.ready = false;
        this.frame.contentWindow.location.replace(url.href);
      }
    }

    // Filters the part: `{ country: ["TH", "CN"], day: "" }` sets one and takes another away.
    filter(chosen) {
      if (!this.url) return;
      const url = new URL(this.url);
      for (const name of filters) if (name in chosen) set(url, name, chosen[name]);
      this.go(url);
    }

    handleEvent({ type, target, source, origin, data, propertyName }) {
      if (type === "message") {
        // In a host's sandbox the frame has no origin either.
        const isKnown = origin === site.origin || origin === self.origin;
        if (source === this.frame.contentWindow && isKnown && data) this.hear(data);
        // Of all that loads and moves in the host's page, what may colour the ground.
      } else if (type === "load" ? target.sheet : /^(b.*color|color|undefined)$/.test(propertyName)) this.update();
    }

    hear({ type, height, kind, id, url, title, lang, top, filters }) {
      let detail;
      if (type === "atlas:ready") {
        this.ready = this.words.hidden = true;
        if (title) Object.assign(this.frame, { title, lang });
      } else if (type === "atlas:height" && height > 0) {
        detail = { height: Math.min(height, 20000) };
        this.frame.style.blockSize = `${detail.height}px`;
      } else if (type === "atlas:select") detail = { kind, id, url };
      else if (type === "atlas:filter") {
        this.url.search = new URL(url).search;
        detail = { filters, url };
      } else {
        // Only where the host's address names a session may the part move the host's page.
        if (type === "atlas:place" && this.url.hash) {
          scrollBy(0, this.frame.getBoundingClientRect().top + top - innerHeight / 3);
        }
        return;
      }
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    }
  }

  const set = (url, name, value) => (value ? url.searchParams.set(name, value) : url.searchParams.delete(name));

  if (!customElements.get("conference-atlas")) customElements.define("conference-atlas", ConferenceAtlas);
})();
