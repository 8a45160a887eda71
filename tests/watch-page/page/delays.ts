/** How long the parts of an in-page navigation take, in milliseconds. A test sets them to make the page slow. */
export interface Delays {
  /** From the change of the address until the data of the new page is there. */
  dataMs: number;
  /** From the data until the player has the new video; until then the old one plays on. */
  playerMs: number;
  /** From the player until `yt-navigate-finish`. */
  finishMs: number;
}

export const NO_DELAYS: Delays = { dataMs: 0, playerMs: 0, finishMs: 0 };

export const wait = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
