export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is truthy, every 25 ms. Null if it never was within the time. */
export async function poll<T>(ask: () => Promise<T>, timeoutMs: number): Promise<T | null> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) return null;
    await wait(25);
  }
}
