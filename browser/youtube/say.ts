/** How long it stands, in milliseconds. */
const SHOWN_MS = 2500;

const STYLE =
  'all:initial;position:fixed;z-index:2147483647;left:50%;bottom:12%;translate:-50%;max-width:80%;padding:8px 14px;border-radius:8px;background:#1c1b1a;color:#fff;font:15px/1.4 system-ui,sans-serif;pointer-events:none';

/**
 * Says one line over the page for a moment, also over a video in full screen: to a screen reader, too. It is text and
 * nothing else, out of the reach of the page's scripts, and goes by itself.
 */
export function say(text: string): void {
  const host = document.createElement('div');
  host.style.cssText = STYLE;
  const line = document.createElement('div');
  line.role = 'status';
  host.attachShadow({ mode: 'closed' }).append(line);
  (document.fullscreenElement ?? document.documentElement).append(host);
  const shown = host.animate({ opacity: [1, 1, 0] }, SHOWN_MS);
  // A status speaks of what changes in it, not of what it came with.
  shown.ready.then(() => line.append(text));
  shown.onfinish = () => host.remove();
}
