import { act, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type OpenTalk, openTalk } from '../core/timing/open-talk.ts';
import type { Talk } from '../core/transcript/talk.ts';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import { type FoundChapters, readFoundChapters } from '../core/watch/found-chapters.ts';
import { ChapterList } from './ChapterList.tsx';
import { InEnglish } from './english.sample.tsx';
import { Foot } from './Foot.tsx';
import type { PanelActions } from './panel-view.ts';
import { TranscriptText } from './TranscriptText.tsx';
import { useAnnouncement } from './use-announcement.ts';

/** Six chapters of two paragraphs, a minute each; three seconds are open. */
const TITLES = ['Opening', 'Reasoning', 'Aha', 'Hurdles', 'Testing', 'End'];
const PARAGRAPH = 'This is said in about a quarter of a minute, give or take a word, and then comes the next.';
const CHAPTER = `${PARAGRAPH}\n${PARAGRAPH}\n`;
const sections = TITLES.map((title, i) => ({ title, start: i * CHAPTER.length, kind: 'chapter' }) as const);
const chapters = sections.map(({ title, start }, i) => {
  return { title, startMs: 60_000 * i, uncertaintyMs: i === 0 ? 0 : 3000, position: start };
});
const anchors = chapters
  .slice(1)
  .map(({ position, startMs }) => sampleAnchor(position, startMs, { source: 'chapter', uncertaintyMs: 3000 }));
const transcript = sampleTranscript(CHAPTER.repeat(6).trim(), { sections });
const TALK = sampleTalk(transcript, { durationMs: 360_000, chapters, anchors });
const UNVERIFIED = { ...TALK, chaptersVerified: false };
/** A talk whose text and facts know no chapters. */
const BARE = sampleTalk(sampleTranscript(CHAPTER.trim()), { durationMs: 60_000 });

const creator = (list: FoundChapters['list']): FoundChapters => ({ kind: 'creator', source: 'data', list });
const laterBy = (ms: number): FoundChapters['list'] =>
  chapters.map(({ title, startMs }, i) => ({ title, startMs: i === 0 ? 0 : startMs + ms }));

const opened = (talk: Talk): OpenTalk => openTalk(talk, { now: () => 0, after: () => () => undefined });

let drawn: ReturnType<typeof render> | null = null;
afterEach(() => drawn?.unmount());

function draw(open: OpenTalk, onChapter: (index: number) => void = () => undefined) {
  drawn = render(
    <InEnglish>
      <ChapterList open={open} all={false} onAll={() => undefined} onChapter={onChapter} />
      <TranscriptText open={open} onSeek={() => undefined} />
      <Foot
        open={open}
        tracks={null}
        sharpening={{ step: 'rest' }}
        selected={false}
        onSaidNow={() => undefined}
        onTakeBack={() => undefined}
        actions={{ canTakeBack: () => false } as unknown as PanelActions}
      />
    </InEnglish>,
  );
  const container: Element = drawn.container;
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];
  return {
    all,
    texts: (selector: string) => all(selector).map(({ textContent }) => textContent),
    update: (change: Parameters<OpenTalk['update']>[0]) => act(() => open.update(change)),
  };
}

const automatic = (list: FoundChapters['list']): FoundChapters => ({ kind: 'auto', source: 'data', list });

describe('when the times change', () => {
  it('the labels say so, and nothing else in the text is touched', async () => {
    const { all, texts, update } = draw(opened(TALK));
    const paragraphs = all('.paragraph p');
    const before = [...paragraphs.map(({ firstChild }) => firstChild)];
    const touched = new Set<string>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest('.time, .chapters, .foot')?.className ?? `${element?.outerHTML}`);
      }
    });
    for (const root of all('.chapter')) {
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    expect(texts('.chapter:nth-child(3) h2 .time')).toEqual(['≈ 2:00']);
    await update({ pageChapters: creator(laterBy(7000)) });
    await Promise.resolve();
    expect(texts('.chapter:nth-child(3) h2 .time')).toEqual(['2:07']);
    // Its first words follow a second and a half later.
    expect(texts('.chapter:nth-child(3) .paragraph:nth-child(2) button')).toEqual(['≈ 2:08']);
    expect(all('.paragraph p')).toEqual(paragraphs);
    expect(paragraphs.map(({ firstChild }) => firstChild)).toEqual(before);
    expect([...touched]).toEqual(['time']);
    observer.disconnect();
  });

  it('the list of chapters is the page’s, and goes to its times', async () => {
    const open = opened(TALK);
    const onChapter = vi.fn();
    const { all, texts, update } = draw(open, onChapter);
    expect(texts('.chapters li .time')).toEqual(['0:00', '≈ 1:00', '≈ 2:00', '≈ 3:00']);
    await update({ pageChapters: creator(laterBy(7000)) });
    expect(texts('.chapters li .time')).toEqual(['0:00', '1:07', '2:07', '3:07']);
    fireEvent.click(all('.chapters li button')[2] as HTMLElement);
    expect(open.times().chapters[onChapter.mock.calls[0]?.[0]]?.startMs).toBe(127_000);
  });

  it('a talk without chapters gets the page’s', async () => {
    const { texts, update } = draw(opened(BARE));
    expect(texts('.chapters')).toEqual([]);
    const list = [
      { title: 'Hello', startMs: 0 },
      { title: 'The <b>model</b> نموذج', startMs: 40_000 },
    ];
    await update({ pageChapters: creator(list) });
    expect(texts('.chapters li .title')).toEqual(['Hello', 'The <b>model</b> نموذج']);
    expect(texts('.chapters .made')).toEqual([]);
  });

  it('chapters made by YouTube are called automatic', async () => {
    const { texts, update } = draw(opened(BARE));
    await update({ pageChapters: automatic([{ title: 'Hello', startMs: 0 }]) });
    expect(texts('.chapters .made')).toEqual(['Automatic chapters']);
    expect(texts('.foot .from')).toEqual(['· automatic chapters']);
  });

  it('a thousand chapters with endless titles fold into four rows', async () => {
    const { all, texts, update } = draw(opened(TALK));
    const list = Array.from({ length: 3000 }, (_, i) => ({
      title: `${i} ${'x'.repeat(10_000)}`,
      startMs: 359_000 - 100 * i,
    }));
    await update({ pageChapters: readFoundChapters({ kind: 'creator', source: 'list', list }) });
    expect(all('.chapters li')).toHaveLength(4);
    expect(texts('.chapters .more')).toEqual(['996 more chapters▾']);
    expect(texts('.chapters li .title')[0]).toHaveLength(500);
  });
});

describe('screen readers', () => {
  function Said({ open }: { readonly open: OpenTalk }) {
    const { text, count } = useAnnouncement(open, null).announcement;
    return <p class="said">{`${count} ${text}`}</p>;
  }

  it('hear of a chapter that has begun, and not of one that only got another time', async () => {
    const open = opened(TALK);
    const at = (mediaMs: number) => act(() => open.playhead.setClock({ mediaMs, atMs: 0, rate: 1, playing: false }));
    drawn = render(
      <InEnglish>
        <Said open={open} />
      </InEnglish>,
    );
    const { container } = drawn;
    const said = () => container.querySelector('.said')?.textContent;
    await at(100_000);
    await at(125_000);
    expect(said()).toBe('2 Chapter: Aha');
    await at(65_000);
    expect(said()).toBe('3 Chapter: Reasoning');
    await act(() => open.update({ pageChapters: creator(laterBy(7000)) }));
    expect(said()).toBe('3 Chapter: Reasoning');
    await at(70_000);
    expect(said()).toBe('4 Chapter: Reasoning');
    await at(130_000);
    expect(said()).toBe('5 Chapter: Aha');
  });
});

describe('the foot', () => {
  const FROM_PAGE = 'The chapters were read from the page.';
  const longer = UNVERIFIED.durationMs + 30_000;
  it.each<readonly [string, Talk, Parameters<OpenTalk['update']>[0], string | null, string[]]>([
    ['bundled', TALK, {}, null, ['The chapters came with the text; none were read from the page.']],
    [
      'unverified',
      UNVERIFIED,
      {},
      null,
      ['The chapters’ times were not read from the video’s own page and may be wrong.'.replaceAll('’', "'")],
    ],
    ['the page’s', UNVERIFIED, { pageChapters: creator(laterBy(0)) }, '· chapters from the page', [FROM_PAGE]],
    [
      'the page’s own',
      UNVERIFIED,
      { pageChapters: creator(laterBy(7000)) },
      '· chapters from the page',
      [`${FROM_PAGE} They replace the ones that came with the text, which differ.`],
    ],
    [
      'made by YouTube',
      UNVERIFIED,
      { pageChapters: automatic(laterBy(0)) },
      '· automatic chapters',
      ['The chapters were made by YouTube, not by the author of the video. They move no time that is known better.'],
    ],
    [
      'moved by the reader',
      UNVERIFIED,
      { pageChapters: creator(laterBy(0)), videoMs: longer, offsetMs: -4500 },
      '· chapters from the page',
      [
        `${FROM_PAGE} They replace the ones that came with the text, which differ.`,
        'You shifted the times that came with the text by −4.5\u00a0s.',
        'The video has another length than the one the text was made from, so the times that came with the text may be off by up to 5 s.',
      ],
    ],
    [
      'of another length',
      BARE,
      { videoMs: BARE.durationMs + 30_000 },
      null,
      [
        'The video has another length than the one the text was made from, so the times that came with the text may be off by up to 30 s.',
      ],
    ],
  ])('says where times come from that are %s', async (_, talk, change, brief, sentences) => {
    const { all, texts, update } = draw(opened(talk));
    await update(change);
    expect(texts('.foot .from')).toEqual(brief === null ? [] : [brief]);
    fireEvent.click(all('.foot button')[0] as HTMLElement);
    const said = texts('.evidence > p').filter(
      (text) => !/nine times out of ten|Known places|point at a sentence/.test(`${text}`),
    );
    expect(said).toEqual(sentences);
  });
});
