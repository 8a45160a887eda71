import { describe, expect, it } from 'vitest';
import { asVideoId } from './video-id.ts';

describe('asVideoId', () => {
  it.each(['9Dpqou5cI08', '-cdveCh1kQk', '_aBcDeFgHiJ', '9bZkp7q19f1'])('takes %s', (id) =>
    expect(asVideoId(id)).toBe(id),
  );

  it.each([
    ['empty', ''],
    ['ten characters', '9Dpqou5cI0'],
    ['twelve characters', '9Dpqou5cI081'],
    ['a line break behind', '9Dpqou5cI08\n'],
    ['another alphabet', '9Dpqou5cI0é'],
    ['a path word', 'videoseries'],
    ['another path word', 'live_stream'],
    ['a number', 12345678901],
    ['nothing', undefined],
    ['a list of one', ['9Dpqou5cI08']],
  ])('refuses %s', (_, value) => expect(asVideoId(value)).toBeNull());
});
