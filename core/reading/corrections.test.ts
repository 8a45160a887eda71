import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT, INTERVIEW, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import { heardAt } from '../timing/heard.ts';
import type { Learnt } from '../timing/learnt.ts';
import { type FactAnchor, readFacts } from '../transcript/facts.ts';
import { locatePhrases } from '../transcript/locate-phrases.ts';
import type { Anchor, Talk } from '../transcript/talk.ts';
import { correctionsFor } from './corrections.ts';

const FACTS = {
  videoId: 'tEzs3VHyBDM',
  title: 'x',
  channel: 'x',
  published: '2024-09-20',
  durationSeconds: 9999,
  language: 'en',
  textKind: 'transcript',
  source: 'x',
};

/** The anchors, as the seed compiler reads them from a talk's facts. */
function asFacts(corrections: string | null): readonly FactAnchor[] {
  const { anchors } = JSON.parse(corrections ?? '') as { readonly anchors: readonly unknown[] };
  const { facts, problems } = readFacts(JSON.stringify({ ...FACTS, anchors }));
  expect(problems).toEqual([]);
  return facts?.anchors ?? [];
}

const learnt = ({ transcript, durationMs }: Talk): Learnt => {
  const { timeline } = timesOf(transcript.videoId === INTERVIEW.videoId ? INTERVIEW : EXTENDED_CUT, {});
  const anchors = Array.from(transcript.words.starts, (position): Anchor => {
    const timeMs = Math.round(timeline.timeAt(position));
    return { position, timeMs, uncertaintyMs: 150, basis: 'measured', source: 'caption' };
  });
  return { from: { way: 'list', language: null, kind: null, translated: false }, videoMs: durationMs, anchors };
};

describe('corrections, as facts of a talk', () => {
  it.each([EXTENDED_CUT, INTERVIEW])('are found again where they were made: $title', (talk) => {
    const { transcript, anchors: known } = talk;
    const told = learnt(talk);
    const anchors = asFacts(correctionsFor(transcript, [], told));
    expect(anchors.length).toBeGreaterThan(transcript.paragraphs.starts.length * 0.9);
    const { found, problems } = locatePhrases(anchors, transcript.text, transcript.language, known);
    expect(problems).toEqual([]);
    const timeAt = new Map(told.anchors.map(({ position, timeMs }) => [position, timeMs]));
    const wrong = found.filter(({ anchor, position }) => Math.abs((timeAt.get(position) ?? 0) - anchor.timeMs) > 1);
    expect(wrong).toEqual([]);
  });

  it('hold what the reader heard, with how closely anybody hears', () => {
    const position = EXTENDED_CUT.transcript.sentences.starts[50] as number;
    const heard = [heardAt(EXTENDED_CUT.transcript, position, 190_123)];
    const [anchor] = asFacts(correctionsFor(EXTENDED_CUT.transcript, heard, null));
    expect(anchor).toMatchObject({ timeMs: 190_123, uncertaintyMs: 500, basis: 'derived' });
  });

  it('are none where nothing is known', () => {
    expect(correctionsFor(EXTENDED_CUT.transcript, [], null)).toBeNull();
  });
});
