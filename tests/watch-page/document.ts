import { readFileSync } from 'node:fs';
import { faultOf } from './faults.ts';
import type { PagePayload } from './payload.ts';

const template = (name: string): string => readFileSync(new URL(`./${name}.html`, import.meta.url), 'utf8');
const APP = template('document');
const EMBED = template('embed');
const CONSENT = template('consent');

/** JSON that may stand inside a script element: no `<` can close it. */
const scriptSafe = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function inlineScript(nonce: string, name: string, value: unknown, cut: boolean): string {
  if (value === null) return '';
  const code = `var ${name} = ${scriptSafe(value)};`;
  return `<script nonce="${nonce}">${cut ? code.slice(0, Math.ceil(code.length / 2)) : code}</script>`;
}

/** The HTML of the page at an address, with its data inline as the real site sends it. */
export function renderDocument(url: URL, payload: PagePayload, nonce: string): string {
  const cut = faultOf(url) === 'truncated';
  const { watchNext, playerResponse } = payload;
  const data = cut ? { currentVideoEndpoint: { watchEndpoint: { videoId: payload.video?.id } } } : null;
  const parts: Record<string, string> = {
    nonce,
    kind: payload.kind,
    playerResponse: inlineScript(nonce, 'ytInitialPlayerResponse', data ?? playerResponse, cut),
    initialData: inlineScript(nonce, 'ytInitialData', data ?? watchNext, cut),
    payload: scriptSafe(payload),
  };
  return (payload.kind === 'embed' ? EMBED : APP).replaceAll(
    /"__payload__"|__(\w+)__|<!--(\w+)-->/g,
    (_, value, markup) => parts[value ?? markup ?? 'payload'] ?? '',
  );
}

/** The question about cookies that stands before the site: no data, no player, no script. */
export const renderConsent = (): string => CONSENT;

/**
 * The part of the real site's policy that can bite an extension: the page's scripts need the nonce, and no string may
 * become script or markup (enforced on youtube.com since August 2024). The real site lets a script make a policy of
 * its own for that; here none can.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
