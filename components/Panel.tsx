import { Notice } from './Notice.tsx';
import type { PanelProps } from './panel-view.ts';
import { TalkView } from './TalkView.tsx';

/** Everything in the panel. */
export function Panel({ view, talks, settings, actions }: PanelProps) {
  switch (view.kind) {
    case 'loading':
      return <div class="loading" aria-busy="true" />;
    case 'notice':
      return <Notice notice={view.notice} talks={talks} actions={actions} />;
    case 'talk':
      return <TalkView key={view.open.talk.videoId} view={view} settings={settings} actions={actions} />;
  }
}
