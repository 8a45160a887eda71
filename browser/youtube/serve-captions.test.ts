// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { ANSWER_EVENT, CAPTIONS_EVENT, QUESTION_EVENT, readQuestion, writeCaptions } from '../messages/bridge.ts';
import type { SentByPage } from '../messages/protocol.ts';
import { serveCaptions } from './serve-captions.ts';

const TALK = asVideoId('AAAAAAAAAAA') as VideoId;
const TRACK = { kind: 'captions', videoId: TALK, wish: 'track', languages: ['en'] } as const;
const NONE = { ...TRACK, wish: 'none' } as const;
const ROWS = ['0:05', '1:00', '2:00', '2:55'];
const BODY = '{"events":[]}';

let end = new AbortController();
let sent: SentByPage[] = [];
let asked: string[] = [];

/** A watch page of three minutes with its player, and with the transcript list open. */
function drawPage(words: string): void {
  const root = document.createElement('div');
  root.className = 'html5-video-player';
  const video = document.createElement('video');
  video.className = 'html5-main-video';
  Object.defineProperty(video, 'duration', { value: 180 });
  root.append(video);
  const list = document.createElement('div');
  list.setAttribute('target-id', 'PAmodern_transcript_view');
  for (const time of ROWS) {
    const row = document.createElement('transcript-segment-view-model');
    const stamp = document.createElement('div');
    stamp.className = 'ytwTranscriptSegmentViewModelTimestamp';
    stamp.append(time);
    const text = document.createElement('span');
    text.setAttribute('role', 'text');
    text.append(words);
    row.append(stamp, text);
    list.append(row);
  }
  document.body.replaceChildren(root, list);
}

/** A bridge that hears questions about captions, and answers them with this; null for not yet. */
function bridge(answer: 'captions' | 'empty' | null): void {
  const said = (found: boolean) =>
    found
      ? ({ found: { from: 'player', language: 'en', kind: 'asr', translated: false, body: BODY }, why: null } as const)
      : ({ found: null, why: 'empty' } as const);
  document.addEventListener(
    QUESTION_EVENT,
    (event) => {
      const question = readQuestion((event as CustomEvent).detail);
      if (typeof question !== 'object' || !question) return;
      asked.push(question.ask);
      document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: 'true' }));
      if (answer === null || question.ask !== 'captions') return;
      const detail = writeCaptions(question.nonce, said(answer === 'captions'));
      document.dispatchEvent(new CustomEvent(CAPTIONS_EVENT, { detail }));
    },
    { capture: true, signal: end.signal },
  );
}

const serve = () =>
  serveCaptions(
    (message) => void sent.push(message),
    () => null,
  );

beforeEach(() => {
  (window as { happyDOM?: { setURL(url: string): void } }).happyDOM?.setURL(`https://www.youtube.com/watch?v=${TALK}`);
  end = new AbortController();
  sent = [];
  asked = [];
  drawPage('words');
});
afterEach(() => end.abort());

it('sends what the player got, though a list is open: it knows when each word is said', () => {
  bridge('captions');
  serve().wish(TRACK);
  expect(sent).toEqual([expect.objectContaining({ kind: 'captions', videoId: TALK, why: null })]);
  expect(sent[0]).toMatchObject({ found: { from: 'player', body: BODY } });
});

it.each([['empty' as const], ['no bridge']])(
  'sends the list that is open where the player gives nothing: %s',
  (why) => {
    if (why === 'empty') bridge('empty');
    serve().wish(TRACK);
    expect(sent).toMatchObject([
      { found: { from: 'list', language: null, body: expect.stringMatching(/^0:05\twords\n/) } },
    ]);
  },
);

it('sends why there is nothing where the list is that of the video before', () => {
  const captions = serve();
  captions.came();
  captions.wish(TRACK);
  expect(sent).toMatchObject([{ found: null, why: 'no-bridge' }]);
  drawPage('words of this video');
  captions.wish(TRACK);
  expect(sent[1]).toMatchObject({ found: { from: 'list' } });
});

it('asks once for each wish, and lets the player be when nothing is wished any more', () => {
  bridge(null);
  const captions = serve();
  captions.wish(TRACK);
  captions.wish(NONE);
  expect(asked).toEqual(['captions', 'no-captions']);
  captions.wish(TRACK);
  captions.stop();
  expect(asked).toEqual(['captions', 'no-captions', 'captions', 'no-captions']);
  expect(sent).toEqual([]);
});

it('says at once that nothing comes on a page without a player', () => {
  document.body.replaceChildren();
  serve().wish(TRACK);
  expect(sent).toEqual([{ kind: 'captions', videoId: TALK, found: null, why: 'no-answer' }]);
});
