declare module 'virtual:glossary/index' {
  /** Loads the glossary of a bundled talk, by video id, or that of common words. */
  export const load: (
    videoId: string,
  ) => Promise<{ readonly default: import('../../core/timing/align/bilingual/glossary.ts').GlossaryAsset }>;
}
