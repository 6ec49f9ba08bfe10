/** Main process: what was typed and not saved, for the workbooks that pages have loaded. */
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { type DraftOwner, type KeptDrafts, keepDraft, openDrafts } from '../../../db/drafts.ts';
import type { Input, OpenWorkbook } from '../contract.ts';

export interface DraftHandlers {
  /** What was typed for a workbook that a page loads. */
  readonly open: (workbook: OpenWorkbook) => KeptDrafts;
  /** Keeps or forgets one text of a workbook that a page has loaded; others are refused. */
  readonly keep: (draft: Input<'keepDraft'>) => null;
}

/** Drafts in a data folder. A page names a workbook by what it was told, and never by a path. */
export function draftHandlers(dataFolder: () => string): DraftHandlers {
  const owners = new Map<string, DraftOwner>();
  return {
    open: ({ path, state }) => {
      const owner = { id: state.tables.workbook[0]?.id ?? '', path };
      const drafts = openDrafts(dataFolder(), owner);
      owners.set(drafts.at, owner);
      return drafts;
    },
    keep: ({ at, key, text }) => {
      const owner = owners.get(at);
      if (!owner) {
        throw new UserFacingError(
          'invalid',
          t('What you are typing belongs to no workbook that is open.'),
          t('Open the workbook again.'),
        );
      }
      keepDraft(dataFolder(), owner, { key, text });
      return null;
    },
  };
}
