import { scheduler } from '../../browser/scheduler.ts';
import type { TabLink } from '../../browser/tab-link.ts';
import type { PanelActions, TalkShown } from '../../components/panel-view.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { timedUrl } from '../../core/quote/link.ts';
import type { Playing } from '../../core/reading/apply-playback.ts';
import { createListener } from '../../core/reading/listener.ts';
import type { OpenTalk } from '../../core/timing/open-talk.ts';
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
 * @param changed called when there is something else to show
 * @param seek goes to a moment of the talk that is shown
 */
export function createQuoted(
  link: Pick<TabLink, 'send' | 'goTo'>,
  changed: () => void,
  seek: (mediaMs: number) => void,
): Quoted {
  let shown: Opened | null = null;
  let marked: { readonly videoId: VideoId; readonly spans: readonly Span[] } | null = null;
  const listener = createListener(scheduler, changed);

  function mark({ talk: { videoId } }: OpenTalk, spans: readonly Span[] | null): void {
    marked = spans && { videoId, spans };
    changed();
  }

  return {
    told(talk, playing) {
      shown = talk;
      if (talk && marked && talk.open.talk.videoId !== marked.videoId) marked = null;
      listener.told(playing);
    },
    // No link of Verbatim's own is made yet.
    linked: () => undefined,
    of: ({ open }) => ({
      listening: listener.now(),
      marked: marked?.videoId === open.talk.videoId ? marked.spans : null,
    }),
    actions: {
      listen(spans, loop) {
        if (!shown) return Promise.resolve(false);
        const { open } = shown;
        const { videoId } = open.talk;
        return listener.begin(open, spans, loop, (command) => link.send({ ...command, videoId }));
      },
      stopListening: listener.stop,
      openQuote(quote) {
        if (shown?.open.talk.videoId !== quote.videoId) return link.goTo(timedUrl(quote.videoId, quote.startMs));
        mark(shown.open, quote.passages);
        seek(quote.startMs);
      },
      unmark() {
        marked = null;
        changed();
      },
    },
  };
}
