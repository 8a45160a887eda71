import { describe, expect, it } from 'vitest';
import type { Anchor } from '../transcript/talk.ts';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import { BREAK, paceOf } from './pace.ts';
import { buildTimeline } from './timeline.ts';

/** Speakers in turn, each paragraph of so many sentences of ten words. */
const PARAGRAPHS = Array.from({ length: 120 }, (_, turn) =>
  Array.from(
    { length: 1 + ((turn * turn) % 13) },
    () => 'The model learns to answer the question of every reader.',
  ).join(' '),
);
const TALK = sampleTranscript(PARAGRAPHS.join('\n'));
const TURNS = PARAGRAPHS.map((_, turn) => PARAGRAPHS.slice(0, turn).join('\n').length + (turn > 0 ? 1 : 0));
const wordAt = (position: number) => TALK.words.starts.indexOf(position);

/** When each word is said at the usual pace, `quickness` times as fast, with so many seconds where the speaker changes. */
function said(quickness: number, atChange: (turn: number) => number): number[] {
  const pace = paceOf(TALK);
  const times: number[] = [];
  let now = 5;
  pace.starts.forEach((start, i) => {
    times.push(now);
    const turn = TURNS.findLastIndex((at) => at <= (TALK.words.starts[i] as number));
    const end = pace.ends[i] as number;
    const pause = pace.pauses[i] === BREAK ? atChange(turn) : (pace.starts[i + 1] ?? end) - end;
    now += (end - start + pause) / quickness;
  });
  return times;
}

/** An anchor at the first sentence that begins after each full minute, and at both ends. */
function everyMinute(times: readonly number[]): Anchor[] {
  const heads = [...TALK.sentences.starts].map((position) => ({
    position,
    seconds: times[wordAt(position)] as number,
  }));
  const first = heads.filter(
    ({ seconds }, i) => Math.floor(seconds / 60) > Math.floor((heads[i - 1]?.seconds ?? -60) / 60),
  );
  return first.map(({ position, seconds }) => sampleAnchor(position, 1000 * seconds, { uncertaintyMs: 100 }));
}

/** How far the sentences are off, in seconds: the mean. */
function missed(times: readonly number[]): number {
  const anchors = everyMinute(times);
  const timeline = buildTimeline(TALK, anchors, 1000 * ((times.at(-1) as number) + 5));
  const [from, to] = [anchors[0]?.position ?? 0, anchors.at(-1)?.position ?? 0];
  const misses = [...TALK.sentences.starts]
    .filter((position) => position > from && position < to)
    .map((position) => Math.abs(timeline.timeAt(position) / 1000 - (times[wordAt(position)] as number)));
  return misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
}

describe('times between anchors a minute apart', () => {
  it.each([
    ['speak as people do on average', said(1, () => 1.5), 0.1],
    ['speak half as fast again', said(1.5, () => 1.5), 0.1],
    ['stop for three seconds where the speaker changes', said(1, () => 3), 0.35],
    ['hardly stop there at all', said(1, () => 0.3), 0.35],
    ['stop there for one second, or for five', said(1, (turn) => 1 + 4 * (turn % 2)), 1.08],
  ])('are right where people %s', (_, times, most) => {
    expect(missed(times)).toBeLessThan(most);
  });

  it('give a silence to the change of speaker, and not to the speech', () => {
    const quiet = 7;
    const usual = said(1, () => 1.5);
    const times = usual.map(
      (seconds, i) => seconds + ((TALK.words.starts[i] as number) >= (TURNS[quiet] as number) ? 8 : 0),
    );
    const timeline = buildTimeline(TALK, everyMinute(times), 1000 * (times.at(-1) as number) + 5000);
    const before = TALK.sentences.starts[TALK.sentences.starts.indexOf(TURNS[quiet] as number) - 1] as number;
    const took = timeline.timeAt(TURNS[quiet] as number) - timeline.timeAt(before);
    const takes = 1000 * ((usual[wordAt(TURNS[quiet] as number)] as number) - (usual[wordAt(before)] as number));
    expect(took - takes).toBeGreaterThan(1000);
  });
});
