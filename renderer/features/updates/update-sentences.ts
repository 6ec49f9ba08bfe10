import { t } from '../../../common/language/texts.ts';

/** What a server learns by being asked. */
export const whatIsSent = (host: string): string =>
  t(
    'What is asked of {host} is a list of versions for this kind of system. Nothing about you, this machine or your workbooks is sent; as with every request, the server sees the network address that it comes from.',
    { host },
  );

/** What somebody can do whose copy cannot replace itself. */
export const byHand = (): string =>
  t(
    'This copy was not installed by a package that could be replaced from here. Download the file with a browser, then install it as you installed this one:',
  );

/** While nothing is known yet. */
export const reading = (): string => t('Reading how updates stand…');
