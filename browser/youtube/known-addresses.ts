import { type Address, readAddress } from '../../core/watch/address.ts';

/** Of one page at one time: where it is, and where the title of a player leads. */
const KEPT = 4;

const known = new Map<string, Address>();

/** Reads an address of a live page. Bells ring again and again at the same one, so the last few are kept. */
export function knownAddress(href: string): Address {
  const kept = known.get(href);
  if (kept) return kept;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size === KEPT) known.delete(oldest);
  const address = readAddress(href, 'strict');
  known.set(href, address);
  return address;
}

/** Where the reader is. */
export const pageAddress = (): Address => knownAddress(location.href);
