import { readDataAnswer, readMethodsAnswer, readPlayerAnswer } from './bridge.ts';
import { readBadgeMessage, readPageMessage, readPanelMessage } from './protocol.ts';

/**
 * What a message that was let in must look like, written a second time and without the readers' own means, for the
 * tests beside this and for `npm run soak`.
 */

const MAX_MS = 48 * 3_600_000;
const KNOWN_METHODS = ['getVideoData', 'getDuration'];

type Check = (value: unknown) => boolean;
const isId: Check = (value) => typeof value === 'string' && /^[\w-]{11}$/.test(value) && value !== 'videoseries';
const isMs: Check = (value) => typeof value === 'number' && value >= 0 && value <= MAX_MS;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isWord: Check = (value) => typeof value === 'string' && /^[\w., -]{1,60}$/.test(value);
const among =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check, least: number, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(check);

/** Exactly these fields, each as it should be. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const names = Object.keys(fields);
    const own = value as Readonly<Record<string, unknown>>;
    return Object.keys(own).length === names.length && names.every((name) => fields[name]?.(own[name]));
  };

const isState = among('settling', 'confirmed', 'unconfirmed');
const isKind = among('creator', 'auto');
const isSource = among('data', 'list', 'description');
const isClock = shape({
  mediaMs: isMs,
  atMs: Number.isFinite as Check,
  rate: (v) => (v as number) >= 0 && (v as number) <= 16,
  playing: isFlag,
});
const isTitle: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 500;
const isChapter = shape({ title: isTitle, startMs: isCount });
const isList: Check = (value) =>
  listOf(isChapter, 1, 1000)(value) &&
  (value as { startMs: number }[]).every((one, i, all) => i === 0 || one.startMs > (all[i - 1]?.startMs ?? Number.NaN));
const counted = listOf(shape({ name: isWord, count: isCount }), 0, 200);
const isReport = shape({
  page: isWord,
  videoId: orNull(isId),
  state: isState,
  reason: isWord,
  contract: counted,
  bells: counted,
  bridge: shape({ answers: isFlag, methods: orNull(listOf(isWord, 0, 200)) }),
  chapters: orNull(shape({ kind: isKind, source: isSource, count: isCount })),
  elementMs: orNull(isCount),
  contentMs: orNull(isCount),
  advertisement: isFlag,
  live: isFlag,
  language: (value) => typeof value === 'string' && /^[A-Za-z0-9-]{0,35}$/.test(value),
  trustedTypes: isFlag,
});

const isLanguage: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(value);
const isText =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const isTrack = shape({ language: isLanguage, kind: among('manual', 'asr'), name: isText(0, 200) });
const isFound = shape({
  from: among('player', 'list'),
  language: orNull(isLanguage),
  kind: among('manual', 'asr', null),
  translated: isFlag,
  body: isText(1, 8_000_000),
});
const isWhyNot = among('none-offered', 'no-answer', 'empty', 'too-large', 'advertisement', 'no-bridge');

const SOUND: Readonly<Record<string, Check>> = {
  video: shape({ kind: among('video'), videoId: orNull(isId), state: isState }),
  playback: shape({
    kind: among('playback'),
    videoId: isId,
    clock: isClock,
    durationMs: orNull(isMs),
    advertisement: isFlag,
    live: isFlag,
    muted: isFlag,
  }),
  chapters: shape({
    kind: among('chapters'),
    videoId: isId,
    chapters: shape({ kind: isKind, source: isSource, list: isList }),
  }),
  tracks: shape({ kind: among('tracks'), videoId: isId, tracks: listOf(isTrack, 0, 500) }),
  captions: (value) =>
    shape({ kind: among('captions'), videoId: isId, found: isFound, why: among(null) })(value) ||
    shape({ kind: among('captions'), videoId: isId, found: among(null), why: isWhyNot })(value),
  'shown-caption': shape({ kind: among('shown-caption'), videoId: isId, text: isText(0, 1000), mediaMs: isMs }),
  report: shape({ kind: among('report'), report: isReport }),
  linked: shape({ kind: among('linked'), videoId: isId, hash: isText(1, 8192) }),
  seek: shape({ kind: among('seek'), videoId: isId, mediaMs: isMs }),
  play: shape({ kind: among('play'), videoId: isId }),
  pause: shape({ kind: among('pause'), videoId: isId }),
  'link-taken': shape({ kind: among('link-taken'), videoId: isId }),
  say: shape({ kind: among('say'), text: isText(1, 300) }),
  'wish for report': shape({ kind: among('report') }),
  'wish for captions': shape({
    kind: among('captions'),
    videoId: isId,
    wish: among('track', 'screen', 'none'),
    languages: listOf(isLanguage, 0, 8),
  }),
  badge: shape({ kind: among('badge'), on: isFlag }),
  player: shape({
    videoId: orNull(isId),
    inline: isFlag,
    presenting: among('content', 'advertisement', 'remote', null),
    live: orNull(isFlag),
    mediaMs: orNull(isMs),
    durationMs: orNull((value) => isMs(value) && value !== 0),
  }),
  data: shape({ watchNext: () => true, player: () => true }),
  methods: listOf(among(...KNOWN_METHODS), 0, KNOWN_METHODS.length),
};

/** Kinds that a page answers by a message of the same kind. */
const WISHES: ReadonlySet<string> = new Set(['report', 'captions']);

function checked(name: string, read: unknown): string {
  if (!SOUND[name]?.(read)) throw new Error(`let in as ${name}: ${JSON.stringify(read)?.slice(0, 500)}`);
  return name;
}

/** Reads a value with every reader of the port; answers what it was let in as. @throws Error if that is not sound */
export function checkMessage(value: unknown): readonly string[] {
  const page = readPageMessage(value);
  const panel = readPanelMessage(value);
  const badge = readBadgeMessage(value);
  // What was let in once is let in again, and unchanged: readers only leave out.
  if (page && JSON.stringify(readPageMessage(page)) !== JSON.stringify(page))
    throw new Error(`reads twice: ${JSON.stringify(page)}`);
  return [
    ...(page ? [checked(page.kind, page)] : []),
    ...(panel ? [checked(WISHES.has(panel.kind) ? `wish for ${panel.kind}` : panel.kind, panel)] : []),
    ...(badge ? [checked('badge', badge)] : []),
  ];
}

/** The same for the `detail` of an answer of the bridge. */
export function checkDetail(detail: unknown): readonly string[] {
  const answers = {
    player: readPlayerAnswer(detail),
    data: readDataAnswer(detail),
    methods: readMethodsAnswer(detail, KNOWN_METHODS),
  };
  return Object.entries(answers).flatMap(([name, answer]) => (answer === null ? [] : [checked(name, answer)]));
}
