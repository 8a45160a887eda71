import type { VideoId } from '../base/video-id.ts';
import type { OpenTalk } from '../timing/open-talk.ts';
import type { Span } from '../transcript/transcript.ts';
import type { findLinked } from './find-linked.ts';
import type { Quote } from './quote.ts';
import { quoteUrl, readQuoteLink } from './quote-link.ts';

/** The words that a link or the notebook led to, in the talk that is shown. */
export interface Marks {
  /** Another talk is shown, or none (null). A mark goes with the next talk of another video. */
  shows(talk: OpenTalk | null): void;
  /**
   * The reader came to the talk by an address with this fragment: its words are marked where they stand now, if that
   * talk is still shown when they have been found. One that means nothing, or nothing in this text, changes nothing.
   */
  linked(talk: OpenTalk, hash: string): void;
  /** What is marked in the talk of this video; null for nothing. */
  of(videoId: VideoId): readonly Span[] | null;
  unmark(): void;
  /** Opens the talk of a quote at its words: marks them and goes there if it is shown, else opens its address. */
  open(quote: Quote): void;
}

interface Ways {
  /** Loaded when it is wanted for the first time. */
  finder(): Promise<{ readonly findLinked: typeof findLinked }>;
  /** Called when something else is marked, but not within `shows`. */
  changed(): void;
  /** Goes to a moment of the talk that is shown. */
  seek(mediaMs: number): void;
  goTo(url: string): void;
}

export function createMarks({ finder, changed, seek, goTo }: Ways): Marks {
  let shown: OpenTalk | null = null;
  let marked: { readonly videoId: VideoId; readonly spans: readonly Span[] } | null = null;

  /** @returns the first of the words; null where there are none */
  async function mark(open: OpenTalk, hash: string): Promise<Span | null> {
    const { transcript, videoId } = open.talk;
    const read = readQuoteLink(hash);
    if (!read) return null;
    const { findLinked } = await finder();
    const spans = findLinked(transcript, read);
    if (!spans || shown !== open) return null;
    marked = { videoId, spans };
    changed();
    return spans[0] ?? null;
  }

  return {
    shows(talk) {
      shown = talk;
      if (talk && talk.talk.videoId !== marked?.videoId) marked = null;
    },
    linked: (talk, hash) => void mark(talk, hash).catch(() => undefined),
    of: (videoId) => (marked?.videoId === videoId ? marked.spans : null),
    unmark() {
      marked = null;
      changed();
    },
    open(quote) {
      const url = quoteUrl(quote);
      const talk = shown;
      if (talk?.talk.videoId !== quote.videoId) {
        goTo(url);
        return;
      }
      const found = (first: Span | null) => (first ? seek(talk.times().timeline.timeAt(first.start)) : goTo(url));
      mark(talk, url.slice(url.indexOf('#'))).then(found, () => goTo(url));
    },
  };
}
