/** Tells the other windows that the notebook has changed, and is told by them. */
export interface Bell {
  ring(): void;
  onRing(listener: () => void): void;
}

/** Where the browser has no channel between its windows, each window sees its own changes only until it looks again. */
export function createBell(): Bell {
  const channel = openChannel();
  return {
    ring: () => channel?.postMessage(null),
    onRing: (listener) => channel?.addEventListener('message', listener),
  };
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('notebook');
  } catch {
    return null;
  }
}
