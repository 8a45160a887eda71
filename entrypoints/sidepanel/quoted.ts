import { scheduler } from '../../browser/scheduler.ts';
import type { TabLink } from '../../browser/tab-link.ts';
import type { PanelActions, TalkShown } from '../../components/panel-view.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { quoteUrl, readQuoteLink } from '../../core/quote/quote-link.ts';
import type { Playing } from '../../core/reading/apply-playback.ts';
import type { Listener } from '../../core/reading/listener.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import type { Opened } from './opened-talks.ts';

/** Quoted words beside the panel: what of them is played, and what a link led to. */
export interface Quoted {
  /** What the page told of the talk that is shown now; null where another page has come, or none is shown. */
  told(talk: Opened | null, playing: Playing | null): void;
  /** The reader came to the talk by an address with this fragment. */
  linked(talk: Opened, hash: string): void;
  of(talk: Opened): Pick<TalkShown, 'listening' | 'marked'>;
  readonly actions: Pick<PanelActions, 'listen' | 'stopListening' | 'openQuote' | 'unmark'>;
}

/**
 * @param changed called when there is something else to show, but not within `told`
 * @param seek goes to a moment of the talk that is shown
 */
export function createQuoted(
  link: Pick<TabLink, 'send' | 'goTo'>,
  changed: () => void,
  seek: (mediaMs: number) => void,
): Quoted {
  let shown: Opened | null = null;
  let marked: { readonly videoId: VideoId; readonly spans: readonly Span[] } | null = null;
  /** Loaded when it is wanted for the first time; null until then. */
  let listener: Listener | null = null;

  /**
   * Marks the words of a link where they stand in the talk, if that is still shown when they have been found: what
   * finds them is loaded for it.
   * @returns the first of them; null where there are none
   */
  async function mark(talk: Opened, hash: string): Promise<Span | null> {
    const { transcript, videoId } = talk.open.talk;
    const read = readQuoteLink(hash);
    if (!read) return null;
    const { findLinked } = await import('../../core/quote/find-linked.ts');
    const spans = findLinked(transcript, read);
    if (!spans || shown !== talk) return null;
    marked = { videoId, spans };
    changed();
    return spans[0] ?? null;
  }

  return {
    told(talk, playing) {
      shown = talk;
      if (talk && marked && talk.open.talk.videoId !== marked.videoId) marked = null;
      listener?.told(playing);
    },
    linked: (talk, hash) => void mark(talk, hash).catch(() => undefined),
    of: ({ open }) => ({
      listening: listener?.now() ?? null,
      marked: marked?.videoId === open.talk.videoId ? marked.spans : null,
    }),
    actions: {
      async listen(spans, loop) {
        const talk = shown;
        const { createListener } = await import('../../core/reading/listener.ts');
        if (!talk || shown !== talk) return false;
        const { videoId } = talk.open.talk;
        listener ??= createListener(scheduler, changed);
        return listener.begin(talk.open, spans, loop, (command) => link.send({ ...command, videoId }));
      },
      stopListening: () => listener?.stop(),
      openQuote(quote) {
        const url = quoteUrl(quote);
        const talk = shown;
        if (talk?.open.talk.videoId !== quote.videoId) return link.goTo(url);
        const found = (first: Span | null) =>
          first ? seek(talk.open.times().timeline.timeAt(first.start)) : link.goTo(url);
        mark(talk, new URL(url).hash).then(found, () => link.goTo(url));
      },
      unmark() {
        marked = null;
        changed();
      },
    },
  };
}
