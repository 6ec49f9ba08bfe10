import { showDialog } from '../../model/store.ts';

/** Page: what was typed and not saved. */
export const draftsCommands = { showDrafts: () => showDialog('drafts') };
