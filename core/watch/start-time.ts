import { queryValue } from './url-parts.ts';

/** `90`, `90s`, `1m30s`, `1h2m3s`. */
const START = /^(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s?)?$/i;

function readStart(value: string | null): number | null {
  const match = value ? START.exec(value) : null;
  if (!match) return null;
  const [, hours = 0, minutes = 0, seconds = 0] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

/**
 * The moment at which an address starts the video, in milliseconds: `t=` or `start=` of the query, else of the hash.
 * Null where none can be read.
 */
export function startOf(query: string, hash: string): number | null {
  for (const parameters of [query, hash]) {
    for (const name of ['t', 'start']) {
      const startMs = readStart(queryValue(parameters, name));
      if (startMs !== null) return startMs;
    }
  }
  return null;
}
