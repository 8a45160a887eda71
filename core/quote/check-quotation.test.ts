import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSeeds } from '../../tools/seeds/load.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import { checkQuotation, LONGEST_QUOTATION, searched } from './check-quotation.ts';

const seeds = loadSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const bundled = seeds.flatMap(({ talk }) => (talk ? [searched(talk)] : []));
const [SHORT, INTERVIEW, EXTENDED] = ['3k89FMJhZ00', 'jPluSXJpdrA', 'tEzs3VHyBDM'];

describe('checkQuotation in the bundled talks', () => {
  it.each([
    // Both films of o1 show the same takes; the best comes first.
    ['so reasoning is the ability of turning thinking time', 'found', [SHORT, EXTENDED], 'verbatim'],
    ['So reasoning is the ability of turning thinking time!', 'found', [SHORT, EXTENDED], 'spelling'],
    ["[W]e're starting […] our new naming scheme", 'found', [SHORT, EXTENDED], 'omissions'],
    ['o1 is a reasoning model so it will think less before answering', 'found', [SHORT, EXTENDED], 'words'],
    ['we are releasing three models o1 preview', 'found', [SHORT, EXTENDED], 'meaning'],
    ['你們從一開始就確信這個項目會成功嗎?', 'found', [INTERVIEW], 'verbatim'],
  ])('%s', (pasted, outcome, talks, verdict) => {
    const checked = checkQuotation(pasted, bundled);
    expect(checked.outcome).toBe(outcome);
    expect(checked.matches.map(({ talk }) => talk.videoId)).toEqual(talks);
    expect(checked.matches.at(-1)?.judgement.verdict).toBe(verdict);
  });

  it.each([
    ['', 'empty'],
    ['“…” — (2024)', 'empty'],
    ['you know', 'too-short'],
    ['推理', 'too-short'],
    ['so it is '.repeat(LONGEST_QUOTATION), 'too-long'],
    ['my dog ate all of the homework that was on the table', 'not-found'],
  ])('%.20j: %s', (pasted, outcome) => {
    expect(checkQuotation(pasted, bundled)).toMatchObject({ outcome, matches: [], times: 0 });
  });

  it('does not say of a translation that something was not said', () => {
    const { outcome, untranslated } = checkQuotation('we were convinced from the very start that it would', bundled);
    expect([outcome, untranslated.map(({ videoId }) => videoId)]).toEqual(['not-found', [INTERVIEW]]);
    expect(checkQuotation('один из самых трудных моментов', bundled).untranslated).toEqual([]);
  });

  it('compares traditional and simplified characters by the forms it is given', () => {
    const [traditional, simplified] = [[...'們從開確這個項會嗎'], [...'们从开确这个项会吗']];
    const form = (character: string) => simplified[traditional.indexOf(character)] ?? character;
    const [first] = checkQuotation(
      '你们从一开始就确信这个项目会成功吗?',
      bundled.map(({ talk }) => searched(talk, form)),
    ).matches;
    expect([first?.talk.videoId, first?.judgement.verdict]).toEqual([INTERVIEW, 'spelling']);
  });

  it('leaves the names of speakers out of the comparison', () => {
    const [first] = checkQuotation('Noam Brown:我認為我們從一開始就相信這一方向有潛力', bundled).matches;
    expect(first?.judgement.verdict).toBe('verbatim');
    expect(first?.marks[0]).toEqual({ kind: 'source', pasted: 'Noam Brown:', found: '' });
  });
});

describe('checkQuotation', () => {
  const inText = (text: string) => [searched(sampleTalk(sampleTranscript(text)))];

  it('says when words are said too often to tell where', () => {
    const checked = checkQuotation('that is how it is', inText('Well, that is how it is. '.repeat(9)));
    expect(checked).toMatchObject({ outcome: 'common', times: 9 });
    expect(checked.matches).toHaveLength(5);
  });

  it('sees a denial that was cut off', () => {
    const talk = inText('It does not work for everybody in the world. It works for me.');
    const [first] = checkQuotation('work for everybody in the world', talk).matches;
    expect(first?.judgement.verdict).toBe('verbatim');
    expect(first?.denials.map(({ kind }) => kind)).toEqual(['negation-before']);
  });

  it('sees that parts were put in another order', () => {
    const talk = inText(
      `We saw the very first of the models. ${'Then we went on. '.repeat(20)}It was a good day for us.`,
    );
    const [first] = checkQuotation('It was a good day for us […] We saw the very first of the models.', talk).matches;
    expect(first?.isReordered).toBe(true);
    expect(first?.spans.map(({ start }) => start)).toEqual([0, 377]);
  });

  it('shows the nearest place and says that it is no more than that', () => {
    const talk = inText('I think that we will see it all in some years from now, and others will not.');
    expect(checkQuotation('some days we will see it now', talk).outcome).toBe('nearest');
  });
});
