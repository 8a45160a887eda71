import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT, INTERVIEW, SHORT_CUT } from '../../tools/seeds/seed-talks.sample.ts';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';
import { guardOf } from './guard.ts';

/** The quote between the two bars, in a text that holds everything else of the sample. */
function marked({ text }: Transcript, sample: string): Span {
  const [before = '', words = '', after = ''] = sample.split('|');
  const start = text.indexOf(before + words + after);
  if (start < 0) throw new Error(`not in the text: ${sample}`);
  return { start: start + before.length, end: start + before.length + words.length };
}

const kindsOf = (transcript: Transcript, sample: string): string[] =>
  guardOf(transcript, [marked(transcript, sample)]).map(({ kind }) => kind);

/** What the first concern of a kind would make of the quote. */
function extended(transcript: Transcript, sample: string, kind: string): string | undefined {
  const concern = guardOf(transcript, [marked(transcript, sample)]).find((one) => one.kind === kind);
  return concern && transcript.text.slice(concern.extendTo.start, concern.extendTo.end);
}

const START = 'mid-sentence-start';
const END = 'mid-sentence-end';
const SPEAKERS = 'crosses-speakers';
const BEFORE = 'negation-before';
const AFTER = 'negation-after';

const CAPTIONS = EXTENDED_CUT.transcript;
const HUMAN = SHORT_CUT.transcript;
const CHINESE = INTERVIEW.transcript;

describe('guardOf, in the bundled talks', () => {
  // Automatic captions: nobody knows where a sentence begins.
  it.each<[string, string[]]>([
    ["and you |don't really have to think|", []],
    ["you don't |really have to think about it much|", [BEFORE]],
    ["and you don't really |have to think about it much|", [BEFORE]],
    ["|you don't really have to think about it much|", []],
    ['the model just would never |seem to question what was wrong|', [BEFORE]],
    ['the model just |would never seem to question what was wrong|', []],
    ["verify that |the model isn't going off the rails|", []],
    ["verify that the model isn't |going off the rails|", [BEFORE]],
    ["|large language models| can't do this", [AFTER]],
    ["we don't know |what to look for next|", [BEFORE]],
    ['|people| might not realize how important it is', [AFTER]],
    ['I know nothing |about adding GitHub plugins|', [BEFORE]],
    ["there's like a really not only |brilliant people are here|", []],
    ['which is not |that bad of an answer|', [BEFORE]],
    ['the |first moment|', []],
  ])('automatic captions: %s', (sample, kinds) => {
    expect(kindsOf(CAPTIONS, sample)).toEqual(kinds);
  });

  it.each<[string, string[]]>([
    ['|We are releasing two models|', [END]],
    ["you |don't really have to think about it much|", [START]],
    // A stretch of a sentence that runs on.
    ["|and you don't really have to think about it much|", []],
  ])('captions that somebody wrote: %s', (sample, kinds) => expect(kindsOf(HUMAN, sample)).toEqual(kinds));

  it.each<[string, string[]]>([
    ['|但實際走到今天的路徑並不清晰|', [START]],
    ['|但這|不會提高你的正確率', [START, END, AFTER]],
    ['但這不會|提高你的正確率|', [START, BEFORE]],
    ['我不主張|這是唯一的定義|', [START, BEFORE]],
    ['我不確定|具體會如何發展|', [START, BEFORE, END]],
    ['我不確定具體|會如何發展|', [START, END]],
    ['|傳達的主要信息|並不是它今天的能力', [START, END, AFTER]],
    ['傳達的主要信息並不是|它今天的能力|', [START, BEFORE, END]],
    ['|對此|有沒有一個大致的解釋', [END]],
    ['|它的推理方式|非常通用', [START, END]],
  ])('Chinese: %s', (sample, kinds) => {
    expect(new Set(kindsOf(CHINESE, sample))).toEqual(new Set(kinds));
  });
});

const ENGLISH = sampleTranscript(
  'I do not think that it works. It works, but not always. He said “no.” It is not only fast, it is safe, no doubt! ' +
    'Dr. Who asked: does it? We can not. It cannot fly, never. And so\nit goes on. The end',
);
const RUSSIAN = sampleTranscript(
  'Это не очень безопасно. Она права, но не во всём. Не только быстро. Так ли это? Нет.',
  {
    language: 'ru',
  },
);
const GERMAN = sampleTranscript('Das glaube ich nicht. Es ist nicht nur schnell. Kein Modell kann das.', {
  language: 'de',
});

describe('guardOf, in a text with marks', () => {
  it.each<[string, string[]]>([
    ['|I do not think that it works.|', []],
    ['I do not think that |it works.|', [START, BEFORE]],
    ['I do not |think that it works|.', [START, BEFORE]],
    ['|It works|, but not always', [END, AFTER]],
    ['|It works, but| not always', [END, AFTER]],
    ['|He said “no|', []],
    ['He said |“no.” It is not only fast|', [START, END]],
    ['not only |fast|, it', [START, END]],
    ['It is not only fast, |it is safe|, no doubt', [START, END]],
    ['Dr. |Who asked: does it|?', [START]],
    ['|We can| not.', [END, AFTER]],
    ['|It| cannot fly', [END, AFTER]],
    ['|It cannot fly|, never', [END, AFTER]],
    // A paragraph that ends without a mark may go on in the next one: nobody knows.
    ['And |so|', []],
    ['it |goes on|.', [START]],
    ['The |end|', []],
  ])('English: %s', (sample, kinds) => {
    expect(kindsOf(ENGLISH, sample)).toEqual(kinds);
  });

  it.each<[string, string[]]>([
    ['Это не очень |безопасно|', [START, BEFORE]],
    ['|Она права|, но не во всём', [END, AFTER]],
    ['Не только |быстро|', [START]],
    ['|Так ли это|? Нет', []],
  ])('Russian: %s', (sample, kinds) => expect(kindsOf(RUSSIAN, sample)).toEqual(kinds));

  it.each<[string, string[]]>([
    ['|Das glaube| ich nicht', [END, AFTER]],
    ['Es ist nicht nur |schnell|', [START]],
    ['Kein |Modell kann das|', [START, BEFORE]],
  ])('German: %s', (sample, kinds) => expect(kindsOf(GERMAN, sample)).toEqual(kinds));

  it.each<[string, string, string, string[]]>([
    ['French', 'fr', 'Je ne crois pas que |cela marche|.', [START, BEFORE]],
    ['French', 'fr', 'Cela |marche| pas.', [START, END, AFTER]],
    ['French', 'fr', "Ce n'est pas seulement |rapide|.", [START]],
    ['Spanish', 'es', 'No creo |que funcione|.', [START, BEFORE]],
    ['Spanish', 'es', 'No solo |es rápido|.', [START]],
    ['a language whose denials are not known', 'fi', 'En usko |että se toimii|.', [START]],
  ])('%s', (_, language, sample, kinds) =>
    expect(kindsOf(sampleTranscript(sample.replaceAll('|', ''), { language }), sample)).toEqual(kinds),
  );

  it.each([
    ['I do not |think that| it works', START, 'I do not think that'],
    ['I do not |think that| it works', END, 'think that it works.'],
    ['I do not think that |it works|', BEFORE, 'I do not think that it works'],
    ['|It works|, but not always', AFTER, 'It works, but not always.'],
    ['I do |not think that it works. It| works', END, 'not think that it works. It works, but not always.'],
  ])('%s: %s, extended', (sample, kind, words) => expect(extended(ENGLISH, sample, kind)).toBe(words));

  it('extends a text without marks to what can be said in a breath', () => {
    const words = extended(CAPTIONS, 'the model just would never |seem to question what was wrong|', BEFORE);
    expect(words).toContain('would never seem to question what was wrong');
    expect(words?.split(' ').length).toBeLessThan(40);
  });
});

const TEXT = 'Is it so? I think it is. It is not. Well, perhaps';
const EXCHANGE = sampleTranscript(TEXT, {
  speakers: [
    { name: 'Ada', role: null },
    { name: 'Ben', role: null },
  ],
  turns: [
    { start: 0, speaker: 0 },
    { start: TEXT.indexOf('I think'), speaker: 1 },
    { start: TEXT.indexOf('It is not'), speaker: 1 },
    { start: TEXT.indexOf('Well'), speaker: 0 },
  ],
});

describe('guardOf, where several speak', () => {
  it.each<[string, string[]]>([
    ['|Is it so?|', []],
    ['|Is it so? I think it is|', [SPEAKERS]],
    ['|it is. It is not|', [START]],
    ['Is |it so? I think| it is', [START, END, SPEAKERS]],
  ])('%s', (sample, kinds) => expect(kindsOf(EXCHANGE, sample)).toEqual(kinds));

  it('offers whole sentences of both', () =>
    expect(extended(EXCHANGE, 'Is |it so? I think| it is', SPEAKERS)).toBe('Is it so? I think it is.'));

  it('looks at every passage by itself', () => {
    const spans = [marked(EXCHANGE, '|Is it so?|'), marked(EXCHANGE, 'I |think|')];
    expect(guardOf(EXCHANGE, spans).map(({ kind, span }) => [kind, span.start])).toEqual([
      [START, TEXT.indexOf('think')],
      [END, TEXT.indexOf('think')],
    ]);
  });
});

describe('guardOf, anywhere', () => {
  const anywhere = fc
    .record({
      transcript: fc.constantFrom(CAPTIONS, HUMAN, CHINESE, ENGLISH, EXCHANGE),
      at: fc.nat(),
      length: fc.nat(300),
    })
    .map(({ transcript, at, length }) => {
      const start = at % transcript.text.length;
      return { transcript, span: { start, end: start + length } };
    });

  it('only ever adds words, and what it adds leaves nothing of its kind to say', () => {
    fc.assert(
      fc.property(anywhere, ({ transcript, span }) => {
        for (const { kind, span: passage, extendTo } of guardOf(transcript, [span])) {
          expect(extendTo.start).toBeLessThanOrEqual(passage.start);
          expect(extendTo.end).toBeGreaterThanOrEqual(passage.end);
          if (kind === SPEAKERS) continue;
          expect(guardOf(transcript, [extendTo]).map((concern) => concern.kind)).not.toContain(kind);
        }
      }),
      { numRuns: 500 },
    );
  });
});
