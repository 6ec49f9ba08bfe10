/** What a server learns by being asked. */
export const WHAT_IS_SENT = (place: string): string =>
  `What is asked of ${place} is a list of versions for this kind of system. Nothing about you, this machine or your workbooks is sent; as with every request, the server sees the network address that it comes from.`;

/** What somebody can do whose copy cannot replace itself. */
export const BY_HAND =
  'This copy was not installed by a package that could be replaced from here. Download the file with a browser, then install it as you installed this one:';
