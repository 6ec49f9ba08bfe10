/** Plain Node: types of the library for bibliographies. */

/** The part of Citation.js that is used here; the packages bring no types. */
declare module '@citation-js/core' {
  export interface CslName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly 'non-dropping-particle'?: string;
    readonly suffix?: string;
  }

  export interface CslItem {
    readonly id?: string;
    readonly type?: string;
    readonly title?: string;
    readonly author?: readonly CslName[];
    readonly 'container-title'?: string;
    readonly publisher?: string;
    readonly issued?: {
      readonly 'date-parts'?: readonly (readonly (number | string)[])[];
      readonly raw?: string;
    };
    readonly note?: string;
    readonly URL?: string;
    readonly DOI?: string;
    readonly custom?: Readonly<Record<string, unknown>>;
  }

  export const plugins: {
    readonly input: {
      readonly chain: (
        input: string,
        options: { readonly forceType: string; readonly generateGraph: false },
      ) => readonly CslItem[];
    };
    readonly output: {
      readonly format: (
        name: 'bibtex' | 'ris',
        items: readonly CslItem[],
        options: { readonly format: 'text' },
      ) => string;
    };
    readonly config: {
      readonly get: (plugin: '@bibtex') => {
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
  };
  export const logger: { level: string };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
