import { useState } from 'react';
import { useOwnName } from '../model/analyst.ts';
import { useFormDraft } from '../model/drafts.ts';
import { execute } from '../model/workbook.ts';
import { NameAsk } from '../ui/NameAsk.tsx';

/** Names of accounts, not of people. */
const ACCOUNTS = ['root', 'user', 'admin', 'administrator', 'ubuntu'];

/** At the first note or judgement of somebody who is only known by the account: one line, asked once. */
export function AskName() {
  const name = useOwnName();
  const { draft, set, field, kept } = useFormDraft({ key: 'name asked', title: '' }, () => ({
    given: '',
    skipped: false,
  }));
  const { skipped } = draft;
  const [asked] = useState(() => ACCOUNTS.includes(name.toLowerCase()) && !skipped);
  if (!asked || skipped || !ACCOUNTS.includes(name.toLowerCase())) return null;
  return (
    <NameAsk
      present={name}
      {...field('given')}
      onName={(given) => {
        void execute({ type: 'renameAnalyst', name: given }).then((saved) => saved && kept.forget());
      }}
      onSkip={() => set({ skipped: true })}
    />
  );
}
