import { METHODS } from './contract.ts';
import { SEEN } from './contract-seen.ts';
import type { Counted, PageReport } from './page-report.ts';

/**
 * A report as plain text in English, whatever the language of the interface: it is for those who mend.
 * @param versions which Verbatim, in which browser
 */
export function renderPageReport(report: PageReport, versions: string): string {
  const { bridge, chapters } = report;
  const gone = report.contract.filter(({ count }) => count === 0).map(({ name }) => name);
  return [
    versions,
    `Trusted Types: ${report.trustedTypes ? 'known' : 'not known'} to the browser`,
    `Page: ${report.page}, language ${report.language || 'not said'}`,
    `Video: ${report.videoId ?? 'none with a transcript'}, ${report.state} (${report.reason})`,
    `Player: element ${seconds(report.elementMs)}, content ${seconds(report.contentMs)}, ${
      report.advertisement ? 'advertisement' : 'no advertisement'
    }, ${report.live ? 'live' : 'not live'}`,
    `Bridge: ${bridge.answers ? `answers; ${methods(bridge.methods)}` : 'does not answer'}`,
    `Chapters: ${chapters ? `${chapters.kind}, ${chapters.count}, from ${chapters.source}` : 'none'}`,
    `Bells: ${counted(report.bells)}`,
    `Found: ${counted(report.contract.filter(({ count }) => count > 0))}`,
    `Not found: ${gone.length > 0 ? gone.map(withMonths).join(', ') : 'nothing'}`,
    '',
  ].join('\n');
}

const seconds = (ms: number | null): string => (ms === null ? 'unknown' : `${(ms / 1000).toFixed(1)} s`);

const counted = (list: readonly Counted[]): string =>
  list.map(({ name, count }) => `${name} ${count}`).join(', ') || 'none';

function methods(there: readonly string[] | null): string {
  if (!there) return 'there is no player';
  const gone = METHODS.filter((name) => !there.includes(name));
  const parts = [there.length > 0 && `has ${there.join(', ')}`, gone.length > 0 && `misses ${gone.join(', ')}`];
  return `the player ${parts.filter(Boolean).join('; it ')}`;
}

const withMonths = (name: string): string =>
  Object.hasOwn(SEEN, name) ? `${name} (seen ${SEEN[name as keyof typeof SEEN]})` : name;
