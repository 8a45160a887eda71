import { describe, expect, it } from 'vitest';
import { nameOf } from './use-keys.ts';

/** A key as the browsers tell it: what it types, where it is, and what is held. */
const press = (key: string, code: string, ...held: readonly ('shift' | 'alt')[]) =>
  nameOf({ key, code, shiftKey: held.includes('shift'), altKey: held.includes('alt') });

describe('nameOf', () => {
  it.each([
    ['a letter', press('n', 'KeyN'), 'n'],
    ['with caps lock', press('N', 'KeyN'), 'n'],
    ['with shift', press('S', 'KeyS', 'shift'), 'Shift+s'],
    ['with shift and caps lock', press('s', 'KeyS', 'shift'), 'Shift+s'],
    ['an arrow', press('ArrowLeft', 'ArrowLeft'), 'ArrowLeft'],
    ['with shift', press('ArrowLeft', 'ArrowLeft', 'shift'), 'Shift+ArrowLeft'],
    ['with alt', press('ArrowLeft', 'ArrowLeft', 'alt'), 'Alt+ArrowLeft'],
    ['a sign under shift', press('?', 'Slash', 'shift'), '?'],
    ['a sign elsewhere, German', press('?', 'Minus', 'shift'), '?'],
    ['a sign without shift, French', press('[', 'Digit5'), '['],
    ['a Latin letter elsewhere, French', press('a', 'KeyQ'), 'a'],
    ['Russian', press('т', 'KeyN'), 'n'],
    ['Russian with shift', press('Ы', 'KeyS', 'shift'), 'Shift+s'],
    ['Russian, where [ is', press('х', 'BracketLeft'), '['],
    ['Russian, where ] is', press('ъ', 'BracketRight'), ']'],
    ['Russian, where ? is', press(',', 'Slash', 'shift'), '?'],
    ['Russian, its own ?', press('?', 'Digit7', 'shift'), '?'],
    ['Greek, a sign where Q is', press(';', 'KeyQ'), 'q'],
    ['Chinese, taken by the input method', press('Process', 'KeyD'), 'd'],
    ['Arabic', press('ش', 'KeyA'), 'a'],
    ['a sign that means nothing', press('.', 'Period'), '.'],
  ])('%s', (_, name, expected) => {
    expect(name).toBe(expected);
  });
});
