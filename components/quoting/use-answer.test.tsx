import { act, renderHook } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Span } from '../../core/transcript/transcript.ts';
import { useAnswer } from './use-answer.ts';

const FIRST = [{ start: 0, end: 4 }];
const OTHER = [{ start: 9, end: 12 }];

it('forgets what was said of passages when there are others, and not before these are there', () => {
  const { result, rerender } = renderHook((of: readonly Span[]) => useAnswer(of), { initialProps: FIRST });
  const text = () => result.current[0]?.text;
  const say = (of: readonly Span[], answer: string) => act(() => result.current[1](of, answer));
  say(FIRST, 'Kept.');
  expect(text()).toBe('Kept.');
  rerender([...FIRST]);
  expect(text()).toBe('Kept.');
  rerender(OTHER);
  expect(text()).toBeUndefined();
  rerender(FIRST);
  expect(text()).toBeUndefined();
  say(OTHER, 'Copied');
  expect(text()).toBeUndefined();
  // Words that are selected step by step: what was said is of the last of them.
  rerender([...FIRST, ...OTHER]);
  rerender(OTHER);
  expect(text()).toBe('Copied');
});
