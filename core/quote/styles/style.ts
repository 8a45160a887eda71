import type { Citation } from './citation.ts';
import type { Run } from './runs.ts';

/** A style of citing. Only the channel is ever its author: a guide's "person or group that uploaded the video". */
export interface Style {
  /** Kept in the reader's settings: never changed. */
  readonly id: StyleId;
  /** As scholars call it; not translated. */
  readonly name: string;
  /** What stands beside the words; null where the style has none: its reference is a note, or it numbers elsewhere. */
  inText(citation: Citation): readonly Run[] | null;
  /** What stands in the list of references, or in the note. */
  reference(citation: Citation): readonly Run[];
}

export type StyleId =
  | 'apa7'
  | 'mla9-author'
  | 'mla9-title'
  | 'chicago18-note'
  | 'chicago18-bibliography'
  | 'chicago18-author-date'
  | 'chicago17-bibliography'
  | 'harvard-ctr'
  | 'ieee'
  | 'vancouver'
  | 'gost-7.0.5-2008'
  | 'gost-7.0.100-2018'
  | 'gbt7714-2015'
  | 'gbt7714-2025'
  | 'wikipedia';
