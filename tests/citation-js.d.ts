/** The little of citation-js that tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { readonly forceType: string });
    /** CSL-JSON items, as it understood them. */
    // biome-ignore lint/suspicious/noExplicitAny: what it makes of a text is what is tested
    readonly data: any[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
