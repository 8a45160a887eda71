import type { CslNode } from '../../core/quote/csl/csl-tree.ts';

/** A style that prints neither address nor moment, and says nothing between two names. */
export const SAMPLE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info>
    <title>Review &amp; Letters</title>
    <id>urn:x-verbatim:sample</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en"><terms><term name="and"/></terms></locale>
  <citation>
    <sort><key variable="issued"/></sort>
    <layout prefix="(" suffix=")" delimiter="; ">
      <names variable="author"/>
      <date variable="issued" prefix=" " date-parts="year" form="numeric"/>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=", ">
        <names variable="author"/>
        <text variable="title" font-style="italic"/>
        <text variable="container-title"/>
        <date variable="issued" form="text"/>
      </group>
    </layout>
  </bibliography>
</style>
`;

const element = (name: string, attrs: Readonly<Record<string, string>>, ...children: CslNode['children']): CslNode => ({
  name,
  attrs,
  children,
});

/** As much of a locale as that style needs. */
export const SAMPLE_LOCALES: Readonly<Record<string, CslNode>> = {
  'en-US': element(
    'locale',
    { 'xml:lang': 'en-US', version: '1.0' },
    element('date', { form: 'numeric' }, element('date-part', { name: 'year' })),
    element(
      'date',
      { form: 'text' },
      element('date-part', { name: 'day', suffix: ' ' }),
      element('date-part', { name: 'month', suffix: ' ' }),
      element('date-part', { name: 'year' }),
    ),
    element(
      'terms',
      {},
      element('term', { name: 'page', form: 'short' }, 'p.'),
      element('term', { name: 'et-al' }, 'et al.'),
      element('term', { name: 'and' }, 'and'),
      element('term', { name: 'month-09' }, 'September'),
    ),
  ),
};
