import { fetchPayload, type Navigation } from './navigation.ts';
import type { Players } from './players.ts';

/** What comes when the video has ended. */
export interface UpNext {
  /** Where the page goes by itself; null to stay. A list that plays goes on in any case. */
  autoplayPath: string | null;
  onEnded(): void;
}

export function createUpNext(players: () => Players, navigation: () => Navigation): UpNext {
  /** An embedded list goes on within the player: the address stays. */
  const playInPlace = async (path: string): Promise<void> => {
    const before = players().current?.payload;
    const payload = await fetchPayload(path);
    if (players().current?.payload !== before) return;
    players().show(payload, 0);
    players().publish(payload);
  };
  const upNext: UpNext = {
    autoplayPath: null,
    onEnded() {
      const { payload } = navigation().at;
      const path = players().current?.payload?.playlist?.nextPath ?? upNext.autoplayPath;
      if (path === null) return;
      if (payload.kind === 'embed') void playInPlace(path);
      else void navigation().navigate(path);
    },
  };
  return upNext;
}
