import { render } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkedText } from './LinkedText.tsx';

const linksOf = (text: string) => {
  const { container, unmount } = render(<LinkedText text={text} />);
  const links = [...container.querySelectorAll('a')].map((a) => a.getAttribute('href'));
  const shown = container.textContent;
  const elements = container.querySelectorAll(':not(a)').length;
  unmount();
  return { links, shown, elements };
};

describe('LinkedText', () => {
  it.each([
    ['an address', 'see https://openai.com/x', ['https://openai.com/x']],
    ['the mark after it', 'see https://a.org/x, (https://b.org).', ['https://a.org/x', 'https://b.org']],
    ['what is no address of the web', 'javascript:alert(1) file:///etc ftp://a', []],
    ['an address in markup', '<a href="https://a.org">x</a>', ['https://a.org']],
    ['none', 'www.openai.com/o1', []],
  ])('%s', (_, text, links) => {
    expect(linksOf(text)).toEqual({ links, shown: text, elements: 0 });
  });

  it('shows every text as it is, and makes nothing but links of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('https://', '<b>', '"', ' ', 'http://x.y'))),
        (parts) => {
          const text = parts.join('');
          const { links, shown, elements } = linksOf(text);
          expect(shown).toBe(text);
          expect(elements).toBe(0);
          for (const link of links) expect(link).toMatch(/^https?:\/\//);
        },
      ),
    );
  });
});
