// <conference-atlas view="map" lang="…" theme="auto">fallback</conference-atlas> puts a part of this
// site in place of its content, as high as it asks for.
(() => {
  const site = new URL(".", document.currentScript.src);
  const languages = ["en"]; // Those of the feed, the first at the root; the build writes them here.
  const passed = ["conference", "day", "track", "kind", "country", "program", "tz", "accent", "links"];

  // Light letters are on a dark ground, however the host says so.
  const themeAround = (element) => {
    const { color } = getComputedStyle(element);
    const [a, b, c] = color.match(/[( ][\d.]+/g).map((part) => +part.slice(1));
    // lab() and its like begin with lightness.
    const light = /^[rc]/.test(color) ? (3 * a + 6 * b + c) / 10 : a;
    return light / ({ r: 255, l: 100 }[color[0]] || 1) > 0.5 ? "dark" : "light";
  };

  class ConferenceAtlas extends HTMLElement {
    static observedAttributes = ["view", "lang", "theme", ...passed];

    connectedCallback() {
      if (!this.frame) {
        const shadow = this.attachShadow({ mode: "open" });
        this.slot_ = shadow.appendChild(document.createElement("slot"));
        this.frame = shadow.appendChild(document.createElement("iframe"));
        this.frame.loading = "lazy";
        this.frame.title = this.textContent.trim() || document.title;
        this.frame.style.cssText = "display:block;inline-size:100%;block-size:20rem;border:0";
      }
      this.style.display = "block";
      addEventListener("message", this);
      this.load();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    attributeChangedCallback() {
      if (this.isConnected && this.frame) this.load();
    }

    load() {
      const read = (name) => this.getAttribute(name) || "";
      const lang = read("lang");
      const theme = /^(light|dark)$/.test(read("theme")) ? read("theme") : themeAround(this);
      const root = languages.indexOf(lang) > 0 ? lang + "/" : "";
      const url = new URL(`${root}embed/${read("view") || "timeline"}/`, site);
      url.searchParams.set("theme", theme);
      for (const name of passed) if (read(name)) url.searchParams.set(name, read(name));
      // A link to one session of the host's page opens it in the part.
      url.hash = (/[#&](session=[a-z0-9-]+)/.exec(location.hash) || [])[1] || "";
      this.frame.style.colorScheme = theme;
      if (this.frame.src !== url.href) this.frame.src = url.href;
    }

    handleEvent({ source, origin, data }) {
      if (source !== this.frame.contentWindow || origin !== site.origin || !data) return;
      const { type, height, kind, id, url } = data;
      let detail;
      if (type === "atlas:ready") this.slot_.hidden = true;
      else if (type === "atlas:height" && height > 0) {
        detail = { height: Math.min(Math.ceil(height), 20000) };
        this.frame.style.blockSize = detail.height + "px";
      } else if (type === "atlas:select") detail = { kind, id, url };
      else return;
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    }
  }

  if (!customElements.get("conference-atlas")) customElements.define("conference-atlas", ConferenceAtlas);
})();
