declare module 'virtual:csl-locales/index' {
  /** Loads an official CSL locale, by its tag; packed (core/quote/csl/packed-tree.ts). */
  export const locales: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;
}
