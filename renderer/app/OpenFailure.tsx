import { useEffect, useState } from 'react';
import type { UserError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { shownName } from '../../common/strange-characters.ts';
import type { AppInfo } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { run } from '../commands/run.ts';
import { update, useApp } from '../model/store.ts';
import { load, loaded } from '../model/workbook.ts';
import { Button } from '../ui/Button.tsx';
import { copy } from '../ui/copy/clipboard.ts';
import { Icon } from '../ui/Icon.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';
import { Dialogs } from './Dialogs.tsx';
import './open-failure.css';
import { detailLines, explanationOf, type Offer } from './open-failure-words.ts';
import { Rescue } from './Rescue.tsx';

/** Problems that a new built-in workbook would solve. A newer or busy file is none of them: nothing is wrong with it. */
const REPLACEABLE: readonly UserError['code'][] = ['corrupt', 'not-a-workbook'];

/** Why the workbook is not on the screen and what can be done; nothing here deletes anything. */
export function OpenFailure({ problem }: { problem: UserError }) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [busy, setBusy] = useState(false);
  const [second, setSecond] = useState<UserError | null>(null);
  useEffect(() => {
    void settle(api().appInfo()).then((result) => result.ok && setInfo(result.value));
    void settle(api().windowReady());
  }, []);
  const replace = async (): Promise<void> => {
    setBusy(true);
    const result = await settle(api().replaceBuiltIn());
    setBusy(false);
    if (!result.ok) return setSecond(result.problem);
    await loaded();
    if (result.value.setAside !== null) {
      update({
        written: { what: t('The workbook that did not open'), file: result.value.setAside },
      });
    }
  };
  const look = async (): Promise<void> => {
    setBusy(true);
    const result = await settle(api().openDoubtful());
    setBusy(false);
    if (!result.ok) setSecond(result.problem);
  };
  // A dialog says itself what did not work.
  const dialog = useApp((state) => state.dialog);
  const { heading, meaning, remedy, offers } = explanationOf(problem);
  const offered = (offer: Offer): boolean => offers.includes(offer);
  const mayReplace = problem.workbook?.builtIn && REPLACEABLE.includes(problem.code);
  return (
    <main className="open-failure" data-testid="open-failure" data-reason={problem.reason ?? 'other'}>
      {!dialog && <AlertBanner />}
      <div className="open-failure-box">
        <div className="open-failure-head" role="alert">
          <Icon name="warning" size={24} />
          <h1>{heading ? t(heading) : problem.message}</h1>
          {meaning && <p>{t(meaning)}</p>}
          <p>{remedy ? t(remedy) : problem.remedy}</p>
        </div>
        {problem.workbook && <code>{shownName(problem.workbook.path)}</code>}
        <div className="row">
          <Button kind="primary" disabled={busy} onClick={() => void load()}>
            {t('Try again')}
          </Button>
          <Button disabled={busy} onClick={() => run('openWorkbook')}>
            {t('Open another workbook…')}
          </Button>
          <Button disabled={busy} onClick={() => run('showStart')}>
            {t('Start…')}
          </Button>
          {offered('look') && (
            <Button disabled={busy} onClick={() => void look()}>
              {t('Look at it read-only')}
            </Button>
          )}
        </div>
        {(offered('backups') || offered('recover')) && (
          <Rescue recover={offered('recover')} busy={busy} onBusy={setBusy} onProblem={setSecond} />
        )}
        {second && (
          <p className="field-problem" role="alert">
            {second.message} {second.remedy}
          </p>
        )}
        {mayReplace && (
          <section aria-label={t('Begin anew')}>
            <h2>{t('Begin anew')}</h2>
            <p>
              {t('The file is renamed and kept beside its place, and a new built-in workbook is made there.')}
            </p>
            <Button disabled={busy} onClick={() => void replace()}>
              {t('Set it aside and make a new one')}
            </Button>
          </section>
        )}
        <Details problem={problem} />
        {info && <small>{t('Weighbridge keeps its data in {folder}', { folder: info.dataFolder })}</small>}
      </div>
      <Dialogs />
    </main>
  );
}

function Details({ problem }: { problem: UserError }) {
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const text = detailLines(problem).join('\n');
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('Details for somebody who helps')}</summary>
      {/* Not before it is looked at: what stands here stands above in other words. */}
      {open && <pre>{text}</pre>}
      <div className="row">
        <Button
          onClick={() => {
            copy({ text });
            setCopied(true);
          }}
        >
          {t('Copy the details')}
        </Button>
        <span role="status">{copied ? 'Copied.' : ''}</span>
      </div>
    </details>
  );
}
