/**
 * How many times as long something takes on eight times as much: about 8 where it is linear, 64 where it is quadratic.
 * The processor's time counts, and of it the least of three, so that it says the same on a machine that is busy.
 */
export function growth(work: (size: number) => void, size: number): number {
  const fastest = (much: number): number => {
    const times = [1, 2, 3].map(() => {
      const begun = process.cpuUsage();
      work(much);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  // Shorter than this is noise.
  return fastest(8 * size) / Math.max(fastest(size), 2);
}

/** Well above linear, well below quadratic. */
export const LINEAR = 28;
