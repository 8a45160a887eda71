import { expect, it } from 'vitest';
import { paste } from '../harness/paste.ts';
import { INTERVIEW_ID } from '../watch-page/videos.ts';
import { dragOver, mediaSeconds, pauseAt, playFrom, scrollRests, spokenBecomes, talkShown } from './steps.ts';
import type { World } from './world.ts';

const WORDS = 'reasoning is the ability of turning thinking time into better outcomes';

/** Selecting words, copying them with their source, and pasting them elsewhere. */
export function quotingScenarios(world: () => World): void {
  it('copies the selected words with their citation, in both flavours', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 90);
    expect(await dragOver(panel, 'reasoning is the ability', 'better outcomes')).toBe(WORDS);
    await panel.click('.quote-bar button');
    await panel.waitFor(() =>
      document.querySelector('.quote-bar .answer')?.textContent?.startsWith('Copied with its source, ≈ 1:3'),
    );
    const { text, html } = await paste(page);
    expect(text.replace(/\r/g, '')).toMatch(
      new RegExp(
        `^“${WORDS}”\n— “Building OpenAI o1 \\(Extended Cut\\)”, OpenAI, September 20, 2024, ≈ 1:3\\d–1:3\\d \\(automatic captions; time estimated, ±\\d s\\)\n` +
          'https://www\\.youtube\\.com/watch\\?v=tEzs3VHyBDM&t=9\\ds$',
      ),
    );
    expect(html).toContain(WORDS);
    expect(html).toMatch(/<a href="https:\/\/www\.youtube\.com\/watch\?v=tEzs3VHyBDM&amp;t=9\ds#verbatim=[^"]*"/);
    expect(html).toMatch(/<cite>(?:<i>)?Building OpenAI o1 \(Extended Cut\)/);
  });

  it('does the same for the browser’s own copy command, and copies a link', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/watch?v=${INTERVIEW_ID}`);
    await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('Noam Brown'));
    await pauseAt(page, 320);
    expect(await dragOver(panel, '系統 1 是自動化的', '流程驅動的反應')).toContain('系統 2 則是較慢的');
    await panel.press('c', 'Control');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
    const copied = await paste(page);
    expect(copied.text).toContain('「系統 1 是自動化的、直覺式的反應,系統 2 則是較慢的、更有流程驅動的反應」');
    expect(copied.text).toContain('— Noam Brown, ');
    expect(copied.text).toContain(
      'Traditional Chinese translation of what Noam Brown said; the video is in English; time estimated',
    );
    expect(copied.html).toContain('Noam Brown');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.reader')?.focus());
    await panel.press('u');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent?.startsWith('Link copied'));
    expect((await paste(page)).text).toMatch(
      /^https:\/\/www\.youtube\.com\/watch\?v=jPluSXJpdrA&t=\d+s#verbatim=1,\S+$/,
    );
  });

  it('can be done without a mouse', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 75);
    await spokenBecomes(panel, 'for example if you ask');
    await panel.press('s');
    await panel.waitFor(() => String(document.getSelection()).startsWith('for example if you ask'));
    await panel.press('n');
    await panel.waitFor(() => String(document.getSelection()).startsWith("and you don't really have to"));
    await panel.press('p');
    await panel.waitFor(() => String(document.getSelection()).startsWith('for example'));
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await panel.press('Tab');
    await panel.waitFor(() => document.activeElement?.textContent?.includes('Copy quote'));
    await panel.press('Enter');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent?.startsWith('Copied'));
    await panel.waitFor(() => document.querySelector('.talk > [role=status]')?.textContent?.startsWith('Copied'));
    await panel.press('Escape');
    await panel.waitFor(
      () => !document.querySelector('.quote-bar') && document.activeElement?.classList.contains('reader'),
    );
    expect((await paste(page)).text).toContain('“for example if you ask what');
  });

  it('says what was copied of these words and of no others, and moves no button while saying it', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 75);
    await spokenBecomes(panel, 'for example if you ask');
    await panel.press('s');
    const place = () =>
      panel.evaluate(() => {
        const box = document.querySelector('.quote-bar button')?.getBoundingClientRect();
        return box ? [Math.round(box.left), Math.round(box.top), Math.round(box.width)] : [];
      });
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await scrollRests(panel);
    const before = await place();
    await panel.press('c', 'Control');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
    expect(await place()).toEqual(before);
    await panel.press('n');
    await panel.waitFor(() => String(document.getSelection()).startsWith("and you don't"));
    await panel.waitFor(() => document.querySelector('.quote-bar') && !document.querySelector('.quote-bar .answer'));
  });

  it('quotes whole words, and says whose words are whose', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/watch?v=${INTERVIEW_ID}`);
    await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('Noam Brown'));
    await pauseAt(page, 306);
    await dragOver(panel, '並解釋為什麼它很重要', '針對那些思考更長時間');
    await panel.press('c', 'Control');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
    expect((await paste(page)).text).toMatch(
      /^Pat Grady: 「並解釋為什麼它很重要\?」\r?\nNoam Brown: 「一個簡單的理解是,推理是針對那些思考更長時間」/,
    );
  });

  it('plays from the selection with Enter, goes by chapters, lists its keys', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 75);
    await spokenBecomes(panel, 'for example');
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await playFrom(page, 200);
    await panel.press('Enter');
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 999) < 80);
    await panel.waitFor(
      () => document.querySelector('.chapters [aria-current] .title')?.textContent === 'What is reasoning',
    );
    await panel.press(']');
    await panel.waitFor(() => document.querySelector('.chapters [aria-current] .title')?.textContent === 'Aha moment');
    expect(await mediaSeconds(page)).toBeGreaterThanOrEqual(147);
    await panel.press('[');
    await panel.waitFor(
      () => document.querySelector('.chapters [aria-current] .title')?.textContent === 'What is reasoning',
    );
    await panel.press('?');
    await panel.waitFor(() => document.querySelector('dialog[open] kbd'));
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('dialog'));
    await panel.press('r');
    await panel.waitFor(() => document.querySelector('.talk > [role=status]')?.textContent?.startsWith('Now, at 1:0'));
  });
}
