/** A web address cut into its parts, as text; the host in lower case, query and hash without their sign. */
export interface UrlParts {
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly hash: string;
}

/**
 * Only what a browser cannot read in another way: no user name, no backslash, no escapes in the host. Anything else
 * does not match, so a host that is compared here is the host a browser would go to.
 */
const WEB_URL = /^https?:\/\/([a-z0-9.-]+)(?::\d{1,5})?(\/[^?#]*)?(?:\?([^#]*))?(?:#(.*))?$/is;

/** The parts of an http or https address, or null for any other text. */
export function splitUrl(url: string): UrlParts | null {
  const match = WEB_URL.exec(url);
  if (!match) return null;
  const [, host = '', path = '', query = '', hash = ''] = match;
  return { host: host.toLowerCase(), path, query, hash };
}

/** Text without its percent escapes; as it stands where they are broken. */
export function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The first value of a parameter, decoded (as it stands where its escapes are broken); null where it is not given. */
export function queryValue(query: string, name: string): string | null {
  const pair = query.split('&').find((part) => part.startsWith(`${name}=`));
  return pair === undefined ? null : unescapePercent(pair.slice(name.length + 1).replaceAll('+', ' '));
}
