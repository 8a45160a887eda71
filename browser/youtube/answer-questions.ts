import { at, type Json } from '../../core/base/json.ts';
import {
  CURRENT_TIME_METHOD,
  DURATION_METHOD,
  INLINE_METHOD,
  METHODS,
  PLAYER_RESPONSE_METHOD,
  PRESENTING_METHOD,
  VIDEO_DATA_ID,
  VIDEO_DATA_LIVE,
  VIDEO_DATA_METHOD,
  WATCH_NEXT_METHOD,
} from '../../core/watch/contract.ts';
import { handedOverOfPlayer, handedOverOfWatchNext } from '../../core/watch/handed-over.ts';
import type { CaptionAnswer } from '../../core/watch/page-captions.ts';
import type { PageData } from '../../core/watch/page-data.ts';
import { INLINE_PLAYER, INLINE_WATCH_NEXT } from '../../core/watch/paths.ts';
import { prune } from '../../core/watch/prune.ts';
import {
  ANSWER_EVENT,
  CAPTIONS_EVENT,
  type CaptionQuestion,
  MAX_ANSWER_LENGTH,
  QUESTION_EVENT,
  readQuestion,
  writeCaptions,
} from '../messages/bridge.ts';
import { call, methodOf } from './call-player.ts';
import { captureCaptions } from './capture-captions.ts';

/**
 * The bridge: answers the content script's questions about a player in the page's own world, where its methods can be
 * called. It only hands over. It keeps nothing of the page, and costs nothing between questions; only while captions are
 * wanted, it listens for them.
 */
export function answerQuestions(): void {
  document.addEventListener(
    QUESTION_EVENT,
    (event) => {
      try {
        const answer = answerTo((event as CustomEvent<unknown>).detail, event.composedPath()[0]);
        if (answer === undefined) return;
        const detail = JSON.stringify(answer);
        if (detail.length <= MAX_ANSWER_LENGTH) document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }));
      } catch {
        // A page may break what is called here; then there is no answer.
      }
    },
    true,
  );
}

/**
 * The answer to a question; undefined to one that is not known, which then gets none.
 * @param detail of the event that asks
 * @param player the root of a player; its methods are undocumented, and none of them need be there or work
 */
export function answerTo(detail: unknown, player: unknown): Json {
  const question = readQuestion(detail);
  switch (question) {
    case 'player': {
      const data = call(player, VIDEO_DATA_METHOD);
      return {
        videoId: at(data, VIDEO_DATA_ID),
        live: at(data, VIDEO_DATA_LIVE),
        inline: call(player, INLINE_METHOD),
        presenting: call(player, PRESENTING_METHOD),
        currentTime: call(player, CURRENT_TIME_METHOD),
        duration: call(player, DURATION_METHOD),
      };
    }
    case 'data':
      return handedOver(call(player, WATCH_NEXT_METHOD), call(player, PLAYER_RESPONSE_METHOD));
    case 'inline':
      return handedOver(Reflect.get(globalThis, INLINE_WATCH_NEXT), Reflect.get(globalThis, INLINE_PLAYER));
    case 'methods':
      return METHODS.filter((name) => typeof methodOf(player, name) === 'function');
    case null:
      return undefined;
    default:
      return seeToCaptions(question, player);
  }
}

const handedOver = (watchNext: Json, player: Json): PageData => ({
  watchNext: prune(watchNext, handedOverOfWatchNext()),
  player: prune(player, handedOverOfPlayer()),
});

/** Resolves when all is as it was found. */
let stopCapture = (): Promise<void> => Promise.resolve();

/** A capture begins when what the last one changed is put back: it would take that for what it found. */
function seeToCaptions(question: CaptionQuestion, player: unknown): true {
  const free = stopCapture();
  let stop: (() => Promise<void>) | null = null;
  let wanted = true;
  stopCapture = () => {
    wanted = false;
    return stop?.() ?? free;
  };
  if (question.ask === 'captions') {
    const { videoId, languages, nonce } = question;
    const tell = (answer: CaptionAnswer) =>
      void document.dispatchEvent(new CustomEvent(CAPTIONS_EVENT, { detail: writeCaptions(nonce, answer) }));
    void free.then(() => {
      if (wanted) stop = captureCaptions(player, { videoId, languages, tell });
    });
  }
  return true;
}
