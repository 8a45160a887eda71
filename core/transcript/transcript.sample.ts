import { asVideoId, type VideoId } from '../base/video-id.ts';
import { segmentText } from './segment/segment-text.ts';
import type { Anchor, Talk } from './talk.ts';
import type { Transcript } from './transcript.ts';

/** A transcript of a text, for tests: one block, no speakers unless given. */
export function sampleTranscript(text: string, changes: Partial<Transcript> = {}): Transcript {
  const language = changes.language ?? 'en';
  const starts = [...(changes.sections ?? []), ...(changes.turns ?? [])].map((s) => s.start).sort((a, b) => a - b);
  return {
    videoId: asVideoId('tEzs3VHyBDM') as VideoId,
    version: '0123456789abcdef',
    language,
    spokenLanguage: language,
    textKind: 'transcript',
    abridged: false,
    text,
    sections: [{ start: 0, title: '', kind: 'block' }],
    speakers: [],
    turns: [],
    ...segmentText(text, language, starts),
    ...changes,
  };
}

/** A talk of a transcript, for tests. */
export function sampleTalk(transcript: Transcript, changes: Partial<Talk> = {}): Talk {
  return {
    videoId: transcript.videoId,
    title: 'On <Reading> & "Hearing"',
    channel: 'A Channel',
    published: '2024-09-20',
    durationMs: 600_000,
    chapters: [],
    chaptersVerified: true,
    anchors: [],
    about: { description: '', introduction: [], series: null, source: 'a test', views: null, likes: null, notes: [] },
    transcript,
    ...changes,
  };
}

export const sampleAnchor = (position: number, timeMs: number, changes: Partial<Anchor> = {}): Anchor => ({
  position,
  timeMs,
  uncertaintyMs: 1000,
  basis: 'derived',
  source: 'published',
  ...changes,
});
