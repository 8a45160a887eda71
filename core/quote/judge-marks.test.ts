import { describe, expect, it } from 'vitest';
import type { Mark, MarkKind } from '../search/mark.ts';
import { type Judgement, judgeMarks } from './judge-marks.ts';

const mark = (kind: MarkKind, pasted: string, found = pasted): Mark => ({ kind, pasted, found });
const judge = (marks: readonly Mark[], language = 'en'): Judgement =>
  judgeMarks([mark('same', 'so it is'), ...marks], language);

describe('judgeMarks', () => {
  it.each<[string, Mark[], string]>([
    ['word for word', [], 'verbatim'],
    ['with its source', [mark('source', '— A, 3:12', '')], 'verbatim'],
    ['an omission that is marked', [mark('omission', '[…]', '')], 'omissions'],
    ['a capital that is marked', [mark('insertion', '[T]he', 'the')], 'omissions'],
    ['a capital', [mark('spelling', 'The', 'the')], 'spelling'],
    ['without "um"', [mark('filler', '', 'um,')], 'spelling'],
    ['another word', [mark('changed', 'big', 'large')], 'words'],
    ['words left out', [mark('missing', '', 'very')], 'words'],
    ['an omission that is not marked', [mark('gap', '', '')], 'words'],
    ['a denial left out', [mark('missing', '', 'not')], 'meaning: negation'],
    ['a denial put in', [mark('changed', "doesn't", 'does')], 'meaning: negation'],
    ['a denial in other words', [mark('changed', 'cannot', "can't")], 'words'],
    ['no denial', [mark('missing', '', 'not only')], 'words'],
    ['another number', [mark('changed', '40', '14')], 'meaning: number'],
    ['a number in words', [mark('changed', 'all two ', 'the 2')], 'words'],
    ['another number in words', [mark('changed', 'three', 'two')], 'meaning: number'],
    ['"one" is mostly none', [mark('missing', '', 'one')], 'words'],
    ['a misheard name', [mark('changed', 'o1', '01')], 'words'],
    ['both', [mark('missing', '', 'not'), mark('added', '3.5', '')], 'meaning: negation, number'],
  ])('%s', (_, marks, expected) => {
    const { verdict, stakes } = judge(marks);
    expect(stakes.length > 0 ? `${verdict}: ${stakes.join(', ')}` : verdict).toBe(expected);
  });

  it.each<[string, Mark, string]>([
    ['zh-Hant', mark('missing', '', '不'), 'negation'],
    ['zh-Hant', mark('missing', '', '差不多'), ''],
    ['zh-Hant', mark('changed', '三', '兩'), 'number'],
    ['ru', mark('missing', '', 'не'), 'negation'],
    ['xx', mark('missing', '', 'not'), ''],
  ])('%s %j', (language, difference, stake) => expect(judge([difference], language).stakes.join()).toBe(stake));
});
