import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { cslCitation } from './csl-citation.ts';
import { cslJson } from './csl-json.ts';
import type { Export } from './exported.ts';
import { html } from './html.ts';
import { hypothesis } from './hypothesis.ts';
import { markdown } from './markdown.ts';
import { obsidian } from './obsidian.ts';
import { ris } from './ris.ts';
import { webAnnotation } from './web-annotation.ts';

/** Every form in which quotes leave, in the order in which they are offered. */
export const EXPORTS: readonly Export[] = [
  markdown,
  obsidian,
  html,
  biblatex,
  bibtex,
  ris,
  cslJson,
  cslCitation,
  webAnnotation,
  hypothesis,
];
