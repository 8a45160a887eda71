declare module 'virtual:csl-locales/index' {
  /** Loads an official CSL locale, by its tag. */
  export const locales: Readonly<
    Record<string, () => Promise<{ readonly default: import('../../core/quote/csl/csl-tree.ts').CslNode }>>
  >;
}
