import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../core/base/translate.ts';
import { InFrontProvider } from './in-front.ts';
import { useWording } from './wording.ts';

export type PanelTab = 'talk' | 'notebook';

const TABS: readonly (readonly [tab: PanelTab, name: MessageKey])[] = [
  ['talk', 'tabTalk'],
  ['notebook', 'notebook'],
];

interface PanelTabsProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** What stands in the line of the tabs, after them. */
  readonly children?: ComponentChildren;
}

/** What the panel shows: the talk beside it, or the notebook. */
export function PanelTabs({ tab, onTab, children }: PanelTabsProps) {
  const { t } = useWording();
  return (
    <nav class="tabs" aria-label={t('tabs')}>
      {TABS.map(([one, name]) => (
        <button
          key={one}
          type="button"
          aria-current={one === tab ? 'page' : undefined}
          title={one === 'notebook' ? 'Shift+Q' : undefined}
          onClick={() => onTab(one)}
        >
          {t(name)}
        </button>
      ))}
      {children}
    </nav>
  );
}

interface SideProps extends Pick<PanelTabsProps, 'tab'> {
  readonly of: PanelTab;
  readonly children: ComponentChildren;
}

/**
 * What belongs to a tab. Behind the other one it stays as it was, laid out, so that the text goes on following and
 * nobody loses their place; but nothing reaches it.
 */
export function Side({ of, tab, children }: SideProps) {
  const isInFront = of === tab;
  return (
    <div class="side" inert={!isInFront}>
      <InFrontProvider value={isInFront}>{children}</InFrontProvider>
    </div>
  );
}
