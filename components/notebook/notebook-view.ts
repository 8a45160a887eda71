import type { VideoId } from '../../core/base/video-id.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Settings } from '../../core/reading/kept.ts';
import type { TalkEntry } from '../../core/transcript/talk.ts';
import type { PanelActions, PanelProps } from '../panel-view.ts';

/** What the notebook's view can do besides changing the notebook. */
export interface NotebookActions {
  /** Copies; false when the browser refused. */
  copy(plain: string, html: string | null): Promise<boolean>;
  /** Opens a talk at the quoted words, beside the panel. Where it is not there, links do that. */
  openQuote?(quote: Quote): void;
  /** Works out a citation in a style that the reader added. */
  readonly citeWith: PanelActions['citeWith'];
  /** Now, in milliseconds since the epoch. */
  now(): number;
}

export interface NotebookProps {
  readonly notebook: Notebook;
  /** The talk whose quotes stand first: the one beside the panel; null where none is. */
  readonly beside: VideoId | null;
  /** Bundled talks, for who has saved nothing yet. */
  readonly talks: readonly TalkEntry[];
  readonly settings: Settings;
  readonly ownStyles: PanelProps['ownStyles'];
  /** Address of the notebook's page; null on it. */
  readonly pageUrl: string | null;
  readonly actions: NotebookActions;
  /** Hands a text to the reader as a file. */
  readonly saveFile: SaveFile;
  /** Goes to the talk beside the panel; null where there is none. */
  readonly onTalk: (() => void) | null;
}

export type SaveFile = (name: string, mediaType: string, text: string) => void;
