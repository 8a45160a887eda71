import { type Address, readAddress } from '../../core/watch/address.ts';

/** Of one page at one time: where it is, and where the titles of its players lead. */
const MOST = 4;

const known = new Map<string, Address>();

/** Reads an address of a live page. Bells ring again and again at the same one, so the last few are kept. */
export function knownAddress(href: string): Address {
  const address = known.get(href) ?? readAddress(href, 'strict');
  if (known.size >= MOST) known.clear();
  known.set(href, address);
  return address;
}

/** Where the reader is. */
export const pageAddress = (): Address => knownAddress(location.href);
