import { describe, expect, it } from 'vitest';
import { type Candidate, type ChoiceRules, choosePlayer } from './choose-player.ts';

interface Named extends Candidate {
  readonly name: string;
}

const video = (name: string, facts: Partial<Candidate> = {}): Named => ({
  name,
  rank: -1,
  displayed: true,
  ready: true,
  area: 1000,
  ...facts,
});
const PLAYING: ChoiceRules = { unmarked: true, hidden: true };
const OTHER: ChoiceRules = { unmarked: false, hidden: false };
const HIDDEN = { displayed: false, area: 0 };

describe('choosePlayer', () => {
  it.each<[string, ChoiceRules, Named[], string | undefined]>([
    ['none where there is none', PLAYING, [], undefined],
    ['the surest mark', PLAYING, [video('b', { rank: 1 }), video('a', { rank: 0 })], 'a'],
    [
      'one that is not ready, by its mark',
      PLAYING,
      [video('b', { area: 9000 }), video('a', { rank: 0, ready: false })],
      'a',
    ],
    ['a displayed one before a left-over', PLAYING, [video('a', { rank: 0, ...HIDDEN }), video('b', { rank: 2 })], 'b'],
    [
      'of equal marks the one that is ready',
      PLAYING,
      [video('a', { rank: 0, ready: false }), video('b', { rank: 0 })],
      'b',
    ],
    ['of equal marks the largest', PLAYING, [video('a', { rank: 0 }), video('b', { rank: 0, area: 2000 })], 'b'],
    ['of equal ones the first', PLAYING, [video('a', { rank: 0 }), video('b', { rank: 0 })], 'a'],
    ['without a mark the largest', PLAYING, [video('a'), video('b', { area: 2000 })], 'b'],
    ['without a mark none that is empty', PLAYING, [video('a', { area: 2000, ready: false }), video('b')], 'b'],
    ['without a mark none that cannot be seen', PLAYING, [video('a', HIDDEN), video('b', { area: 0 })], undefined],
    ['a hidden one with a mark, if it is all there is', PLAYING, [video('a', { rank: 0, ...HIDDEN })], 'a'],
    ['no left-over on a page that plays nothing', OTHER, [video('a', { rank: 0, ...HIDDEN })], undefined],
    ['nothing without a mark on a page that plays nothing', OTHER, [video('a')], undefined],
    ['the player in the corner', OTHER, [video('a'), video('b', { rank: 0 })], 'b'],
  ])('%s', (_, rules, candidates, name) => expect(choosePlayer(candidates, rules)?.name).toBe(name));

  it('measures no element where the marks decide', () => {
    const measured = {
      ...video('a', { rank: 0 }),
      get area(): number {
        throw new Error('measured');
      },
    };
    expect(choosePlayer([video('b', { rank: 1 }), measured, video('c')], PLAYING)).toBe(measured);
  });
});
