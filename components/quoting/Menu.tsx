import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { itemAfter } from './use-roving.ts';

export interface MenuItem {
  readonly text: string;
  /** Words of the talk that the text is about, and their language (BCP 47). */
  readonly words?: { readonly text: string; readonly lang: string };
  /** The key that does the same. */
  readonly keyName?: string;
  readonly act: () => void;
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
}

const MARGIN_PX = 6;

/** Beside its button, wherever it fits into the window. */
function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(at.right - width, innerWidth - width - MARGIN_PX);
  const below = at.bottom + MARGIN_PX;
  const top = below + height + MARGIN_PX <= innerHeight ? below : at.top - height - MARGIN_PX;
  menu.style.left = `${Math.max(MARGIN_PX, left)}px`;
  menu.style.top = `${Math.max(MARGIN_PX, Math.min(top, innerHeight - height - MARGIN_PX))}px`;
}

/** A button with a menu, see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function Menu({ label, groups }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!isOpen || !menu.current || !button.current) return;
    placeMenu(menu.current, button.current);
  }, [isOpen, groups]);
  useEffect(() => {
    if (isOpen) items()[0]?.focus({ preventScroll: true });
  }, [isOpen]);

  function onKeyDown(event: KeyboardEvent): void {
    const all = items();
    const next = itemAfter(all, all.indexOf(document.activeElement as HTMLElement), event.key);
    if (event.key === 'Escape' || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    else if (next) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
    // Every other key means what it does in the panel; Tab goes on from the button.
    else if (!/^(?:Shift|Control|Alt|Meta)$/.test(event.key)) menu.current?.hidePopover();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class="more"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popovertarget={id}
      >
        <span>⋯</span>
      </button>
      <div
        ref={menu}
        id={id}
        class="quote-menu"
        role="menu"
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          setOpen(opened);
        }}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a group of menu items
          <div key={group.label} role="group" aria-label={group.label}>
            <p aria-hidden="true">{group.label}</p>
            {group.items.map((item, i) => (
              <button
                // Two passages may begin and end with the same words.
                key={i}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-keyshortcuts={item.keyName}
                onClick={() => {
                  menu.current?.hidePopover();
                  item.act();
                }}
              >
                <span>
                  {item.text}
                  {item.words && <span lang={item.words.lang}> {item.words.text}</span>}
                </span>
                {item.keyName !== undefined && <span class="key">{item.keyName}</span>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
