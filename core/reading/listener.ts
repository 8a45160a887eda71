import type { OpenTalk } from '../timing/open-talk.ts';
import type { Scheduler } from '../timing/playhead.ts';
import type { Span } from '../transcript/transcript.ts';
import type { Playing } from './apply-playback.ts';
import {
  beginListening,
  type ListenCommand,
  type ListenEnd,
  type ListenState,
  type ListenTurn,
  leaveListening,
  listenTold,
  listenWoke,
  rangesOf,
  stopListening,
} from './listening.ts';

/** Quoted words that the video plays now, once or over and over. */
export interface Listening {
  readonly spans: readonly Span[];
  readonly loop: boolean;
  /** So much more is played on each side, because it is only estimated when they are said; 0 where that is known. */
  readonly widerMs: number;
}

export interface Listener {
  /** What is played; null while nothing is. */
  now(): Listening | null;
  /**
   * Plays these words, and nothing else that was being played. Answers when all of them were heard once, or
   * that has ended.
   * @param send tells the page of the talk
   */
  begin(
    open: OpenTalk,
    spans: readonly Span[],
    loop: boolean,
    send: (command: ListenCommand) => void,
  ): Promise<ListenEnd>;
  /** What the page of the talk told; null: another one is shown, or none. */
  told(playing: Playing | null): void;
  stop(): void;
}

interface Session {
  readonly listening: Listening;
  readonly send: (command: ListenCommand) => void;
  readonly answer: (end: ListenEnd) => void;
  state: ListenState;
}

/**
 * Carries out what `listening.ts` decides. It sleeps until the end of what plays, and does nothing while nothing does.
 * @param changed called when `now` has become another, but not within `told`
 */
export function createListener(scheduler: Scheduler, changed: () => void): Listener {
  let session: Session | null = null;
  let cancel: (() => void) | null = null;

  function turn(mine: Session, { state, commands, end, wakeInMs }: ListenTurn): void {
    cancel?.();
    cancel = null;
    for (const command of commands) mine.send(command);
    if (end !== null) mine.answer(end);
    if (state) mine.state = state;
    else session = null;
    if (state && wakeInMs !== null) cancel = scheduler.after(Math.ceil(wakeInMs), () => woke(mine));
  }

  const woke = (mine: Session): void => {
    if (session !== mine) return;
    turn(mine, listenWoke(mine.state, scheduler.now()));
    if (session === null) changed();
  };

  return {
    now: () => session?.listening ?? null,
    begin(open, spans, loop, send) {
      if (session) turn(session, leaveListening());
      const { ranges, widerMs } = rangesOf(open.talk.transcript, open.times(), spans);
      const first = beginListening(ranges, loop, scheduler.now());
      const { state } = first;
      if (!state) return Promise.resolve('not-begun');
      return new Promise((answer) => {
        session = { listening: { spans, loop, widerMs }, send, answer, state };
        turn(session, first);
        changed();
      });
    },
    told(playing) {
      if (session) turn(session, playing ? listenTold(session.state, playing, scheduler.now()) : leaveListening());
    },
    stop() {
      if (!session) return;
      turn(session, stopListening());
      changed();
    },
  };
}
