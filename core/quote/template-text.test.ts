import { describe, expect, it } from 'vitest';
import { ENGLISH, TRANSLATED } from './exports/exported.sample.ts';
import type { Style } from './styles/style.ts';
import { styleOf } from './styles/styles.ts';
import { parseTemplate, type Template } from './template.ts';
import { FIRST_TEMPLATE, templateText } from './template-text.ts';

const { quote } = TRANSLATED;

function filled(text: string, style: string): string {
  const template = parseTemplate(text);
  expect(template.ok).toBe(true);
  return templateText((template as { value: Template }).value, quote, styleOf(style) as Style, ENGLISH);
}

describe('templateText', () => {
  it('fills in the citation in a style', () => {
    expect(filled('{channel}: {inText} {reference}', 'ieee')).toMatch(
      new RegExp(`^${quote.channel}: \\[1, [^\\]]+\\] \\[1\\] ${quote.channel}\\. `),
    );
    expect(filled('{inText?, }{title}', 'chicago18-note')).toBe(quote.title);
  });

  it('begins with one that names everything', () => {
    const text = filled(FIRST_TEMPLATE, 'apa7');
    expect(text).toContain(quote.channel);
    expect(text).toMatch(/translation.*\nhttps:\/\//s);
  });
});
