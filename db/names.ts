/** Plain Node: when two names are one. */

/**
 * What names have in common that are the same: case, composition of accents and the white space around them do not tell
 * names apart. It is worked out here and never by SQL, whose lower() knows the letters A to Z only.
 */
export const foldName = (name: string): string => name.trim().normalize('NFC').toLowerCase();
