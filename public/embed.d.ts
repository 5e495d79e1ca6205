// Types of the element that embed.js defines, for a host that is written in TypeScript:
// `/// <reference path="embed.d.ts" />`.

/** The filters of a part, by the names that its address has. */
type ConferenceAtlasFilter = "conference" | "day" | "track" | "kind" | "country" | "program" | "tz";

/** A visitor's choice in a part. */
interface ConferenceAtlasSelection {
  kind: "conference" | "session" | "program" | "milestone" | "country";
  id: string;
  /** The absolute address of its page; of a milestone that of its place on the timeline. */
  url: string;
}

/** Filters of a part after a visitor changed them: several values of one are parted by commas. */
interface ConferenceAtlasFiltered {
  filters: Record<string, string>;
  /** The absolute address of the part with these filters. */
  url: string;
}

interface ConferenceAtlasEventMap extends HTMLElementEventMap {
  /** The part is there, and the content of the element is hidden. */
  "atlas:ready": CustomEvent<undefined>;
  /** The frame has taken this height, in CSS pixels. */
  "atlas:height": CustomEvent<{ height: number }>;
  "atlas:select": CustomEvent<ConferenceAtlasSelection>;
  "atlas:filter": CustomEvent<ConferenceAtlasFiltered>;
}

/**
 * A part of a conference atlas.
 *
 * Attributes: `view` (timeline, map, programs, now), `lang`, `theme` (auto, light, dark),
 * `accent` (RRGGBB), `links` (here, top, new), and the filters `conference`, `day`, `track`,
 * `kind`, `country`, `program`, `tz`. Changing them changes the part in place.
 */
interface ConferenceAtlasElement extends HTMLElement {
  /** The frame that shows the part; none until the element is in a document. */
  readonly frame?: HTMLIFrameElement;
  /** The address that the frame shows now. */
  readonly url?: URL;
  /**
   * Filters the part. A filter that is empty is taken away, one that is not named stays as it is:
   * `element.filter({ country: ["TH", "CN"], day: "" })`. Does nothing before the element is in a
   * document.
   */
  filter(chosen: Partial<Record<ConferenceAtlasFilter, string | readonly string[] | null>>): void;
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
