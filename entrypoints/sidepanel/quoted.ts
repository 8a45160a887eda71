import { scheduler } from '../../browser/scheduler.ts';
import type { TabLink } from '../../browser/tab-link.ts';
import type { PanelActions, TalkShown } from '../../components/panel-view.ts';
import { createMarks } from '../../core/quote/marks.ts';
import type { Playing } from '../../core/reading/apply-playback.ts';
import type { Listener } from '../../core/reading/listener.ts';
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
  /** Loaded when it is wanted for the first time; null until then. */
  let listener: Listener | null = null;
  const finder = () => import('../../core/quote/find-linked.ts');
  const marks = createMarks({ finder, changed, seek, goTo: link.goTo });

  return {
    told(talk, playing) {
      shown = talk;
      marks.shows(talk?.open ?? null);
      listener?.told(playing);
    },
    linked: ({ open }, hash) => marks.linked(open, hash),
    of: ({ open }) => ({ listening: listener?.now() ?? null, marked: marks.of(open.talk.videoId) }),
    actions: {
      async listen(spans, loop) {
        const talk = shown;
        const { createListener } = await import('../../core/reading/listener.ts');
        if (!talk || shown !== talk) return 'left';
        const { videoId } = talk.open.talk;
        listener ??= createListener(scheduler, changed);
        return listener.begin(talk.open, spans, loop, (command) => link.send({ ...command, videoId }));
      },
      stopListening: () => listener?.stop(),
      openQuote: marks.open,
      unmark: marks.unmark,
    },
  };
}
