import { lastAtOrBefore } from '../../base/binary-search.ts';
import type { Cue, Grain } from '../../captions/captions.ts';
import type { Anchor } from '../../transcript/talk.ts';
import { alignTokens } from '../align/caption-anchors.ts';
import { captionTokens } from '../align/text-tokens.ts';
import type { Tokens } from '../align/tokens.ts';
import type { HeardCue } from './heard-cues.ts';
import type { TextIndex } from './text-index.ts';
import { trace } from './trace.ts';

/** A player shows a caption within this time, and a page is told of it. */
const SHOWN_LATE_MS = 150;
/** Half of the 90 % interval of a caption's first word: recognisers begin some lines late or early. */
const BEGINNING_MS = 900;
/** Words that may stand in a caption before the first one that is in the text. */
const MOST_BEFORE = 2;
/** A last caption stays for as long as its words take, in milliseconds a character. */
const CHARACTER_MS = 70;
/** What a line takes with its pauses, for each second of its words alone. */
const WITH_PAUSES = 1.4;
/** Captions that come with so few words at a time are shown word by word. */
const WORDWISE = 1.5;

/** The tokens from one to another, both included. */
function part(tokens: Tokens, from: number, to: number): Tokens {
  const { ids, starts, ends, pauses } = tokens;
  return {
    count: to + 1 - from,
    ids: ids.subarray(from, to + 1),
    starts: starts.subarray(from, to + 1),
    ends: ends.subarray(from, to + 1),
    pauses: pauses.subarray(from, to + 1),
  };
}

/**
 * Anchors for a stretch of the text whose captions were seen: by aligning all of it, or, while that is too little, the
 * beginning of each caption.
 * @param cues in the order of time
 * @param from the first token of the stretch
 * @param to the one that was heard last
 */
export function stretchAnchors(index: TextIndex, cues: readonly HeardCue[], from: number, to: number): Anchor[] {
  const begun = cues.filter((cue) => cue.isBeginning);
  const words = begun.reduce((sum, cue) => sum + cue.ids.length, 0);
  const grain: Grain = words <= WORDWISE * begun.length ? 'word' : 'line';
  const shown = begun.map(({ text, seenMs }, i): Cue => {
    const timed = grain === 'word' ? { offsets: [0], timesMs: [seenMs] } : { offsets: [], timesMs: [] };
    return { startMs: seenMs, endMs: begun[i + 1]?.seenMs ?? seenMs + CHARACTER_MS * text.length, text, ...timed };
  });
  const { vocabulary } = index;
  const spoken = captionTokens({ grain, cues: shown }, vocabulary);
  const endMs = shown.at(-1)?.endMs ?? 0;
  const evidence = alignTokens(part(index.tokens, from, to), spoken, grain, endMs, vocabulary);
  if (!evidence.ok) return beginnings(index, cues, to);
  return evidence.value.anchors.map((anchor) => ({ ...anchor, uncertaintyMs: anchor.uncertaintyMs + SHOWN_LATE_MS }));
}

/** The beginning of each caption, or, while none was seen to begin, the middle of what stands there. */
function beginnings(index: TextIndex, cues: readonly HeardCue[], last: number): Anchor[] {
  const heard = cues.flatMap((cue) => cue.ids);
  const tokens = trace(heard, index.tokens.ids, last);
  const anchors: Anchor[] = [];
  let first = 0;
  let standing: Anchor | null = null;
  for (const { ids, seenMs, isBeginning } of cues) {
    const here = tokens.subarray(first, first + ids.length);
    first += ids.length;
    const known = here.findIndex((token) => token >= 0);
    if (known < 0) continue;
    // While a caption stands there, one of its words is being said.
    const agreeing = here.filter((token) => token >= 0);
    const middle = agreeing[agreeing.length >> 1] as number;
    const halfMs = Math.round(500 * WITH_PAUSES * secondsOf(index, ids)) + BEGINNING_MS;
    standing = anchorAt(index, middle, seenMs, halfMs, 'derived');
    const timeMs = Math.round(seenMs + 1000 * secondsOf(index, ids.slice(0, known)));
    if (isBeginning && known <= MOST_BEFORE && timeMs >= (anchors.at(-1)?.timeMs ?? 0))
      anchors.push(anchorAt(index, here[known] as number, timeMs, BEGINNING_MS, 'measured'));
  }
  return anchors.length > 0 || !standing ? anchors : [standing];
}

const secondsOf = ({ vocabulary }: TextIndex, ids: readonly number[]): number =>
  ids.reduce((sum, id) => sum + vocabulary.secondsOf(id), 0);

const anchorAt = (
  { tokens }: TextIndex,
  token: number,
  timeMs: number,
  uncertaintyMs: number,
  basis: Anchor['basis'],
): Anchor => ({ position: tokens.starts[token] as number, timeMs, uncertaintyMs, basis, source: 'caption' });

/** The token that holds a position of the text, or the last one before it. */
export const tokenAt = ({ tokens }: TextIndex, position: number): number => lastAtOrBefore(tokens.starts, position);
