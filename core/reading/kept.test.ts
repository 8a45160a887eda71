import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { captionsKey, namesToForget, placeKey, readSettings, STANDARD_SETTINGS, timesKey } from './kept.ts';

const id = (n: number) => asVideoId(String(n).padStart(11, 'a')) as VideoId;

describe('readSettings', () => {
  it('takes what it knows, and the standard for the rest', () => {
    expect(readSettings({ allChapters: true, other: 1 })).toEqual({ ...STANDARD_SETTINGS, allChapters: true });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { allChapters, style, template } = readSettings(value);
        expect([typeof allChapters, typeof style, typeof template]).toEqual(['boolean', 'string', 'string']);
      }),
    );
  });

  it('takes the style within a template', () => {
    expect(readSettings({ templateStyle: 'ieee' }).templateStyle).toBe('ieee');
    expect(readSettings({ templateStyle: ['ieee'] }).templateStyle).toBe('apa7');
  });

  it.each([
    [{ style: 'apa7', template: '{words}' }, 'apa7', '{words}'],
    [{ style: 'own:3f2a', template: 7 }, 'own:3f2a', ''],
    [{ style: '<b>', template: '' }, 'line', ''],
    [{ style: 'a'.repeat(81), template: 'x'.repeat(5000) }, 'line', 'x'.repeat(4000)],
  ])('takes style and template: %j', (value, style, template) =>
    expect(readSettings(value)).toEqual({ ...STANDARD_SETTINGS, style, template }),
  );
});

describe('namesToForget', () => {
  it('keeps what was written last, and never touches the settings', () => {
    const everything: Record<string, unknown> = { 'settings:1': {}, unknown: {}, [timesKey(id(999))]: 'damaged' };
    for (let i = 0; i < 200; i++) {
      everything[placeKey(id(i))] = { atMs: 5000 - i };
      everything[timesKey(id(i))] = { atMs: 5000 - i };
    }
    expect(namesToForget(everything)).toEqual([timesKey(id(999))]);
    everything[placeKey(id(500))] = { atMs: 9000 };
    expect(namesToForget(everything)).toEqual([timesKey(id(199)), timesKey(id(999))]);
  });

  it('keeps the captions of fewer talks: they take more room', () => {
    const everything: Record<string, unknown> = { [placeKey(id(1))]: { atMs: 0 } };
    for (let i = 0; i < 22; i++) everything[captionsKey(id(i))] = { atMs: 100 + i };
    expect(namesToForget(everything)).toEqual([captionsKey(id(1)), captionsKey(id(0))]);
  });
});
