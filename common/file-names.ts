/** Anywhere: names of files within paths, in the notation of any system. */

const ENDING = /\.weighbridge$/i;

/** The last part of a path. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** What a workbook's file is called, without the ending of workbooks. */
export const withoutEnding = (name: string): string => name.replace(ENDING, '');
