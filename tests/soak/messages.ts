import fc from 'fast-check';
import { bridgeDetail, message } from '../../browser/messages/hostile.sample.ts';
import { checkDetail, checkMessage } from '../../browser/messages/sound.sample.ts';

/** Every message that a hostile page can send, so many times; answers what was let in as what, and how often. */
export function soakMessages(messages: number, seed: number): ReadonlyMap<string, number> {
  const letIn = new Map<string, number>();
  const count = (names: readonly string[]) => {
    for (const name of names.length > 0 ? names : ['nothing']) letIn.set(name, (letIn.get(name) ?? 0) + 1);
  };
  const property = fc.property(
    fc.oneof({ weight: 4, arbitrary: message.map(checkMessage) }, bridgeDetail.map(checkDetail)),
    count,
  );
  fc.assert(property, { numRuns: messages, seed });
  return letIn;
}
