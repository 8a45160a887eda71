/** How long the parts of an in-page navigation take, in milliseconds. A test sets them to make the page slow. */
export interface Delays {
  /** From the change of the address until the data of the new page is there and its parts are drawn. */
  dataMs: number;
  /** From the drawing until the player has the new video; until then the old one plays on. */
  playerMs: number;
  /** From the player until `yt-navigate-finish`. */
  finishMs: number;
  /** From the drawing until the player's data and the list of chapters are those of the new video as well. */
  dataLagMs: number;
  /** If more than 0, the player has the new video first, and the address follows after this time. */
  playerLeadMs: number;
}

export const NO_DELAYS: Delays = { dataMs: 0, playerMs: 0, finishMs: 0, dataLagMs: 0, playerLeadMs: 0 };

export const wait = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
