/** The start time of an address (`t=90` or `t=90s`) in seconds, or null. */
export function startSeconds(url: URL): number | null {
  const [, seconds] = /^(\d+)s?$/.exec(url.searchParams.get('t') ?? '') ?? [];
  return seconds === undefined ? null : Number(seconds);
}
