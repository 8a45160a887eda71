import { describe, expect, it } from 'vitest';
import { type CitedAs, citedAs } from './cited-as.ts';
import { styleOf, templateStyleOf } from './styles/styles.ts';
import { parseTemplate } from './template.ts';
import { FIRST_TEMPLATE } from './template-text.ts';

const OWN = { id: 'own:mine', name: 'Mine' };
const inTemplate = (text: string, style: string): CitedAs => {
  const read = parseTemplate(text);
  if (!read.ok) throw new Error(text);
  return { kind: 'template', template: read.value, style: templateStyleOf(style) };
};

describe('how quotes are cited', () => {
  it.each<[string, Partial<Parameters<typeof citedAs>[0]>, CitedAs]>([
    ['the source line', { style: 'line' }, { kind: 'line' }],
    ['a style', { style: 'ieee' }, { kind: 'style', style: styleOf('ieee') ?? templateStyleOf('') }],
    ['a style that is not there', { style: 'apa8' }, { kind: 'line' }],
    ['a style of the reader’s own', { style: OWN.id }, { kind: 'own', ...OWN }],
    ['one that was removed', { style: 'own:gone' }, { kind: 'line' }],
    ['a template', { style: 'template', template: '{quote} {inText}' }, inTemplate('{quote} {inText}', 'mla9')],
    ['an empty one: the first', { style: 'template', template: '' }, inTemplate(FIRST_TEMPLATE, 'mla9')],
    ['one of nothing but space', { style: 'template', template: ' \n' }, inTemplate(FIRST_TEMPLATE, 'mla9')],
    ['one that cannot be read', { style: 'template', template: '{quote' }, { kind: 'line' }],
    ['a template that is not chosen', { style: 'line', template: '{quote}' }, { kind: 'line' }],
  ])('%s', (_, choice, as) => {
    expect(citedAs({ style: 'line', template: '', templateStyle: 'mla9', ...choice }, [OWN])).toEqual(as);
  });

  it('within a template is in the style that most ask for, where another is not there', () => {
    const as = citedAs({ style: 'template', template: '{inText}', templateStyle: 'gone' }, []);
    expect(as).toEqual(inTemplate('{inText}', 'apa7'));
  });

  it('is the source line where a style of the reader’s own cannot be worked out', () => {
    expect(citedAs({ style: OWN.id, template: '', templateStyle: 'apa7' }, [])).toEqual({ kind: 'line' });
  });
});
