import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const DOCUMENT = 'seeds/tEzs3VHyBDM/document.txt';
const FACTS = 'seeds/tEzs3VHyBDM/facts.json';

/** Runs the tool as `npm run -s inspect -- …` does. */
async function inspect(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['tools/inspect.ts', ...args], { maxBuffer: 1 << 28 });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('marks.txt'), '!!! ???\n');
  writeFileSync(file('binary.txt'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  writeFileSync(file('broken.json'), '{ "videoId": ');
  writeFileSync(file('other.srt'), '1\n00:00:01,000 --> 00:00:02,000\nSomebody says something else.\n');
  writeFileSync(
    file('spoken.txt'),
    'So this is how it works.\n\nAnd who told you that?\n\nNobody did. I saw it myself.\n',
  );
  writeFileSync(file('talk.txt'), 'Ann: So it is.\n\nBob: Is it?\n\nBob: It is.\n\nAnn: I said so.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('inspect timeline', () => {
  it('gives every word and sentence of a plain text its time', async () => {
    const { code, stdout, stderr } = await inspect('timeline', file('talk.txt'), '--duration', '12');
    expect([code, stderr]).toEqual([0, '']);
    const { sentences, words } = JSON.parse(stdout);
    expect(words.map((word: { text: string }) => word.text).join(' ')).toBe('So it is Is it It is I said so');
    expect(sentences.map((sentence: { text: string }) => sentence.text)).toEqual([
      'So it is.',
      'Is it?',
      'It is.',
      'I said so.',
    ]);
    for (const { startSeconds, endSeconds, uncertaintySeconds, basis } of sentences) {
      expect(endSeconds).toBeGreaterThan(startSeconds);
      expect(endSeconds).toBeLessThanOrEqual(12);
      expect(uncertaintySeconds).toBeGreaterThan(0);
      expect(basis).toBe('estimated');
    }
  });
});

describe('inspect timeline with captions', () => {
  const lines = ['so this is how it works', 'and who told you that', 'nobody did I saw it myself'];
  const events = lines.map((line, i) => {
    const segs = line
      .split(' ')
      .map((word, n) => (n === 0 ? { utf8: word } : { utf8: ` ${word}`, tOffsetMs: n * 300 + (n % 2) * 60 }));
    return { tStartMs: 2000 * (i + 1), dDurationMs: 4000, segs };
  });
  const cues = lines.map((line, i) => `00:0${2 * (i + 1)}.000 --> 00:0${2 * (i + 1) + 2}.000\n${line}\n`);

  it.each([
    ['json3', JSON.stringify({ events }), 0.05],
    ['WebVTT', `WEBVTT\n\n${cues.join('\n')}`, 0.5],
    ['the lines of the panel', lines.map((line, i) => `0:0${2 * (i + 1)}\n${line}`).join('\n'), 1],
  ])('takes the times of %s', async (_, captions, most) => {
    writeFileSync(file('captions'), captions);
    const options = ['--duration', '10', '--captions', file('captions')];
    const { code, stdout, stderr } = await inspect('timeline', file('spoken.txt'), ...options);
    expect([code, stderr]).toEqual([0, '']);
    const { sentences } = JSON.parse(stdout) as { sentences: { startSeconds: number; basis: string }[] };
    const truth = [2, 4, 6, 6.6];
    expect(sentences).toHaveLength(truth.length);
    for (const [i, { startSeconds, basis }] of sentences.entries()) {
      expect(Math.abs(startSeconds - (truth[i] as number))).toBeLessThan(most);
      expect(basis).toBe('measured');
    }
  });
});

describe('inspect quote', () => {
  it('gives the quote and every rendering of it', async () => {
    const { code, stdout } = await inspect(
      'quote',
      DOCUMENT,
      '--facts',
      FACTS,
      '--from',
      'Reasoning is the ability',
      '--to=better outcomes',
    );
    expect(code).toBe(0);
    const { quote, renderings } = JSON.parse(stdout);
    expect(quote.passages[0].words).toBe('reasoning is the ability of turning thinking time into better outcomes');
    expect(quote.chapter).toBe('What is reasoning');
    expect(Object.keys(renderings)).toEqual(['plainText', 'html', 'words', 'link', 'shortLink', 'address']);
    expect(renderings.shortLink).toMatch(/^https:\/\/www\.youtube\.com\/watch\?v=tEzs3VHyBDM&t=\d+s$/);
    expect(renderings.link.startsWith(`${renderings.shortLink}#verbatim=1,${quote.version},`)).toBe(true);
  });

  const quote = (...args: readonly string[]) => inspect('quote', DOCUMENT, '--facts', FACTS, ...args);

  it('makes one quote of several passages, asks what it leaves out, and fills in a template', async () => {
    const passages = ['--from', 'have to think', '--to', 'about it much', '--from', 'verify that the model'];
    const { stdout } = await quote(...passages, '--template', '{title}: {words} ({start})');
    const { quote: made, guard, renderings } = JSON.parse(stdout);
    expect(made.passages).toHaveLength(2);
    expect(renderings.words).toBe('have to think about it much […] verify that the model');
    expect(guard).toMatchObject([
      { kind: 'negation-before', extendTo: { words: expect.stringContaining("don't really have to think about it") } },
      { kind: 'negation-after', extendTo: { words: expect.stringContaining("the model isn't going off") } },
    ]);
    expect(renderings.template).toMatch(/^Building OpenAI o1 \(Extended Cut\): have to .* the model \(\d+:\d\d\)$/);

    const inMla = await quote(...passages, '--template', '{reference}|{inText}', '--style', 'MLA 9 title');
    expect(JSON.parse(inMla.stdout).renderings.template).toMatch(
      /^“Building OpenAI o1 \(Extended Cut\)\.” .+\|\(.+\)$/,
    );
    const { stdout: inFirst } = await quote(...passages, '--template', '{reference}');
    expect(JSON.parse(inFirst).renderings.template).toMatch(/^OpenAI\. \(2024, September 20\)/);

    const { stdout: led } = await quote('--link', renderings.link);
    expect(JSON.parse(led).found.map((span: { words: string }) => span.words)).toEqual([
      'have to think about it much',
      'verify that the model',
    ]);
    const forged = renderings.link.replace('verify', 'notify');
    expect(JSON.parse((await quote('--link', forged)).stdout).found).toBeNull();
  });
});

describe('inspect check', () => {
  it('finds a quotation in the bundled talks and marks what differs', async () => {
    writeFileSync(
      file('quotation.txt'),
      '“Reasoning is the ability to turn thinking time into better outcomes.” — OpenAI',
    );
    const { code, stdout } = await inspect('check', file('quotation.txt'));
    expect(code).toBe(0);
    const { outcome, matches } = JSON.parse(stdout);
    expect(outcome).toBe('found');
    expect(matches.map(({ videoId }: { videoId: string }) => videoId)).toEqual(['3k89FMJhZ00', 'tEzs3VHyBDM']);
    expect(matches[0].judgement).toEqual({ verdict: 'words', stakes: [], differences: 1 });
    expect(matches[0].marks).toContainEqual({ kind: 'changed', pasted: 'to turn ', found: 'of turning ' });
    expect(matches[1].chapter).toBe('What is reasoning');
  });
});

describe('wrong use and bad files', () => {
  it.each([
    ['nothing to inspect', () => []],
    ['something unknown', () => ['frob']],
    ['a name of every object', () => ['constructor']],
    ['no address', () => ['url']],
    ['a file that is not there', () => ['page', file('none.json')]],
    ['a folder', () => ['document', folder]],
    ['an empty document', () => ['document', file('empty.txt')]],
    ['a document without words', () => ['timeline', file('marks.txt'), '--duration', '9']],
    ['a file that is not text', () => ['document', file('binary.txt')]],
    ['facts that are no JSON', () => ['document', DOCUMENT, '--facts', file('broken.json')]],
    ['facts of another video', () => ['timeline', 'seeds/jPluSXJpdrA/document.txt', '--facts', FACTS]],
    ['no quotation', () => ['check']],
    ['no length', () => ['timeline', file('talk.txt')]],
    ['a length that is none', () => ['timeline', file('talk.txt'), '--duration', '-5']],
    ['a length in another notation', () => ['timeline', file('talk.txt'), '--duration', '1e9']],
    ['captions that are not there', () => ['timeline', DOCUMENT, '--facts', FACTS, '--captions', file('none.vtt')]],
    ['captions that are none', () => ['timeline', DOCUMENT, '--facts', FACTS, '--captions', file('talk.txt')]],
    ['captions of another video', () => ['timeline', DOCUMENT, '--facts', FACTS, '--captions', file('other.srt')]],
    ['an option without a value', () => ['quote', DOCUMENT, '--facts', FACTS, '--from']],
    ['an option twice', () => ['quote', DOCUMENT, '--facts', FACTS, '--facts', FACTS, '--from', 'so']],
    ['an end without a beginning', () => ['quote', DOCUMENT, '--facts', FACTS, '--to', 'so', '--from', 'so']],
    ['two ends', () => ['quote', DOCUMENT, '--facts', FACTS, '--from', 'so', '--to', 'so', '--to', 'so']],
    ['words and a link', () => ['quote', DOCUMENT, '--facts', FACTS, '--from', 'so', '--link', '#']],
    ['a link to no quote', () => ['quote', DOCUMENT, '--facts', FACTS, '--link', 'https://youtu.be/tEzs3VHyBDM#t=9']],
    ['a template that is none', () => ['quote', DOCUMENT, '--facts', FACTS, '--from', 'so', '--template', '{word']],
    ['an unknown option', () => ['document', DOCUMENT, '--fact', FACTS]],
    ['words that are not there', () => ['quote', DOCUMENT, '--facts', FACTS, '--from', 'zebra crossing']],
    [
      'words in the wrong order',
      () => ['quote', DOCUMENT, '--facts', FACTS, '--from', 'congrats on releasing', '--to', "I'm Bob McGrew"],
    ],
  ])('%s: one sentence, exit code 2, no output', async (_, args) => {
    const { code, stdout, stderr } = await inspect(...args());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]{10,300}[.!]\n$/);
  });

  it('does not mind a reader who stops early', async () => {
    const { stdout } = await run('bash', [
      '-c',
      `"${process.execPath}" tools/inspect.ts document ${DOCUMENT} 2>&1 | head -c 10`,
    ]);
    expect(stdout.length).toBe(10);
  });
});
