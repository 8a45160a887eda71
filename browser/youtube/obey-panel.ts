import type { VideoId } from '../../core/base/video-id.ts';
import type { PageReport } from '../../core/watch/page-report.ts';
import type { PanelToPage, SentByPage } from '../messages/protocol.ts';
import type { Follower } from './follower.ts';
import type { Links } from './links.ts';
import { say } from './say.ts';
import type { CaptionServer } from './serve-captions.ts';

interface Page {
  /** The video that it shows; null for none. */
  videoId(): VideoId | null;
  report(): PageReport;
  readonly follower: Pick<Follower, 'goTo' | 'setPlaying'>;
  readonly captions: Pick<CaptionServer, 'wish'>;
  readonly links: Pick<Links, 'take'>;
}

/** Does what a panel asks for, unless it means a video that the page no longer shows. */
export function obeyPanel(page: Page, message: PanelToPage, answer: (message: SentByPage) => void): void {
  if (message.kind === 'report') answer({ kind: 'report', report: page.report() });
  else if (message.kind === 'say') say(message.text);
  else if (message.videoId !== page.videoId()) return;
  else if (message.kind === 'seek') page.follower.goTo(message.mediaMs);
  else if (message.kind === 'captions') page.captions.wish(message);
  else if (message.kind === 'link-taken') page.links.take();
  else page.follower.setPlaying(message.kind === 'play');
}
