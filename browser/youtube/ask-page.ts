import type { PageData } from '../../core/watch/page-data.ts';
import {
  ANSWER_EVENT,
  type PlayerAnswer,
  QUESTION_EVENT,
  type Question,
  readDataAnswer,
  readMethodsAnswer,
  readPlayerAnswer,
} from '../messages/bridge.ts';

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
  root.dispatchEvent(new CustomEvent(QUESTION_EVENT, { detail: question, composed: true }));
  document.removeEventListener(ANSWER_EVENT, take);
  return answer;
}

/** What the player says of itself; null where nobody answers for it. */
export const askPlayer = (root: Element): PlayerAnswer | null => readPlayerAnswer(ask(root, 'player'));

/** The page data that the player holds, as untrusted as any; null where nobody answers for it. */
export const askPageData = (root: Element): PageData | null => readDataAnswer(ask(root, 'data'));

/** Which of these methods the player has; null where nobody answers for it. */
export const askMethods = (root: Element, names: readonly string[]): readonly string[] | null =>
  readMethodsAnswer(ask(root, 'methods'), names);
