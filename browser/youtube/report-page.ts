import type { VideoId } from '../../core/base/video-id.ts';
import { METHODS } from '../../core/watch/contract.ts';
import {
  COUNTED,
  type ContractValue,
  type CountedKind,
  countPath,
  countWord,
  partsOf,
} from '../../core/watch/count-contract.ts';
import type { PageReport } from '../../core/watch/page-report.ts';
import { askMethods, askPageData } from './ask-page.ts';
import type { FactsWatch } from './page-facts.ts';
import { findPlayer, showsAdvertisement } from './player.ts';
import { pageKind, type Resolver } from './resolver.ts';

/**
 * What the page tells at this moment, for a bug report. It names a video only where Verbatim has its transcript: what
 * else somebody watches is nobody's business.
 */
export function reportPage(
  resolver: Resolver,
  facts: FactsWatch,
  hasTranscript: (videoId: VideoId | null) => boolean,
): PageReport {
  const page = pageKind();
  const { videoId, state, reason } = resolver.current();
  const player = findPlayer(page);
  const root = player?.root ?? null;
  const methods = askMethods(root ?? document.documentElement, METHODS);
  const found = videoId && facts.of(videoId).chapters;
  const seconds = player?.video.duration ?? Number.NaN;
  return {
    page,
    videoId: hasTranscript(videoId) ? videoId : null,
    state,
    reason,
    contract: countContract(root),
    bells: [...resolver.bells].map(([name, count]) => ({ name, count })),
    bridge: { answers: methods !== null, methods: root && methods },
    chapters: found && { kind: found.kind, source: found.source, count: found.list.length },
    elementMs: Number.isFinite(seconds) ? Math.round(seconds * 1000) : null,
    contentMs: player?.answer?.durationMs ?? null,
    advertisement: player !== null && showsAdvertisement(player),
    live: player?.answer?.live === true,
    language: document.documentElement.lang,
    trustedTypes: 'trustedTypes' in window,
  };
}

/** How often each thing of the contract is found. Bells and methods have lists of their own. */
function countContract(root: Element | null): PageReport['contract'] {
  const parts = partsOf(root && askPageData(root));
  const texts = (value: ContractValue): readonly string[] => [value].flat(2);
  const countOf: Readonly<Record<CountedKind, (value: ContractValue) => number>> = {
    selector: (value) => document.querySelectorAll(texts(value).join()).length,
    class: (value) => texts(value).filter((name) => root?.classList.contains(name)).length,
    path: (value) => countPath(parts, value),
    word: (value) => countWord(parts, value),
  };
  const kinds = Object.keys(COUNTED) as CountedKind[];
  return kinds.flatMap((kind) =>
    Object.entries(COUNTED[kind]).map(([name, value]) => ({ name, count: countOf[kind](value) })),
  );
}
