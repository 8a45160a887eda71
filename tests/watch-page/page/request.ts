/**
 * The page is being left: from the moment that another is asked for, a browser may end what this one fetches, and does
 * so while its scripts still run. A page that comes back from the cache is no longer left.
 */
let isLeft = false;

window.addEventListener('beforeunload', () => {
  isLeft = true;
});
window.addEventListener('pageshow', () => {
  isLeft = false;
});

/** Fetches something of the site, to its last byte. What the browser ends because the page is left never settles. */
export async function request<T>(path: string, read: (answer: Response) => Promise<T>): Promise<T> {
  try {
    return await read(await fetch(path));
  } catch (error) {
    if (isLeft) return new Promise(() => undefined);
    throw error;
  }
}
