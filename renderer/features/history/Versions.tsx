import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { NamedVersion } from '../../../electron/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { showComparison } from '../../model/comparison.ts';
import * as format from '../../model/format.ts';
import { useEditable } from '../../model/store.ts';
import { showNaming, useVersions } from '../../model/versions.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import './versions.css';

/** The named versions of the workbook: each is compared with the present and gone back to from here. */
export function Versions() {
  const versions = useVersions();
  return (
    <section className="versions" aria-labelledby="versions-title" data-testid="versions">
      <div className="versions-head">
        <h2 id="versions-title">{t('Named versions')}</h2>
        <CommandButton id="nameVersion">{t('Name this version…')}</CommandButton>
        <CommandButton id="compareStates">{t('Compare or go back…')}</CommandButton>
      </div>
      {versions !== null && versions.length === 0 && (
        <p className="dim">
          {t('None yet. A name makes a state easy to find, to compare with and to go back to.')}
        </p>
      )}
      {versions !== null && versions.length > 0 && (
        <ul>
          {versions.map((version) => (
            <Version key={version.id} version={version} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Version({ version }: { version: NamedVersion }) {
  const { id, name, remark, number, at, analyst } = version;
  const editable = useEditable();
  const said = {
    number,
    at: format.dateAndTime(at),
    time: (words: ReactNode) => <time dateTime={at}>{words}</time>,
  };
  return (
    <li className="version">
      <div>
        <b>{name}</b>{' '}
        <small>
          {analyst === ''
            ? rich('after change {number, number} of <time>{at}</time>', said)
            : rich('after change {number, number} of <time>{at}</time>, named by {analyst}', {
                ...said,
                analyst,
              })}
        </small>
        {remark !== '' && <p className="version-remark">{remark}</p>}
      </div>
      <div className="version-ways">
        <Button
          aria-label={t('Compare {name} with now or go back to it', { name })}
          onClick={() => showComparison(number)}
        >
          {t('Compare or go back…')}
        </Button>
        <Button
          kind="quiet"
          disabled={!editable}
          aria-label={t('Edit the version {name}', { name })}
          onClick={() => showNaming({ version })}
        >
          {t('Edit…')}
        </Button>
        <Button
          kind="quiet"
          disabled={!editable}
          aria-label={t('Forget the version {name}', { name })}
          title={t('The name goes, the history stays. Undo brings it back.')}
          onClick={() => void execute({ type: 'deleteVersion', versionId: id })}
        >
          {t('Forget')}
        </Button>
      </div>
    </li>
  );
}
