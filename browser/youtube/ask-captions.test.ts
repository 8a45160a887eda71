// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { CaptionAnswer } from '../../core/watch/page-captions.ts';
import { ANSWER_EVENT, CAPTIONS_EVENT, QUESTION_EVENT, readQuestion, writeCaptions } from '../messages/bridge.ts';
import { askCaptions } from './ask-page.ts';

const WISH = { videoId: asVideoId('AAAAAAAAAAA') as VideoId, languages: ['en'] };
const EMPTY: CaptionAnswer = { found: null, why: 'empty' };

let end = new AbortController();
let told: unknown[] = [];
let asked: unknown[] = [];

/** A bridge that answers at once that it has heard. */
function listen(): void {
  const { signal } = end;
  document.addEventListener(
    QUESTION_EVENT,
    (event) => {
      asked.push(readQuestion((event as CustomEvent).detail));
      document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: 'true' }));
    },
    { capture: true, signal },
  );
}
const say = (detail: string) => document.dispatchEvent(new CustomEvent(CAPTIONS_EVENT, { detail }));
const nonceOf = (question: unknown) => (question as { nonce: string }).nonce;
let wanted = new AbortController();
const ask = () => askCaptions(document.body, { ...WISH, signal: wanted.signal }, (answer) => void told.push(answer));

beforeEach(() => {
  end = new AbortController();
  wanted = new AbortController();
  told = [];
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('askCaptions', () => {
  it('says at once that there is no bridge', () => {
    ask();
    expect(told).toEqual([{ found: null, why: 'no-bridge' }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells the first answer to its own question, once', () => {
    listen();
    ask();
    expect(asked).toEqual([{ ask: 'captions', ...WISH, nonce: expect.any(String) }]);
    say(writeCaptions('another', EMPTY));
    say('not an answer');
    expect(told).toEqual([]);
    say(writeCaptions(nonceOf(asked[0]), EMPTY));
    say(writeCaptions(nonceOf(asked[0]), { found: null, why: 'no-answer' }));
    expect(told).toEqual([EMPTY]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives every question a nonce of its own', () => {
    listen();
    ask();
    ask();
    expect(nonceOf(asked[0])).not.toBe(nonceOf(asked[1]));
  });

  it('gives up on a bridge that has fallen silent, and lets the player be', () => {
    listen();
    ask();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([{ found: null, why: 'no-answer' }]);
    expect(asked.at(-1)).toEqual({ ask: 'no-captions' });
  });

  it('ends without a word', () => {
    listen();
    ask();
    wanted.abort();
    say(writeCaptions(nonceOf(asked[0]), EMPTY));
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
    expect(asked).toEqual([expect.anything(), { ask: 'no-captions' }]);
  });
});
