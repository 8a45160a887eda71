// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { answerQuestions } from './answer-questions.ts';
import { watchFacts } from './page-facts.ts';
import { reportPage } from './report-page.ts';
import { startResolver } from './resolver.ts';

const TALK = asVideoId('AAAAAAAAAAA') as VideoId;
const hasTranscript = (videoId: VideoId | null) => videoId === TALK;
const end = new AbortController();
afterEach(() => end.abort());

it('says truly whether there is a bridge, with a player or without', () => {
  (window as { happyDOM?: { setURL(url: string): void } }).happyDOM?.setURL(`https://www.youtube.com/watch?v=${TALK}`);
  const { signal } = end;
  const resolver = startResolver({ signal, isOrphan: () => false, hasTranscript, looked: () => undefined });
  const facts = watchFacts(signal, { chapters: () => undefined, tracks: () => undefined });
  const bridge = () => reportPage(resolver, facts, hasTranscript).bridge;
  expect(bridge()).toEqual({ answers: false, methods: null });
  answerQuestions();
  expect(bridge()).toEqual({ answers: true, methods: null });

  const root = document.createElement('div');
  root.className = 'html5-video-player';
  const video = document.createElement('video');
  video.className = 'html5-main-video';
  root.append(video);
  document.body.append(root);
  Object.assign(root, { getDuration: () => 600 });
  expect(bridge()).toEqual({ answers: true, methods: ['getDuration'] });
});
