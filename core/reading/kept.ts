import { asBoolean, asNumber, asString, at, type Json } from '../base/json.ts';
import type { VideoId } from '../base/video-id.ts';

/**
 * What is kept on the reader's machine, and under which names. The number in a name is the version of the form: a
 * form that changes gets a new one, and what was kept in the old is forgotten. Everything is read as if somebody else
 * had written it.
 *
 * | name | what | written |
 * | --- | --- | --- |
 * | `place:1:<video id>` | where the reader is in the talk (kept-place.ts) | a few times a second while it changes |
 * | `times:1:<video id>` | what the reader said of its times (said.ts) | at once |
 * | `captions:1:<video id>` | what its captions told of its times (kept-captions.ts) | at once |
 * | `settings:1` | how the panel is set | at once |
 * | `notebook:1` | how much is in the notebook (../notebook/witness.ts), which itself is kept elsewhere | with each change |
 * | `quote:1:<id>` | a second copy of what is in it (../notebook/reconcile.ts) | with each change |
 * | `styles:1` | the .csl files that the reader added (core/quote/csl/kept-styles.ts) | at once |
 *
 * Each talk has names of its own, so that two panels beside two talks do not write over one another.
 */
export const placeKey = (videoId: VideoId): string => `place:1:${videoId}`;
export const timesKey = (videoId: VideoId): string => `times:1:${videoId}`;
export const captionsKey = (videoId: VideoId): string => `captions:1:${videoId}`;
export const SETTINGS_KEY = 'settings:1';
export const STYLES_KEY = 'styles:1';

/** How the panel is set. */
export interface Settings {
  /** Whether all chapters are listed, or the few around the current one. */
  readonly allChapters: boolean;
  /**
   * How quotes are cited: the id of a style (`core/quote/styles/`), `own:<id>` of one that the reader added, `template`,
   * or `line` for a line that says whose words they are. Whoever reads one that is not there takes `line`.
   */
  readonly style: string;
  /** The reader's own template (`core/quote/template.ts`), as typed; empty where there is none. */
  readonly template: string;
  /** The style of the citations within the template. */
  readonly templateStyle: string;
}

export const STANDARD_SETTINGS: Settings = { allChapters: false, style: 'line', template: '', templateStyle: 'apa7' };

/** More than anybody types. */
export const LONGEST_TEMPLATE = 4000;

const STYLE = /^[\w.:-]{1,80}$/;

function readStyle(value: Json): string | null {
  const style = asString(value);
  return style !== undefined && STYLE.test(style) ? style : null;
}

export const readSettings = (value: Json): Settings => ({
  allChapters: asBoolean(at(value, 'allChapters')) ?? STANDARD_SETTINGS.allChapters,
  style: readStyle(at(value, 'style')) ?? STANDARD_SETTINGS.style,
  template: (asString(at(value, 'template')) ?? STANDARD_SETTINGS.template).slice(0, LONGEST_TEMPLATE),
  templateStyle: readStyle(at(value, 'templateStyle')) ?? STANDARD_SETTINGS.templateStyle,
});

/** Of what is kept of talks, how many entries are kept at most: a few hundred bytes each, but 80 kB an hour of captions. */
const LIMITS: readonly (readonly [name: RegExp, most: number])[] = [
  [/^(?:place|times):/, 400],
  [/^captions:/, 20],
];

/** Names to forget so that what is kept of talks stays within its limits: those that were written longest ago. */
export function namesToForget(everything: Readonly<Record<string, Json>>): string[] {
  const age = (name: string): number => asNumber(at(everything, name, 'atMs')) ?? 0;
  return LIMITS.flatMap(([pattern, most]) => {
    const names = Object.keys(everything).filter((name) => pattern.test(name));
    return names.sort((a, b) => age(b) - age(a)).slice(most);
  });
}
