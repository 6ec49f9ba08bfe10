/** Plain Node: types of the library for bibliographies. */

/** The part of Citation.js that is used here; the packages bring no types. */
declare module '@citation-js/core' {
  export interface CslName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly 'non-dropping-particle'?: string;
    readonly 'dropping-particle'?: string;
    readonly suffix?: string;
  }

  export interface CslItem {
    readonly id?: string;
    readonly type?: string;
    readonly title?: string;
    readonly author?: readonly CslName[];
    readonly editor?: readonly CslName[];
    readonly 'container-title'?: string;
    readonly 'event-title'?: string;
    readonly 'collection-title'?: string;
    readonly 'collection-number'?: string;
    readonly 'chapter-number'?: string;
    readonly publisher?: string | readonly string[];
    readonly 'publisher-place'?: string | readonly string[];
    readonly genre?: string;
    readonly volume?: string | number;
    readonly issue?: string | number;
    readonly number?: string | number;
    readonly page?: string;
    readonly version?: string;
    readonly ISBN?: string;
    readonly ISSN?: string;
    readonly PMID?: string;
    /** Of ours, and none of CSL: the number of a preprint with the name of its archive. */
    readonly eprint?: string;
    readonly 'title-short'?: string;
    readonly edition?: string | number;
    readonly archive_location?: string;
    readonly accessed?: {
      readonly 'date-parts'?: readonly (readonly (number | string)[])[];
      readonly raw?: string;
      readonly literal?: string;
    };
    readonly issued?: {
      readonly 'date-parts'?: readonly (readonly (number | string)[])[];
      readonly raw?: string;
      readonly literal?: string;
      readonly season?: string | number;
    };
    readonly note?: string;
    readonly URL?: string;
    readonly DOI?: string;
    readonly custom?: Readonly<Record<string, unknown>>;
  }

  /** A value, or several, for each tag. */
  export type RisRecord = Readonly<Record<string, string | number | readonly (string | number)[]>>;

  /** An entry of BibLaTeX whose values are TeX. */
  export interface TexEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string>>;
  }

  type Pairs = Record<string, readonly [string, string]>;
  type Signs = Record<string, string | null>;

  export const plugins: {
    readonly input: {
      readonly chain: (
        input: readonly TexEntry[],
        options: { readonly forceType: '@biblatex/entries+list'; readonly generateGraph: false },
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
        readonly constants: {
          readonly defaultStrings: Readonly<Record<string, string>>;
          readonly formatting: Pairs;
          readonly commands: Signs;
          readonly mathCommands: Signs;
          readonly diacritics: Signs;
          readonly formattingCommands: Readonly<Record<string, string | undefined>>;
          readonly formattingEnvs: Readonly<Record<string, string | undefined>>;
          readonly mathScriptFormatting: Readonly<Record<string, string | undefined>>;
          readonly argumentCommands: Record<string, (...args: string[]) => string>;
        };
      };
    };
  };
  export const logger: { level: string };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
