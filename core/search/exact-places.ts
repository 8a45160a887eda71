/** Indices at which some numbers stand in a list one after the other, ascending. */
export function exactPlaces(list: Int32Array, wanted: Int32Array, from = 0, to = list.length): number[] {
  const found: number[] = [];
  const [first, length] = [wanted[0], wanted.length];
  if (first === undefined) return found;
  for (let i = list.indexOf(first, from); i >= 0 && i + length <= to; i = list.indexOf(first, i + 1)) {
    let n = 1;
    while (n < length && list[i + n] === wanted[n]) n++;
    if (n === length) found.push(i);
  }
  return found;
}
