import { act, renderHook } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { makeQuote, type Quote } from '../../core/quote/quote.ts';
import { openTalk } from '../../core/timing/open-talk.ts';
import { sampleTalk, sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { InEnglish } from '../english.sample.tsx';
import type { PanelActions } from '../panel-view.ts';
import { usePrepared } from './use-prepared.ts';

const TALK = sampleTalk(
  sampleTranscript('We hope that it works. It does not work for everybody, and that is fine with us.'),
);
const PASSAGES = [{ start: 0, end: 21 }];
const OWN = { kind: 'own', id: 'own:1', name: 'Nature' } as const;

/** Cites by the moment, as styles do. */
const citeWith = vi.fn<PanelActions['citeWith']>(async (_, { locator }) => ({
  inText: [{ text: String(locator?.ranges[0]?.startMs) }],
  reference: null,
}));

function shown() {
  const open = openTalk(TALK, { now: () => 0, after: () => () => undefined });
  const quote = () => makeQuote(TALK, open.times(), PASSAGES, 0) as Quote;
  const { result } = renderHook(() => usePrepared(OWN, open, PASSAGES, quote, citeWith), { wrapper: InEnglish });
  return { open, quote, cited: (of: Quote) => result.current(of)?.inText?.[0]?.text };
}
const settle = () => act(async () => undefined);

it('never gives the citation of a moment that is known better now, and works out the new one', async () => {
  const { open, quote, cited } = shown();
  await settle();
  const before = quote();
  expect(cited(before)).toBe(String(before.startMs));
  act(() => open.update({ heard: [{ position: 0, mediaMs: 60_000 }] }));
  const after = quote();
  expect(after.startMs).not.toBe(before.startMs);
  expect(cited(after)).toBeUndefined();
  await settle();
  expect(cited(after)).toBe(String(after.startMs));
});

it('begins anew when it is asked for what could not be worked out', async () => {
  citeWith.mockResolvedValueOnce(null);
  const { quote, cited } = shown();
  await settle();
  expect(cited(quote())).toBeUndefined();
  await settle();
  expect(cited(quote())).toBe(String(quote().startMs));
});
