import { useState } from 'react';
import { useOwnName } from '../../model/analyst.ts';
import { useDraft } from '../../model/drafts.ts';
import { execute } from '../../model/workbook.ts';
import { NameAsk } from '../../ui/NameAsk.tsx';

/** Names of accounts, not of people. */
const ACCOUNTS = ['root', 'user', 'admin', 'administrator', 'ubuntu'];

/** At the first note or judgement of somebody who is only known by the account: one line, asked once. */
export function AskName() {
  const name = useOwnName();
  const [skipped, setSkipped] = useDraft('name asked');
  const [asked] = useState(() => ACCOUNTS.includes(name.toLowerCase()) && skipped === null);
  if (!asked || skipped !== null || !ACCOUNTS.includes(name.toLowerCase())) return null;
  return (
    <NameAsk
      present={name}
      onName={(given) => void execute({ type: 'renameAnalyst', name: given })}
      onSkip={() => setSkipped('yes')}
    />
  );
}
