import { expect, it } from 'vitest';
import { ANSWER_EVENT, QUESTION_EVENT } from '../../browser/messages/bridge.ts';
import { readLog, startLog } from '../harness/panel-log.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { followed, go, playFrom, spokenBecomes, textShown } from './steps.ts';
import type { World } from './world.ts';

/** Every answer that a page could think of, and thousands of them. */
function flood(names: readonly string[], rounds: number): void {
  const deep: unknown[] = [];
  let inner = deep;
  for (let i = 0; i < 3000; i++) {
    const next: unknown[] = [];
    inner.push(next);
    inner = next;
  }
  const details: unknown[] = [
    null,
    undefined,
    5,
    '',
    '{',
    '{"videoId":"jPluSXJpdrA"}',
    '{"videoId":{"toString":1},"currentTime":1e400,"duration":-1,"presenting":"1","live":"yes"}',
    `[${'['.repeat(5000)}`,
    JSON.stringify(deep),
    'x'.repeat(600_000),
    { videoId: 'jPluSXJpdrA' },
    document,
    window,
    () => 'player',
    new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    ),
  ];
  for (let i = 0; i < rounds; i++) {
    for (const name of names) {
      const detail = details[i % details.length];
      for (const target of [document, window, document.querySelector('#movie_player') ?? document])
        target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
      document.dispatchEvent(new Event(name, { bubbles: true }));
    }
    if (i % 50 === 0) window.postMessage({ kind: 'video', videoId: 'jPluSXJpdrA', state: 'confirmed' }, '*');
  }
}

/** Before the page's own scripts: answers every question with rubbish, and lets Verbatim's own answers fail. */
function forge(question: string, answer: string): void {
  const replies = ['{', '[]', '{"videoId":7,"duration":"long"}', 'null', '"tEzs3VHyBDM"', '{"videoId":"../../etc"}'];
  let asked = 0;
  document.addEventListener(
    question,
    (event) => {
      event.stopImmediatePropagation();
      asked += 1;
      document.dispatchEvent(new CustomEvent(answer, { detail: replies[asked % replies.length] ?? '' }));
      document.documentElement.dataset.asked = String(asked);
    },
    true,
  );
}

/** Before the page's own scripts: breaks whatever a script in the page's world could need for an answer. */
function breakPage(answer: string): void {
  const Native = window.CustomEvent;
  // The page's own events still work; those of anybody else do not.
  window.CustomEvent = class<T> extends Native<T> {
    constructor(name: string, init?: CustomEventInit<T>) {
      if (name === answer) throw new TypeError('broken');
      super(name, init);
    }
  };
  const { stringify } = JSON;
  JSON.stringify = ((value: unknown, ...rest: never[]) => {
    if (typeof value === 'object' && value !== null && 'presenting' in value) throw new TypeError('broken');
    return stringify(value, ...rest);
  }) as typeof JSON.stringify;
  Object.defineProperty(Object.prototype, 'videoId', {
    configurable: true,
    get: () => 'jPluSXJpdrA',
    set: () => undefined,
  });
}

/** Whatever a page does, Verbatim shows what its address says, and throws nothing. */
export function hostileScenarios(world: () => World): void {
  it('does not care about thousands of forged answers and questions', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await startLog(panel);
    await page.evaluate(flood, [ANSWER_EVENT, QUESTION_EVENT, 'yt-navigate-finish', 'yt-page-data-updated'], 1000);
    await playFrom(page, 70.95);
    await spokenBecomes(panel, 'for example if you ask');
    expect(new Set((await readLog(panel)).map(({ state, video }) => `${state} ${video}`))).toEqual(
      new Set([`talk ${EXTENDED_CUT_ID}`]),
    );
  });

  it('goes by the address where the player’s word is forged', async () => {
    const { page, panel, spoilTab } = world();
    spoilTab();
    await page.evaluateOnNewDocument(forge, QUESTION_EVENT, ANSWER_EVENT);
    await page.reload();
    await followed(page, panel, EXTENDED_CUT_ID);
    expect(Number(await page.evaluate(() => document.documentElement.dataset.asked))).toBeGreaterThan(0);
    await go(page, `/watch?v=${SHORT_CUT_ID}`);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('goes by the address where the page has broken what an answer needs', async () => {
    const { page, panel, spoilTab } = world();
    spoilTab();
    await page.evaluateOnNewDocument(breakPage, ANSWER_EVENT);
    await page.reload();
    await followed(page, panel, EXTENDED_CUT_ID);
    await go(page, `/watch?v=${SHORT_CUT_ID}`);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it.each(['no-methods', 'throw'] as const)(
    'goes by the address where the player’s methods fail: %s',
    async (failure) => {
      const { page, panel } = world();
      await textShown(panel, EXTENDED_CUT_ID);
      await page.evaluate((kind) => window.standIn?.failPlayer(kind), failure);
      await go(page, `/watch?v=${SHORT_CUT_ID}`);
      await followed(page, panel, SHORT_CUT_ID);
      await page.evaluate(() => window.standIn?.setDelays({ dataMs: 300 }));
      await go(page, '/', { mini: true });
      await textShown(panel, SHORT_CUT_ID);
      await go(page, `/watch?v=${EXTENDED_CUT_ID}`);
      await followed(page, panel, EXTENDED_CUT_ID);
    },
  );

  it('breaks no rule of a page that lets no string become code or markup', async () => {
    const { page, panel, spoilTab } = world();
    spoilTab();
    await page.evaluateOnNewDocument(() => {
      const broken: string[] = [];
      Object.assign(window, { brokenRules: broken });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        broken.push(`${violatedDirective} ${sourceFile}`),
      );
    });
    const answer = await page.reload();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("trusted-types 'none'");
    await followed(page, panel, EXTENDED_CUT_ID);
    await go(page, `/watch?v=${SHORT_CUT_ID}`);
    await followed(page, panel, SHORT_CUT_ID);
    expect(await page.evaluate(() => (window as unknown as { brokenRules: string[] }).brokenRules)).toEqual([]);
  });
}
