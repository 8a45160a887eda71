import { runtime } from './content-runtime.ts';
import type { BadgeMessage } from './messages/protocol.ts';

/**
 * From a page: asks the background for the badge of its tab. Without an answer there is no badge, and nothing else is
 * lost.
 */
export function askForBadge(on: boolean): void {
  const message: BadgeMessage = { kind: 'badge', on };
  runtime.sendMessage(message).catch(() => undefined);
}
