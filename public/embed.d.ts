// Types of the element that embed.js defines, for a host that is written in TypeScript:
// `/// <reference path="embed.d.ts" />`.

/** What a visitor chose in a part. */
interface ConferenceAtlasSelection {
  kind: "conference" | "session" | "program" | "milestone" | "country";
  id: string;
  /** The absolute address of its page. */
  url: string;
}

interface ConferenceAtlasEventMap extends HTMLElementEventMap {
  /** The part is there, and the content of the element is hidden. */
  "atlas:ready": CustomEvent<undefined>;
  /** The frame has taken this height, in CSS pixels. */
  "atlas:height": CustomEvent<{ height: number }>;
  "atlas:select": CustomEvent<ConferenceAtlasSelection>;
}

/**
 * A part of a conference atlas.
 *
 * Attributes: `view` (timeline, map, programs, now), `lang`, `theme` (auto, light, dark),
 * `accent` (RRGGBB), `links` (here, top, new), and the filters `conference`, `day`, `track`,
 * `kind`, `country`, `program`, `tz`.
 */
interface ConferenceAtlasElement extends HTMLElement {
  /** The frame that shows the part; none until the element is in a document. */
  readonly frame?: HTMLIFrameElement;
  addEventListener<K extends keyof ConferenceAtlasEventMap>(
    type: K,
    listener: (this: ConferenceAtlasElement, event: ConferenceAtlasEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ConferenceAtlasEventMap>(
    type: K,
    listener: (this: ConferenceAtlasElement, event: ConferenceAtlasEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
}

interface HTMLElementTagNameMap {
  "conference-atlas": ConferenceAtlasElement;
}
