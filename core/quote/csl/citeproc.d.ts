/** What is used of citeproc-js 2.4.63, which comes without types. */
declare module 'citeproc' {
  interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
  }
  interface System {
    retrieveLocale(tag: string): unknown;
    retrieveItem(id: string): unknown;
  }
  interface Engine {
    readonly opt: { readonly xclass: string };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    /** False where the style has no bibliography. */
    makeBibliography(): readonly [parameters: unknown, entries: readonly string[]] | false;
    previewCitationCluster(
      citation: {
        readonly citationItems: readonly CitationItem[];
        readonly properties: { readonly noteIndex: number };
      },
      before: readonly [],
      after: readonly [],
      format: string,
    ): string;
  }
  const CSL: {
    /** @throws whatever a style brings it to */
    readonly Engine: new (
      system: System,
      style: unknown,
      language: string,
      force: boolean,
    ) => Engine;
    readonly Output: { readonly Formats: Record<string, Readonly<Record<string, unknown>>> };
  };
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default CSL;
}
