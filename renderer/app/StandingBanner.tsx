import { useState } from 'react';
import type { Result } from '../../common/errors.ts';
import { type FileStanding, fileWords, readOnlyWords } from '../../common/file-standing.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import { api, settle } from '../api.ts';
import { update, useDocument } from '../model/store.ts';
import { followFile, load } from '../model/workbook.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** What has become of the file of the open workbook, and the ways on; it stays until that is settled. */
export function StandingBanner() {
  const { standing } = useDocument();
  const said = wordsOf(standing);
  if (!said) return null;
  const calm = standing.file.kind === 'in-place';
  return (
    <div
      className={`alert ${calm ? 'is-calm' : ''}`}
      role={calm ? 'status' : 'alert'}
      data-testid="standing-banner"
    >
      <Icon name={calm ? 'lock' : 'warning'} size={16} />
      <div className="alert-text">
        <strong>{said.message}</strong>
        <span>{said.remedy}</span>
      </div>
      <WaysOn standing={standing} />
    </div>
  );
}

const wordsOf = ({ file, readOnly }: FileStanding) =>
  fileWords(file) ?? (readOnly === null ? null : readOnlyWords(readOnly));

interface Way {
  readonly label: Message;
  readonly go: () => Promise<Result<unknown>>;
}

const goOnInCopy: Way = { label: msg('Go on in a copy…'), go: () => api().goOnInCopy() };
const goOnThere: Way = { label: msg('Go on there'), go: openIt };
const openWhatIsThere: Way = { label: msg('Open what is there now'), go: openIt };
const seeWhatIsLeft: Way = { label: msg('See what can be got back…'), go: seeIt };
const putBack: Way = { label: msg('Save it there again'), go: () => api().putBack() };

/** The window keeps its place, if it is the same workbook. */
async function openIt(): Promise<Result<unknown>> {
  const result = await settle(api().openWhatIsThere());
  if (result.ok) await followFile(result.value.path);
  return result;
}

/** What does not open has a screen of its own, with its backups and what can still be read. */
async function seeIt(): Promise<Result<unknown>> {
  const result = await openIt();
  if (!result.ok) await load();
  return { ok: true, value: null };
}

/** The way that loses nothing comes first. */
function waysOn({ file }: FileStanding): readonly Way[] {
  switch (file.kind) {
    case 'in-place':
    case 'unreachable':
      return [goOnInCopy];
    case 'moved':
      return [goOnThere, goOnInCopy];
    case 'gone':
      return [putBack, goOnInCopy];
    case 'being-written':
      return [];
    case 'replaced':
      if (file.by === 'damaged') return [file.kept ? goOnInCopy : seeWhatIsLeft];
      return [...(file.kept ? [goOnInCopy] : []), openWhatIsThere];
  }
}

function WaysOn({ standing }: { standing: FileStanding }) {
  const [busy, setBusy] = useState(false);
  const take = async ({ go }: Way): Promise<void> => {
    setBusy(true);
    const result = await settle(go());
    setBusy(false);
    update({ alert: result.ok ? null : result.problem });
  };
  return waysOn(standing).map((way) => (
    <Button key={t(way.label)} disabled={busy} onClick={() => void take(way)}>
      {t(way.label)}
    </Button>
  ));
}
