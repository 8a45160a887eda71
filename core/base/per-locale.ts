/**
 * One formatter for each locale, made when it is first asked for: to make one takes a hundred times as long as to use it,
 * and a notebook asks for thousands.
 */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const formatter = make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}
