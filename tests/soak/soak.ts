import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM, FIREFOX } from '../../tools/browsers/browser-kind.ts';
import { BUILT_EXTENSION, buildExtension } from '../../tools/browsers/build-extension.ts';
import { ensureBrowsers } from '../../tools/browsers/ensure.ts';
import { measureDrift, TEN_MINUTES } from '../bench/drift.ts';
import { quantile } from '../bench/quantile.ts';
import { launchChromium } from '../harness/chromium.ts';
import { launchFirefox } from '../harness/firefox.ts';
import type { BrowserSession } from '../harness/session.ts';
import { buildNotebookVariant } from '../notebook-page/variant.ts';
import { startStandIn } from '../watch-page/server.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import type { Counts } from './counts.ts';
import { GRACE_MS, type Verdict } from './judge.ts';
import { type Killed, soakKills } from './kills.ts';
import { soakMessages } from './messages.ts';
import { type Soaked, soakNavigations } from './navigations.ts';

/*
 * `npm run soak [-- PART…]`: what takes too long for `npm test`. Parts: `messages` (a million of them), `chromium` and
 * `firefox` (a thousand navigations each), `chromium-clock` and `firefox-clock` (ten minutes at twice the speed),
 * `notebook-chromium` and `notebook-firefox` (each killed a hundred times while it saves quotes). All of them without
 * one. The seed and the numbers can be given: `npm run soak -- chromium --navigations 200 --seed 7`, `--kills 10`.
 */

const BROWSERS = ['chromium', 'firefox'] as const;
const PARTS = [
  'messages',
  ...BROWSERS,
  'chromium-clock',
  'firefox-clock',
  'notebook-chromium',
  'notebook-firefox',
] as const;
type Part = (typeof PARTS)[number];

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

const args = process.argv.slice(2);
const numberOf = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const asked = PARTS.filter((part) => args.includes(part));
const parts: readonly Part[] = asked.length > 0 ? asked : PARTS;
const seed = numberOf('seed', 4);
const navigations = numberOf('navigations', 1000);
const messages = numberOf('messages', 1_000_000);
const kills = numberOf('kills', 100);

const failures: string[] = [];
const demand = (met: boolean, sentence: string): void => {
  if (!met) failures.push(sentence);
};

/**
 * What may be more at the end than at the beginning. Heaps are compared with half way: engines compile what runs often,
 * and browsers note for developers what they load; both come to an end, and what is left over at each navigation does
 * not. A kilobyte each would show.
 */
const SLACK: readonly (readonly [name: string, slack: number])[] = [
  ['elements', 0],
  ['documents', 0],
  ['ports', 0],
  ['listeners', 2],
  ['nodes', 40],
];
const HEAP_SLACK: readonly (readonly [name: string, slack: number])[] = [
  ['heap', 400],
  ['memory', 1500],
];

function showCounts(where: string, [before, half, after]: Soaked['counts']): void {
  console.table(
    [...after].map(([what, now]) => ({ what, before: before.get(what), half: half.get(what), after: now })),
  );
  const compare = (then: Counts, slacks: typeof SLACK) => {
    for (const [what, now] of after) {
      const [, slack = null] = slacks.find(([name]) => what.includes(name)) ?? [];
      const was = then.get(what) ?? 0;
      if (slack !== null) demand(now - was <= slack, `${where}: ${what} grew from ${was} to ${now}`);
    }
  };
  compare(before, SLACK);
  compare(half, HEAP_SLACK);
}

function showVerdict(
  where: string,
  { wrong, longestTextMs, longestMovementMs, untilShownMs, neverShown }: Verdict,
): void {
  console.table({
    'stretches of a wrong text': wrong.filter(({ what }) => what === 'text').length,
    'the longest, ms': longestTextMs,
    'the longest that a text moved by another clock, ms': longestMovementMs,
    'texts that came late': untilShownMs.length,
    'half of them within, ms': quantile(untilShownMs, 0.5),
    '95 % of them within, ms': quantile(untilShownMs, 0.95),
    'texts that never came': neverShown.length,
  });
  console.table(wrong.slice(0, 5).map(({ atMs: _, ...rest }) => rest));
  demand(
    longestTextMs <= GRACE_MS,
    `${where}: a wrong text for ${longestTextMs} ms, ${JSON.stringify(wrong.slice(0, 3))}`,
  );
  demand(longestMovementMs <= GRACE_MS, `${where}: a text moved by another's clock for ${longestMovementMs} ms`);
  demand(
    neverShown.length === 0,
    `${where}: ${neverShown.length} texts never came, ${JSON.stringify(neverShown.slice(0, 3))}`,
  );
}

function show(where: string, { steps, seconds, verdict, counts, errors }: Soaked): void {
  console.log(`${where}: ${navigations} navigations in ${steps} steps, seed ${seed}, ${seconds.toFixed(0)} s`);
  showVerdict(where, verdict);
  showCounts(where, counts);
  demand(errors.length === 0, `${where}: errors: ${errors.join(' | ')}`);
}

function showKilled(where: string, { seconds, missing, wrong, ...figures }: Killed): void {
  console.log(`${where}: seed ${seed}, ${seconds.toFixed(0)} s`);
  console.table({ ...figures, missing: missing.length });
  demand(missing.length === 0, `${where}: confirmed and not there: ${missing.slice(0, 5).join(', ')}`);
  demand(figures.half === 0, `${where}: ${figures.half} quotes were half there`);
  demand(wrong.length === 0, `${where}: ${wrong.join(' | ')}`);
}

/** Kills a browser again and again while it saves quotes. */
async function killWhileSaving(kind: 'chromium' | 'firefox'): Promise<Killed> {
  await ensureBrowsers([kind === 'chromium' ? CHROMIUM : FIREFOX], console.log);
  await buildExtension(kind);
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-kills-'));
  const [variant, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  try {
    await buildNotebookVariant(BUILT_EXTENSION[kind], variant);
    return await soakKills(LAUNCH[kind], variant, profile, kills, seed);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs something in a browser with a page of the stand-in and the panel beside it. */
async function beside<T>(
  kind: 'chromium' | 'firefox',
  run: (session: BrowserSession, ...rest: Awaited<ReturnType<typeof openBoth>>) => Promise<T>,
): Promise<T> {
  await ensureBrowsers([kind === 'chromium' ? CHROMIUM : FIREFOX], console.log);
  await buildExtension(kind);
  const standIn = await startStandIn();
  const session = await LAUNCH[kind]({ extensionDir: BUILT_EXTENSION[kind], standIn });
  try {
    return await run(session, ...(await openBoth(session)));
  } finally {
    await session.close();
    await standIn.close();
  }
}

async function openBoth(session: BrowserSession) {
  const page = await session.open(`/watch?v=${EXTENDED_CUT_ID}`);
  return [page, await session.openPanel(page)] as const;
}

if (parts.includes('messages')) {
  const begun = performance.now();
  const letIn = soakMessages(messages, seed);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${messages} messages, seed ${seed}, ${seconds.toFixed(0)} s; let in as:`);
  console.table(Object.fromEntries(letIn));
}
for (const kind of BROWSERS) {
  if (!parts.includes(kind)) continue;
  show(kind, await beside(kind, (session, page, panel) => soakNavigations(session, page, panel, navigations, seed)));
}
for (const kind of BROWSERS) {
  if (!parts.includes(`${kind}-clock`)) continue;
  const drift = await beside(kind, (_session, page, panel) => measureDrift(page, panel, TEN_MINUTES));
  console.table(drift);
  demand(Math.abs(drift.driftMs) < 100, `${kind}: the clock drifted by ${drift.driftMs} ms in ten minutes`);
}
for (const kind of BROWSERS) {
  if (parts.includes(`notebook-${kind}`)) showKilled(`notebook-${kind}`, await killWhileSaving(kind));
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
