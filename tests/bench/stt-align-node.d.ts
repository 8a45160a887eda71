declare module 'stt-align-node' {
  interface TimedWord {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }
  export function alignSTT(heard: { readonly words: readonly TimedWord[] }, text: string): TimedWord[];
}
