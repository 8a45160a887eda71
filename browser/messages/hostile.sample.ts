import fc from 'fast-check';
import { CHAPTER_KINDS, CHAPTER_SOURCES } from '../../core/watch/found-chapters.ts';
import { CAPTION_ORIGINS, CAPTION_WISHES, NO_CAPTIONS } from '../../core/watch/page-captions.ts';
import { VIDEO_STATES } from '../../core/watch/resolve.ts';

/**
 * What a hostile page may send, for the tests beside this and for `npm run soak`: true messages, true messages with
 * something wrong in them, and anything at all.
 */

const ID_LETTERS = [...'Ab-_123456wZ'];
const HOUR_MS = 3_600_000;

/** A few ids, so that messages of different kinds often speak of the same video. */
export const IDS = ['tEzs3VHyBDM', '3k89FMJhZ00', 'jPluSXJpdrA', 'stand1nTlk0'] as const;
const id = fc.constantFrom(...IDS);

const clock = fc.record({
  mediaMs: fc.nat(12 * HOUR_MS),
  atMs: fc.nat(60_000),
  rate: fc.constantFrom(0.25, 1, 1.5, 2),
  playing: fc.boolean(),
});
const chapter = fc.record({ title: fc.string({ maxLength: 20 }).map((text) => `x${text}`), startMs: fc.nat(HOUR_MS) });
const name = fc.string({ unit: fc.constantFrom(...ID_LETTERS), minLength: 1, maxLength: 30 });
const counted = fc.array(fc.record({ name, count: fc.nat() }), { maxLength: 4 });

const video = fc.record({
  kind: fc.constant('video' as const),
  videoId: fc.option(id),
  state: fc.constantFrom(...VIDEO_STATES),
});
const playback = fc.record({
  kind: fc.constant('playback' as const),
  videoId: id,
  clock,
  durationMs: fc.option(fc.nat(12 * HOUR_MS)),
  advertisement: fc.boolean(),
  live: fc.boolean(),
  muted: fc.boolean(),
});
const chapters = fc.record({
  kind: fc.constant('chapters' as const),
  videoId: id,
  chapters: fc.record({
    kind: fc.constantFrom(...CHAPTER_KINDS),
    source: fc.constantFrom(...CHAPTER_SOURCES),
    list: fc.array(chapter, { minLength: 1, maxLength: 5 }),
  }),
});
const language = fc.constantFrom('en', 'en-GB', 'zh-Hans', 'pt-BR');
const trackKind = fc.constantFrom('manual' as const, 'asr' as const);
const tracks = fc.record({
  kind: fc.constant('tracks' as const),
  videoId: id,
  tracks: fc.array(fc.record({ language, kind: trackKind, name }), { maxLength: 4 }),
});
const found = fc.record({
  from: fc.constantFrom(...CAPTION_ORIGINS),
  language: fc.option(language),
  kind: fc.option(trackKind),
  translated: fc.boolean(),
  body: fc.string({ minLength: 1, maxLength: 30 }),
});
const captions = fc.record({ kind: fc.constant('captions' as const), videoId: id }).chain((head) =>
  fc.oneof(
    found.map((one) => ({ ...head, found: one, why: null })),
    fc.constantFrom(...NO_CAPTIONS).map((why) => ({ ...head, found: null, why })),
  ),
);
const shownCaption = fc.record({
  kind: fc.constant('shown-caption' as const),
  videoId: id,
  text: fc.string({ maxLength: 60 }),
  mediaMs: fc.nat(HOUR_MS),
});
const linked = fc.record({
  kind: fc.constant('linked' as const),
  videoId: id,
  hash: fc.string({ maxLength: 30 }).map((text) => `#${text}`),
});
const report = fc.record({
  kind: fc.constant('report' as const),
  report: fc.record({
    page: fc.constantFrom('watch', 'home', 'shorts'),
    videoId: fc.option(id),
    state: fc.constantFrom(...VIDEO_STATES),
    reason: name,
    contract: counted,
    bells: counted,
    bridge: fc.record({ answers: fc.boolean(), methods: fc.option(fc.array(name, { maxLength: 3 })) }),
    chapters: fc.option(fc.record({ kind: fc.constant('auto'), source: fc.constant('list'), count: fc.nat(99) })),
    elementMs: fc.option(fc.nat()),
    contentMs: fc.option(fc.nat()),
    advertisement: fc.boolean(),
    live: fc.boolean(),
    language: fc.constantFrom('en', 'pt-BR', ''),
    trustedTypes: fc.boolean(),
  }),
});

/** True messages of a page to the panel, without reports: what a panel's state is made of. */
export const pageMessage = fc.oneof(video, playback, chapters, tracks, captions, shownCaption, linked);

const seek = fc.record({ kind: fc.constant('seek'), videoId: id, mediaMs: fc.nat(HOUR_MS) });
const play = fc.record({ kind: fc.constantFrom('play', 'pause', 'link-taken'), videoId: id });
const say = fc.record({ kind: fc.constant('say'), text: fc.string({ minLength: 1, maxLength: 30 }) });
const captionWish = fc.record({
  kind: fc.constant('captions'),
  videoId: id,
  wish: fc.constantFrom(...CAPTION_WISHES),
  languages: fc.array(language, { maxLength: 3 }),
});
const badge = fc.record({ kind: fc.constant('badge'), on: fc.boolean() });

/** What a player says through the bridge, before it is made text. */
export const playerSaid = fc.record({
  videoId: fc.oneof(id, fc.constant('')),
  inline: fc.boolean(),
  presenting: fc.constantFrom(1, 2, 3),
  live: fc.boolean(),
  currentTime: fc.double({ min: 0, max: 40_000, noNaN: true }),
  duration: fc.double({ min: 0, max: 40_000, noNaN: true }),
});

export const anyValue = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
});

/** Values that are nearly right, or that have broken readers elsewhere. */
const strange = fc.constantFrom<unknown>(
  ...[Number.NaN, Number.POSITIVE_INFINITY, -1, -0, 0.1, 1e308, 2 ** 53, '1', '-1', '1e3', '', null, undefined],
  ...['constructor', '__proto__', 'video', 'playback', 'videoseries', 'tEzs3VHyBD', 'tEzs3VHyBDMx', ' tEzs3VHyBDM'],
  ...['<script>alert(1)</script>', '\ud800', '\u0000', 'x'.repeat(700), [], {}, [[]], { length: 1e9 }, true, false],
);

type Change = readonly [node: number, how: 'replace' | 'delete' | 'wrap' | 'repeat', value: unknown];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(40),
  fc.constantFrom('replace' as const, 'replace' as const, 'delete' as const, 'wrap' as const, 'repeat' as const),
  fc.oneof({ weight: 3, arbitrary: strange }, { weight: 1, arbitrary: anyValue }),
);

/** The tree with one of its nodes changed; the number of the node is taken modulo how many there are. */
function changed(tree: unknown, [node, how, value]: Change): unknown {
  const count = (one: unknown): number =>
    1 +
    (typeof one === 'object' && one !== null ? Object.values(one).reduce((sum, inner) => sum + count(inner), 0) : 0);
  let left = node % count(tree);
  const apply = (one: unknown): unknown => {
    if (how === 'replace') return value;
    if (how === 'wrap') return [one];
    return how === 'repeat' ? Array.from({ length: 300 }, () => one) : undefined;
  };
  const walk = (one: unknown): unknown => {
    if (left-- === 0) return apply(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one).map(([key, inner]) => [key, walk(inner)] as const);
    return Object.fromEntries(how === 'delete' ? entries.filter(([, inner]) => inner !== undefined) : entries);
  };
  return walk(tree);
}

const nearly = (truth: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(truth, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([tree, changes]) => changes.reduce(changed, tree));

const anyTruth = fc.oneof(
  { weight: 6, arbitrary: pageMessage },
  ...[report, seek, play, say, captionWish, badge].map((arbitrary) => ({ weight: 1, arbitrary })),
);

/** True messages of every kind, nearly true ones, and anything. */
export const message: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: anyTruth },
  { weight: 5, arbitrary: nearly(anyTruth) },
  { weight: 1, arbitrary: anyValue },
);

/** What stands in the `detail` of an answer of the bridge. */
export const bridgeDetail: fc.Arbitrary<unknown> = fc.oneof(
  playerSaid.map((said) => JSON.stringify(said)),
  nearly(playerSaid).map((said) => fc.stringify(said)),
  nearly(playerSaid),
  fc.json(),
  anyValue,
);
