import fc from 'fast-check';
import { bridgeDetail, message } from '../../browser/messages/hostile.sample.ts';
import { keptWrongly, storyThenTruth } from '../../browser/messages/panel-story.sample.ts';
import { agreed, lookOn, looks } from '../../browser/messages/resolver-story.sample.ts';
import { checkDetail, checkMessage } from '../../browser/messages/sound.sample.ts';

/** Of all messages: through the port alone, over the bridge alone, in stories of the panel, in stories of the resolver. */
const SHARES = { port: 0.5, bridge: 0.2, panel: 0.2, resolver: 0.1 };

/** Lots of this size keep the memory flat. */
const LOT = 10_000;

/**
 * Every message that a hostile page can send, so many times; answers how many went where, and as what those were let in
 * that came alone. @throws Error with the seed and the message, made small, that does what it should not
 */
export function soakMessages(messages: number, seed: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
  const alone = (part: 'port' | 'bridge') => (names: readonly string[]) => {
    count(part);
    for (const name of names.length > 0 ? names : ['nothing']) count(`${part}: let in as ${name}`);
  };
  const parts: Readonly<Record<keyof typeof SHARES, fc.IRawProperty<unknown>>> = {
    port: fc.property(message, (value) => alone('port')(checkMessage(value))),
    bridge: fc.property(bridgeDetail, (detail) => alone('bridge')(checkDetail(detail))),
    panel: fc.property(storyThenTruth, (stories) => {
      const wrong = keptWrongly(stories);
      if (wrong !== null) throw new Error(wrong);
      count('panel', stories.flat().length);
    }),
    resolver: fc.property(looks, agreed, (story, truth) => {
      const { videoId, state } = lookOn([...story, truth]);
      if (videoId !== truth.address.videoId || state !== 'confirmed') throw new Error(`${videoId} is ${state}`);
      count('resolver', story.length + 1);
    }),
  };
  for (const [part, share] of Object.entries(SHARES)) {
    for (let lot = 0; (counts.get(part) ?? 0) < messages * share; lot++) {
      const left = messages * share - (counts.get(part) ?? 0);
      fc.assert(parts[part as keyof typeof SHARES], { seed: seed + lot, numRuns: Math.ceil(Math.min(LOT, left)) });
    }
  }
  return counts;
}
