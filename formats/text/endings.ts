/** What texts can be attached from, by the ending of the file's name. */
export const TEXT_ENDINGS = ['txt', 'md', 'html', 'htm', 'pdf'] as const;
