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
    readonly 'title-short'?: string;
    readonly edition?: string | number;
    readonly archive_location?: string;
    readonly accessed?: {
      readonly 'date-parts'?: readonly (readonly (number | string)[])[];
    };
    readonly issued?: {
      readonly 'date-parts'?: readonly (readonly (number | string)[])[];
      readonly raw?: string;
    };
    readonly note?: string;
    readonly URL?: string;
    readonly DOI?: string;
    readonly custom?: Readonly<Record<string, unknown>>;
  }

  /** A value, or several, for each tag. */
  export type RisRecord = Readonly<Record<string, string | number | readonly (string | number)[]>>;

  export const plugins: {
    readonly input: {
      readonly chain: (
        input: string,
        options: { readonly forceType: string; readonly generateGraph: false },
      ) => readonly CslItem[];
    };
    readonly output: {
      readonly format: {
        (name: 'bibtex', items: readonly CslItem[], options: { readonly format: 'text' }): string;
        (
          name: 'ris',
          items: readonly CslItem[],
          options: { readonly format: 'object' },
        ): readonly RisRecord[];
      };
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
