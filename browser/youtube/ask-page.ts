import type { VideoId } from '../../core/base/video-id.ts';
import type { NoCaptions } from '../../core/watch/page-captions.ts';
import type { PageData } from '../../core/watch/page-data.ts';
import {
  ANSWER_EVENT,
  CAPTIONS_EVENT,
  type PlayerAnswer,
  QUESTION_EVENT,
  type Question,
  readCaptions,
  readDataAnswer,
  readMethodsAnswer,
  readPlayerAnswer,
  type UnreadCaptions,
  writeQuestion,
} from '../messages/bridge.ts';
import { scheduler } from '../scheduler.ts';

/**
 * Asks the bridge about a player, given by its root. The answer comes within the call, or there is none: then the
 * bridge is missing or the page has broken it.
 */
function ask(root: Element, question: Question): unknown {
  let answer: unknown;
  const take = (event: Event) => {
    answer ??= (event as CustomEvent<unknown>).detail;
  };
  document.addEventListener(ANSWER_EVENT, take);
  root.dispatchEvent(new CustomEvent(QUESTION_EVENT, { detail: writeQuestion(question), composed: true }));
  document.removeEventListener(ANSWER_EVENT, take);
  return answer;
}

/** What the player says of itself; null where nobody answers for it. */
export const askPlayer = (root: Element): PlayerAnswer | null => readPlayerAnswer(ask(root, 'player'));

/** The page data that the player holds, as untrusted as any; null where nobody answers for it. */
export const askPageData = (root: Element): PageData | null => readDataAnswer(ask(root, 'data'));

/** The page data that the document came with, whatever it shows by now. */
export const askInlineData = (root: Element): PageData | null => readDataAnswer(ask(root, 'inline'));

/** Which of these methods the player has; null where nobody answers for it. */
export const askMethods = (root: Element, names: readonly string[]): readonly string[] | null =>
  readMethodsAnswer(ask(root, 'methods'), names);

/** The bridge gives up after five seconds; one that has not said so by then is gone, or is not heard. */
const LATEST_CAPTIONS_MS = 6000;

/** Captions of a video, in one of some languages (best first), until the signal says that they are not wanted. */
interface CaptionWant {
  readonly videoId: VideoId;
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Asks the bridge for the captions that the player gets.
 * @param told called once, perhaps at once, and not after the signal was aborted
 */
export function askCaptions(root: Element, want: CaptionWant, told: (answer: UnreadCaptions) => void): void {
  const { videoId, languages, signal } = want;
  const nonce = crypto.randomUUID();
  const done = new AbortController();
  const finish = (answer: UnreadCaptions) => {
    done.abort();
    told(answer);
  };
  const giveUp = (why: NoCaptions) => finish({ found: null, why });
  const letBe = () => ask(root, { ask: 'no-captions' });
  const cancel = scheduler.after(LATEST_CAPTIONS_MS, () => {
    letBe();
    giveUp('no-answer');
  });
  done.signal.addEventListener('abort', cancel);
  const take = (event: Event) => {
    const answer = readCaptions((event as CustomEvent<unknown>).detail, nonce);
    if (answer) finish(answer);
  };
  document.addEventListener(CAPTIONS_EVENT, take, { signal: done.signal });
  const leave = () => {
    done.abort();
    letBe();
  };
  signal.addEventListener('abort', leave, { signal: done.signal });
  if (ask(root, { ask: 'captions', videoId, languages, nonce }) === undefined) giveUp('no-bridge');
}
