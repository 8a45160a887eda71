import { describe, expect, it } from 'vitest';
import { inspectUrls } from './url.ts';
import { UsageError } from './usage-error.ts';

describe('inspectUrls', () => {
  it('prints one line of JSON for each address', () => {
    const lines = inspectUrls(['https://youtu.be/Ab-_123456w?t=1m30s', 'https://example.org/', '--Ab_123456']).split(
      '\n',
    );
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { url: 'https://youtu.be/Ab-_123456w?t=1m30s', page: 'watch', videoId: 'Ab-_123456w', startSeconds: 90 },
      { url: 'https://example.org/', page: null, videoId: null, startSeconds: null },
      { url: '--Ab_123456', page: 'watch', videoId: '--Ab_123456', startSeconds: null },
    ]);
  });

  it.each([[[]], [['--strict', 'https://youtu.be/Ab-_123456w']]])('%j is wrong use', (args) =>
    expect(() => inspectUrls(args)).toThrow(UsageError),
  );
});
