/** A method of a player, undocumented as all of them: it need not be there. */
export const methodOf = (player: unknown, name: string): unknown => (player as Record<string, unknown>)[name];

/** What a player's method answers; undefined where it is not there or throws. */
export function call(player: unknown, name: string, ...values: readonly unknown[]): unknown {
  try {
    const method = methodOf(player, name);
    return typeof method === 'function' ? method.apply(player, values) : undefined;
  } catch {
    return undefined;
  }
}
