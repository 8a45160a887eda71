import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerQuestions } from '../browser/youtube/answer-questions.ts';

/**
 * Runs in the page's own world and hands over what can only be read there. Without it Verbatim goes by the address
 * and the document alone.
 */
export default defineContentScript({
  matches: ['https://*.youtube.com/*'],
  runAt: 'document_start',
  world: 'MAIN',
  main: answerQuestions,
});
