// <conference-atlas view="map" conference="…" lang="…" theme="auto" accent="0b6e4f">fallback</conference-atlas>
// puts a part of this site in place of the element's content, with the height that the part asks for.
(() => {
  const site = new URL(".", document.currentScript.src);
  const languages = ["en"]; // Those of the feed, the first at the root; the build writes them here.
  const passed = ["conference", "day", "track", "kind", "country", "program", "tz", "accent", "links"];

  // Light letters are on a dark ground: true also of hosts that say so by a class of their own.
  const themeAround = (element) => {
    const [r, g, b] = (getComputedStyle(element).color.match(/[\d.]+/g) || [0, 0, 0]).map(Number);
    return 3 * r + 6 * g + b > 1275 ? "dark" : "light";
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
