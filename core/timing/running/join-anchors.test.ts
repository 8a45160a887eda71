import { expect, it } from 'vitest';
import { sampleAnchor } from '../../transcript/transcript.sample.ts';
import { joinAnchors } from './join-anchors.ts';

const at = (...pairs: readonly (readonly [position: number, timeMs: number])[]) =>
  pairs.map(([position, timeMs]) => sampleAnchor(position, timeMs));

it.each([
  ['nothing before', at(), at([5, 50]), at([5, 50])],
  ['nothing new', at([5, 50]), at(), at([5, 50])],
  ['what lies apart', at([1, 10], [9, 90]), at([5, 50]), at([1, 10], [5, 50], [9, 90])],
  ['the same stretch', at([4, 35], [6, 65]), at([4, 40], [6, 60]), at([4, 40], [6, 60])],
  ['what contradicts', at([1, 55], [2, 20], [9, 58]), at([5, 50], [6, 60]), at([2, 20], [5, 50], [6, 60])],
])('joins %s, the latest first', (_, before, latest, expected) => {
  expect(joinAnchors(before, latest)).toEqual(expected);
});
