declare module 'virtual:seeds/ids' {
  /** The ids of all bundled talks, and nothing else: the content script carries them. */
  const ids: readonly string[];
  export default ids;
}

declare module 'virtual:seeds/index' {
  export const entries: readonly import('../../core/transcript/talk.ts').TalkEntry[];
  /** Loads the asset of one talk, by video id. */
  export const load: Readonly<
    Record<string, () => Promise<{ readonly default: import('../../core/transcript/asset.ts').TalkAsset }>>
  >;
}
