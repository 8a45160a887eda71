import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT, INTERVIEW, sampleCitation } from './citation.sample.ts';
import { markedRuns, plainRuns } from './runs.ts';
import type { Style, StyleId } from './style.ts';
import { STYLES, styleOf } from './styles.ts';

const style = (id: StyleId): Style => styleOf(id) as Style;
const inText = (id: StyleId, citation: Parameters<Style['inText']>[0]): string | null => {
  const runs = style(id).inText(citation);
  return runs && markedRuns(runs);
};
const reference = (id: StyleId, citation: Parameters<Style['reference']>[0]): string =>
  markedRuns(style(id).reference(citation));

const A = 'https://www.youtube.com/watch?v=tEzs3VHyBDM';
const B = 'https://www.youtube.com/watch?v=jPluSXJpdrA';
const TITLE_A = 'Building OpenAI o1 (Extended Cut)';
const TITLE_B = 'OpenAI’s Noam Brown, Ilge Akkaya and Hunter Lightman on o1 and Teaching LLMs to Reason Better';
const KIND = 'Изображение (движущееся ; двухмерное) : электронное // YouTube : [видеохостинг]';

describe('the bundled talks', () => {
  it.each<[StyleId, string | null, string, string | null, string]>([
    [
      'apa7',
      '(OpenAI, 2024, 3:12)',
      `OpenAI. (2024, September 20). *${TITLE_A}* [Video]. YouTube. ${A}`,
      '(Sequoia Capital, 2024, 12:34)',
      `Sequoia Capital. (2024, October 2). *${TITLE_B}* [Video]. YouTube. ${B}`,
    ],
    [
      'mla9-author',
      '(OpenAI 00:03:12)',
      `OpenAI. “${TITLE_A}.” *YouTube*, 20 Sept. 2024, ${A.slice(8)}.`,
      '(Sequoia Capital 00:12:34)',
      `Sequoia Capital. “${TITLE_B}.” *YouTube*, 2 Oct. 2024, ${B.slice(8)}.`,
    ],
    [
      'mla9-title',
      '(“Building OpenAI o1” 00:03:12)',
      `“${TITLE_A}.” *YouTube*, uploaded by OpenAI, 20 Sept. 2024, ${A.slice(8)}.`,
      '(“OpenAI’s Noam Brown” 00:12:34)',
      `“${TITLE_B}.” *YouTube*, uploaded by Sequoia Capital, 2 Oct. 2024, ${B.slice(8)}.`,
    ],
    [
      'chicago18-note',
      null,
      `OpenAI, “${TITLE_A},” YouTube, September 20, 2024, at 3:12, ${A}.`,
      null,
      `Sequoia Capital, “${TITLE_B},” YouTube, October 2, 2024, at 12:34, ${B}.`,
    ],
    [
      'chicago18-bibliography',
      null,
      `OpenAI. “${TITLE_A}.” YouTube, September 20, 2024. ${A}.`,
      null,
      `Sequoia Capital. “${TITLE_B}.” YouTube, October 2, 2024. ${B}.`,
    ],
    [
      'chicago18-author-date',
      '(OpenAI 2024, at 3:12)',
      `OpenAI. 2024. “${TITLE_A}.” YouTube, September 20. ${A}.`,
      '(Sequoia Capital 2024, at 12:34)',
      `Sequoia Capital. 2024. “${TITLE_B}.” YouTube, October 2. ${B}.`,
    ],
    [
      'chicago17-bibliography',
      null,
      `OpenAI. “${TITLE_A}.” September 20, 2024. YouTube video. ${A}.`,
      null,
      `Sequoia Capital. “${TITLE_B}.” October 2, 2024. YouTube video. ${B}.`,
    ],
    [
      'harvard-ctr',
      '(OpenAI, 2024, 3:12)',
      `OpenAI (2024) *${TITLE_A}*. 20 September. Available at: ${A} (Accessed: 22 November 2026).`,
      '(Sequoia Capital, 2024, 12:34)',
      `Sequoia Capital (2024) *${TITLE_B}*. 2 October. Available at: ${B} (Accessed: 22 November 2026).`,
    ],
    [
      'ieee',
      '[1, 3:12]',
      `[1] OpenAI. *${TITLE_A}*. (Sep. 20, 2024). Accessed: Nov. 22, 2026. [Online Video]. Available: ${A}`,
      '[1, 12:34]',
      `[1] Sequoia Capital. *${TITLE_B}*. (Oct. 2, 2024). Accessed: Nov. 22, 2026. [Online Video]. Available: ${B}`,
    ],
    [
      'vancouver',
      '(1)',
      `1. OpenAI. ${TITLE_A} [video on the Internet]. YouTube; 2024 Sep 20 [cited 2026 Nov 22]. Available from: ${A}`,
      '(1)',
      `1. Sequoia Capital. ${TITLE_B} [video on the Internet]. YouTube; 2024 Oct 2 [cited 2026 Nov 22]. Available from: ${B}`,
    ],
    [
      'gost-7.0.5-2008',
      '[1, 3:12]',
      `1. OpenAI. ${TITLE_A} // YouTube : [видеохостинг]. 2024. 20 сентября. URL: ${A} (дата обращения: 22.11.2026).`,
      '[1, 12:34]',
      `1. Sequoia Capital. ${TITLE_B} // YouTube : [видеохостинг]. 2024. 2 октября. URL: ${B} (дата обращения: 22.11.2026).`,
    ],
    [
      'gost-7.0.100-2018',
      null,
      `${TITLE_A} / OpenAI. – ${KIND}. – 2024. – 20 сентября. – URL: ${A} (дата обращения: 22.11.2026).`,
      null,
      `${TITLE_B} / Sequoia Capital. – ${KIND}. – 2024. – 2 октября. – URL: ${B} (дата обращения: 22.11.2026).`,
    ],
    [
      'gbt7714-2015',
      '[1]',
      `[1] OpenAI. ${TITLE_A}[EB/OL]. (2024-09-20)[2026-11-22]. ${A}.`,
      '[1]',
      `[1] Sequoia Capital. ${TITLE_B}[EB/OL]. (2024-10-02)[2026-11-22]. ${B}.`,
    ],
    [
      'gbt7714-2025',
      '[1]',
      `[1] OpenAI. ${TITLE_A}[EB/OL]. （2024-09-20）[2026-11-22]. ${A}.`,
      '[1]',
      `[1] Sequoia Capital. ${TITLE_B}[EB/OL]. （2024-10-02）[2026-11-22]. ${B}.`,
    ],
    [
      'wikipedia',
      null,
      `{{cite AV media |people=OpenAI |date=20 September 2024 |title=${TITLE_A} |type=Video |language=en |url=${A}&t=192s |access-date=22 November 2026 |time=3:12 |via=YouTube}}`,
      null,
      `{{cite AV media |people=Sequoia Capital |date=2 October 2024 |title=${TITLE_B.replace('’', "'")} |type=Video |language=en |url=${B}&t=754s |access-date=22 November 2026 |time=12:34 |via=YouTube}}`,
    ],
  ])('%s', (id, inTextA, referenceA, inTextB, referenceB) => {
    expect(inText(id, EXTENDED_CUT)).toBe(inTextA);
    expect(reference(id, EXTENDED_CUT)).toBe(referenceA);
    expect(inText(id, INTERVIEW)).toBe(inTextB);
    expect(reference(id, INTERVIEW)).toBe(referenceB);
  });

  it('are cited in every style there is', () => {
    expect(new Set(STYLES.map(({ id }) => id)).size).toBe(15);
    expect(styleOf('line')).toBeNull();
  });
});

describe('months', () => {
  const month = (n: number) => sampleCitation({ published: `2024-${String(n).padStart(2, '0')}-05` });
  it.each<[StyleId, string]>([
    ['apa7', 'June 5|July 5|September 5'],
    ['mla9-author', '5 June|5 July|5 Sept\\.'],
    ['chicago18-bibliography', 'June 5|July 5|September 5'],
    ['harvard-ctr', '5 June|5 July|5 September'],
    ['ieee', 'Jun\\. 5|Jul\\. 5|Sep\\. 5'],
    ['vancouver', 'Jun 5|Jul 5|Sep 5'],
    ['gost-7.0.5-2008', '5 июня|5 июля|5 сентября'],
    ['gbt7714-2015', '-06-05|-07-05|-09-05'],
    ['wikipedia', '5 June|5 July|5 September'],
  ])('%s', (id, expected) => {
    const [june, july, september] = expected.split('|').map((pattern) => new RegExp(pattern));
    expect(reference(id, month(6))).toMatch(june as RegExp);
    expect(reference(id, month(7))).toMatch(july as RegExp);
    expect(reference(id, month(9))).toMatch(september as RegExp);
  });
});

describe('times', () => {
  const at = (startMs: number, endMs: number, approximate = false) =>
    sampleCitation({}, { startMs, endMs, approximate });
  it.each<[StyleId, string, string, string, string]>([
    ['apa7', '(OpenAI, 2024, 6:09)', '(OpenAI, 2024, 6:09)', '(OpenAI, 2024, 1:02:03)', '(OpenAI, 2024, ≈ 6:09)'],
    [
      'mla9-author',
      '(OpenAI 00:06:09-00:06:17)',
      '(OpenAI 00:06:09-00:07:02)',
      '(OpenAI 01:02:03-01:02:08)',
      '(OpenAI ≈ 00:06:09-00:06:17)',
    ],
    [
      'chicago18-author-date',
      '(OpenAI 2024, at 6:09–17)',
      '(OpenAI 2024, at 6:09–7:02)',
      '(OpenAI 2024, at 1:02:03–08)',
      '(OpenAI 2024, at ≈ 6:09–17)',
    ],
    [
      'harvard-ctr',
      '(OpenAI, 2024, 6:09–6:17)',
      '(OpenAI, 2024, 6:09–7:02)',
      '(OpenAI, 2024, 1:02:03–1:02:08)',
      '(OpenAI, 2024, ≈ 6:09–6:17)',
    ],
    ['ieee', '[1, 6:09–6:17]', '[1, 6:09–7:02]', '[1, 1:02:03–1:02:08]', '[1, ≈ 6:09–6:17]'],
    ['gost-7.0.5-2008', '[1, 6:09–6:17]', '[1, 6:09–7:02]', '[1, 1:02:03–1:02:08]', '[1, ≈ 6:09–6:17]'],
    ['vancouver', '(1)', '(1)', '(1)', '(1)'],
  ])('%s', (id, within, across, hours, estimated) => {
    expect(inText(id, at(369_000, 377_000))).toBe(within);
    expect(inText(id, at(369_000, 422_000))).toBe(across);
    expect(inText(id, at(3_723_000, 3_728_000))).toBe(hours);
    expect(inText(id, at(369_000, 377_000, true))).toBe(estimated);
  });

  it.each<[StyleId, string]>([
    ['apa7', '(OpenAI, 2024, ≈ 1:36, ≈ 31:52)'],
    ['mla9-author', '(OpenAI ≈ 00:01:36-00:01:38, ≈ 00:31:52-00:31:53)'],
    ['mla9-title', '(“Building OpenAI o1” ≈ 00:01:36-00:01:38, ≈ 00:31:52-00:31:53)'],
    ['chicago18-author-date', '(OpenAI 2024, at ≈ 1:36–38, ≈ 31:52–53)'],
    ['harvard-ctr', '(OpenAI, 2024, ≈ 1:36–1:38, ≈ 31:52–31:53)'],
    ['ieee', '[1, ≈ 1:36–1:38, ≈ 31:52–31:53]'],
    ['gost-7.0.5-2008', '[1, ≈ 1:36–1:38, ≈ 31:52–31:53]'],
  ])('of several passages each, in %s', (id, expected) => {
    const more = [{ startMs: 1_912_000, endMs: 1_913_500 }];
    const place = { startMs: 96_498, endMs: 98_829, more };
    expect(inText(id, sampleCitation({}, { ...place, approximate: true }))).toBe(expected);
    expect(inText(id, sampleCitation({}, place))).toBe(expected.replaceAll('≈ ', ''));
  });

  it('of several passages each, in the note and in the template', () => {
    const more = [{ startMs: 1_912_000, endMs: 1_913_500 }];
    const several = sampleCitation({}, { startMs: 96_498, endMs: 98_829, more });
    expect(reference('chicago18-note', several)).toContain(', 2024, at 1:36–38, 31:52–53, https');
    expect(reference('wikipedia', several)).toContain('&t=96s |');
    expect(reference('wikipedia', several)).toContain('|time=1:36–1:38, 31:52–31:53 |');
  });

  it('stand in the note, and in the template', () => {
    expect(reference('chicago18-note', at(369_000, 377_000))).toContain(', 2024, at 6:09–17, https');
    expect(reference('wikipedia', at(369_000, 377_000, true))).toContain('&t=369s |');
    expect(reference('wikipedia', at(369_000, 377_000, true))).toContain('|time=≈ 6:09–6:17 |');
  });

  it('are left out where the whole video is cited', () => {
    const whole = STYLES.map(({ id }) => inText(id, sampleCitation({})));
    expect(whole.filter(Boolean)).toEqual([
      '(OpenAI, 2024)',
      '(OpenAI)',
      '(“Building OpenAI o1”)',
      '(OpenAI 2024)',
      '(OpenAI, 2024)',
      '[1]',
      '(1)',
      '[1]',
      '[1]',
      '[1]',
    ]);
    expect(reference('chicago18-note', sampleCitation({}))).toContain('2024, https');
    expect(reference('wikipedia', sampleCitation({}))).not.toMatch(/time|&t=/);
  });
});

describe('titles', () => {
  const titled = (title: string) => sampleCitation({ title });
  it.each<[string, string, string, string, string]>([
    ['Why?', '“Why?” *', '“Why?,” Y', '*Why?* 20', 'Why? // '],
    ['Stop!', '“Stop!” *', '“Stop!,” Y', '*Stop!* 20', 'Stop! // '],
    ['And then…', '“And then…” *', '“And then…,” Y', '*And then…* 20', 'And then… // '],
    ['OpenAI Inc.', '“OpenAI Inc.” *', '“OpenAI Inc.,” Y', '*OpenAI Inc.* 20', 'OpenAI Inc. // '],
    ['On “Attention”', '“On ‘Attention.’” *', '“On ‘Attention,’” Y', '*On “Attention”*. 20', 'On “Attention” // '],
    ['On "Attention"', '“On ‘Attention.’” *', '“On ‘Attention,’” Y', '*On “Attention”*. 20', 'On “Attention” // '],
    ['“Why?”', '“‘Why?’” *', '“‘Why?,’” Y', '*“Why?”* 20', '“Why?” // '],
    [
      "Say “it's ‘so’ here” now",
      '“Say ‘it’s “so” here’ now.” *',
      '“Say ‘it’s “so” here’ now,” Y',
      '*Say “it’s ‘so’ here” now*. 20',
      'Say “it’s ‘so’ here” now // ',
    ],
    ['Он сказал «да»', '“Он сказал «да».” *', '“Он сказал «да»,” Y', '*Он сказал «да»*. 20', 'Он сказал «да» // '],
    ['Он сказал "да"', '“Он сказал «да».” *', '“Он сказал «да»,” Y', '*Он сказал «да»*. 20', 'Он сказал «да» // '],
    ['读不懂？', '“读不懂？” *', '“读不懂？,” Y', '*读不懂？* 20', '读不懂？ // '],
    ['《庄子》“导读”', '“《庄子》‘导读.’” *', '“《庄子》‘导读,’” Y', '*《庄子》“导读”*. 20', '《庄子》“导读” // '],
    ['The 6\' 2" man', '“The 6\' 2" man.” *', '“The 6\' 2" man,” Y', '*The 6\' 2" man*. 20', 'The 6\' 2" man // '],
    ["Rock 'n' roll", '“Rock ’n’ roll.” *', '“Rock ’n’ roll,” Y', '*Rock ’n’ roll*. 20', 'Rock ’n’ roll // '],
    ["Guns 'N' Roses", '“Guns ’N’ Roses.” *', '“Guns ’N’ Roses,” Y', '*Guns ’N’ Roses*. 20', 'Guns ’N’ Roses // '],
    ["Drum 'n bass", '“Drum ’n bass.” *', '“Drum ’n bass,” Y', '*Drum ’n bass*. 20', 'Drum ’n bass // '],
    ["What is 'n'?", '“What is ‘n’?” *', '“What is ‘n’?,” Y', '*What is ‘n’?* 20', 'What is ‘n’? // '],
    ['  Two \n lines ', '“Two lines.” *', '“Two lines,” Y', '*Two lines*. 20', 'Two lines // '],
  ])('%s', (title, mla, note, harvard, gost) => {
    expect(reference('mla9-author', titled(title))).toContain(`OpenAI. ${mla}`);
    expect(reference('chicago18-note', titled(title))).toContain(`OpenAI, ${note}`);
    expect(reference('harvard-ctr', titled(title))).toContain(`(2024) ${harvard}`);
    expect(reference('gost-7.0.5-2008', titled(title))).toContain(`OpenAI. ${gost}`);
  });

  it.each([
    ['Attention: All You Need', '“Attention”'],
    ['CSIRO - Making a difference', '“CSIRO”'],
    ['CSIRO-led work', '“CSIRO-led work”'],
    ['What now? The road ahead', '“What now?”'],
    ['Dr. Strangelove explained', '“Dr. Strangelove explained”'],
    ['“Yes, no” explained', '“‘Yes, no’ explained”'],
    ['(Extended Cut)', '“(Extended Cut)”'],
    ['《庄子》读不懂？看完', '“《庄子》读不懂？看完”'],
    ['一、二，三', '“一、二，三”'],
    ['推理是什么样的能力，以及为什么', '“推理是什么样的能力”'],
    ['Lost, Found and Lost Again', '“Lost, Found and Lost Again”'],
    ['Ann Bo, Cid Dee and Eve Fay on how it all began', '“Ann Bo”'],
  ])('%s is called %s in the text', (title, expected) =>
    expect(inText('mla9-title', titled(title))).toBe(`(${expected})`),
  );
});

describe('what is not known', () => {
  const nobody = { channel: '', title: 'What now?' };
  it.each<[StyleId, Parameters<typeof sampleCitation>[0], string]>([
    ['apa7', nobody, `*What now?* [Video]. (2024, September 20). YouTube. ${A}`],
    ['apa7', { published: '' }, `OpenAI. (n.d.). *${TITLE_A}* [Video]. YouTube. ${A}`],
    ['apa7', { published: '2024' }, `OpenAI. (2024). *${TITLE_A}* [Video]. YouTube. ${A}`],
    ['apa7', { published: '2024-02-31', url: '' }, `OpenAI. (n.d.). *${TITLE_A}* [Video]. YouTube.`],
    ['apa7', { channel: 'YouTube' }, `YouTube. (2024, September 20). *${TITLE_A}* [Video]. ${A}`],
    ['mla9-author', nobody, `“What now?” *YouTube*, 20 Sept. 2024, ${A.slice(8)}.`],
    ['mla9-author', { published: '2024-05' }, `OpenAI. “${TITLE_A}.” *YouTube*, May 2024, ${A.slice(8)}.`],
    ['mla9-title', { published: '', url: '' }, `“${TITLE_A}.” *YouTube*, uploaded by OpenAI. Accessed 22 Nov. 2026.`],
    ['mla9-title', { published: '', url: '', accessed: '' }, `“${TITLE_A}.” *YouTube*, uploaded by OpenAI.`],
    ['chicago18-bibliography', { published: '' }, `OpenAI. “${TITLE_A}.” YouTube. Accessed November 22, 2026. ${A}.`],
    ['chicago18-note', nobody, `“What now?,” YouTube, September 20, 2024, ${A}.`],
    ['chicago18-note', { published: '' }, `OpenAI, “${TITLE_A},” YouTube, accessed November 22, 2026, ${A}.`],
    ['chicago18-bibliography', { published: '2024' }, `OpenAI. “${TITLE_A}.” YouTube, 2024. ${A}.`],
    ['chicago18-author-date', nobody, `“What now?” 2024. YouTube, September 20. ${A}.`],
    [
      'chicago18-author-date',
      { published: '' },
      `OpenAI. n.d. “${TITLE_A}.” YouTube. Accessed November 22, 2026. ${A}.`,
    ],
    ['chicago18-author-date', { published: '2024' }, `OpenAI. 2024. “${TITLE_A}.” YouTube. ${A}.`],
    [
      'chicago17-bibliography',
      { durationMs: 174_000 },
      `OpenAI. “${TITLE_A}.” September 20, 2024. YouTube video, 2:54. ${A}.`,
    ],
    ['harvard-ctr', nobody, `*What now?* (2024). 20 September. Available at: ${A} (Accessed: 22 November 2026).`],
    ['harvard-ctr', { published: '', accessed: '' }, `OpenAI (no date) *${TITLE_A}*. Available at: ${A}.`],
    ['ieee', nobody, `[1] *What now?* (Sep. 20, 2024). Accessed: Nov. 22, 2026. [Online Video]. Available: ${A}`],
    ['ieee', { published: '', accessed: '' }, `[1] OpenAI. *${TITLE_A}*. (n.d.). [Online Video]. Available: ${A}`],
    [
      'vancouver',
      { published: '', accessed: '' },
      `1. OpenAI. ${TITLE_A} [video on the Internet]. YouTube; [date unknown]. Available from: ${A}`,
    ],
    [
      'gost-7.0.5-2008',
      { published: '' },
      `1. OpenAI. ${TITLE_A} // YouTube : [видеохостинг]. [б. г.]. URL: ${A} (дата обращения: 22.11.2026).`,
    ],
    [
      'gost-7.0.5-2008',
      { published: '2024-09', url: '' },
      `1. OpenAI. ${TITLE_A} // YouTube : [видеохостинг]. 2024. Сентябрь.`,
    ],
    ['gost-7.0.5-2008', { published: '2024', url: '' }, `1. OpenAI. ${TITLE_A} // YouTube : [видеохостинг]. 2024.`],
    ['gost-7.0.100-2018', { published: '2024-05', url: '' }, `${TITLE_A} / OpenAI. – ${KIND}. – 2024. – Май.`],
    ['gost-7.0.100-2018', { ...nobody, accessed: '' }, `What now? – ${KIND}. – 2024. – 20 сентября. – URL: ${A}.`],
    ['gbt7714-2015', { ...nobody, published: '2024' }, `[1] What now?[EB/OL]. (2024)[2026-11-22]. ${A}.`],
    ['gbt7714-2025', { published: '', accessed: '' }, `[1] OpenAI. ${TITLE_A}[EB/OL]. ${A}.`],
    [
      'wikipedia',
      { ...nobody, published: '', accessed: '' },
      `{{cite AV media |title=What now? |type=Video |language=en |url=${A} |via=YouTube}}`,
    ],
  ])('%s %j', (id, video, expected) => expect(reference(id, sampleCitation(video))).toBe(expected));

  it.each<[StyleId, Parameters<typeof sampleCitation>[0], string]>([
    ['apa7', nobody, '(*What now?*, 2024)'],
    ['apa7', { published: '' }, '(OpenAI, n.d.)'],
    ['mla9-author', nobody, '(“What now?”)'],
    ['chicago18-author-date', { published: '' }, '(OpenAI, n.d.)'],
    ['chicago18-author-date', { channel: '', published: '' }, '(“Building OpenAI o1,” n.d.)'],
    ['harvard-ctr', { published: '' }, '(OpenAI, no date)'],
    ['harvard-ctr', nobody, '(*What now?*, 2024)'],
  ])('in the text, %s %j', (id, video, expected) => expect(inText(id, sampleCitation(video))).toBe(expected));
});

describe('names and addresses', () => {
  it('keep a full stop that is theirs', () => {
    const company = sampleCitation({ channel: 'Apple Inc.' });
    expect(reference('apa7', company)).toMatch(/^Apple Inc\. \(2024/);
    expect(reference('mla9-author', company)).toMatch(/^Apple Inc\. “/);
    expect(reference('ieee', company)).toMatch(/^\[1\] Apple Inc\. \*/);
    expect(inText('apa7', company)).toBe('(Apple Inc., 2024)');
  });

  it('stay as they are given', () => {
    for (const url of ['http://www.youtube.com/watch?v=t_1mip1iS70', 'https://youtu.be/qj3Zl4vPvGs?si=Z7', '(url)'])
      expect(reference('apa7', sampleCitation({ url }))).toMatch(
        new RegExp(`YouTube\\. ${url.replace(/[?()]/g, '\\$&')}$`),
      );
    expect(reference('wikipedia', sampleCitation({ url: 'https://youtu.be/qj3Zl4vPvGs' }, {}))).toContain(
      '|url=https://youtu.be/qj3Zl4vPvGs?t=192s |',
    );
  });

  it('are links where they lead somewhere', () => {
    const links = (url: string) =>
      style('mla9-author')
        .reference(sampleCitation({ url }))
        .flatMap(({ href }) => href ?? []);
    expect(links(A)).toEqual([A]);
    for (const url of ['(url)', 'javascript:alert(1)', 'data:text/html,x', 'https://a b'])
      expect(links(url)).toEqual([]);
  });

  it('name the speaker only where a style has a place for one: the author is the channel', () => {
    const spoken = sampleCitation({ channel: 'Sequoia Capital' }, {}, { speakers: ['Noam Brown'] });
    for (const { id } of STYLES) {
      const text = reference(id, spoken);
      expect(text).toContain('Sequoia Capital');
      expect(text.includes('Noam Brown')).toBe(id === 'wikipedia');
    }
    expect(reference('wikipedia', spoken)).toContain('|people=Noam Brown (speaker) |publisher=Sequoia Capital |');
  });

  it('are nothing but text in a template', () => {
    const title = "a|b [[c]] {{d}} ''e'' ~~~~ <ref> &amp; \n=f";
    const text = reference('wikipedia', sampleCitation({ title, url: 'https://a.b/?c=|}}' }));
    expect(text).toContain(
      '|title=a{{!}}b &#91;&#91;c&#93;&#93; &#123;&#123;d&#125;&#125; &#39;&#39;e&#39;&#39; &#126;&#126;&#126;&#126; &lt;ref&gt; &amp;amp; =f |',
    );
    expect(text).toContain('|url=https://a.b/?c=%7C%7D%7D |');
  });
});

describe('whatever a title and a name hold', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'Б',
          '庄',
          ' ',
          '“',
          '”',
          '"',
          "'",
          '‘',
          '’',
          '«',
          '»',
          '.',
          '?',
          ',',
          '…',
          '!',
          '|',
          '{',
          '\n',
        ),
      )
      .map((all) => all.join('')),
  );
  const date = fc.constantFrom('', '2024', '2024-09', '2024-09-20', 'nonsense');
  it('every style gives channel, title, and address, and nothing twice', () => {
    fc.assert(
      fc.property(words, words, date, date, (title, channel, published, accessed) => {
        const citation = sampleCitation({ title: `x${title}y`, channel: `${channel}z`, published, accessed }, {});
        for (const { id, reference: refer, inText: cite } of STYLES) {
          const all = plainRuns(refer(citation));
          expect(all).not.toMatch(/undefined|null|NaN/);
          expect(all).toContain('watch?v=tEzs3VHyBDM');
          expect(all).not.toMatch(/[\r\n]/);
          expect(plainRuns(cite(citation) ?? [])).not.toMatch(/undefined|null|NaN|\n/);
          if (id !== 'wikipedia') expect(all.endsWith('..')).toBe(false);
        }
      }),
    );
  });

  it('with plain words, there is no double punctuation and no stray space', () => {
    const plain = fc.stringMatching(/^[A-Za-zа-я庄子][A-Za-zа-я庄子 ]{0,20}[a-z]$/);
    fc.assert(
      fc.property(plain, fc.oneof(plain, fc.constant('')), date, date, (title, channel, published, accessed) => {
        const citation = sampleCitation({ title, channel, published, accessed, url: '' }, {});
        for (const { id, reference: refer, inText: cite } of STYLES) {
          const all = `${plainRuns(refer(citation))} ${plainRuns(cite(citation) ?? [])}`;
          expect(all).not.toMatch(/\.\.|,,| ,|\s\s|,\.|\. \.|\(\)|\[\]/);
          if (!id.startsWith('gost')) expect(all).not.toMatch(/ [.;:]/);
        }
      }),
    );
  });
});
