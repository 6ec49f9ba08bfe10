import type { NamedVersion } from '../../../electron/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { showComparison } from '../../model/comparison.ts';
import * as format from '../../model/format.ts';
import { useEditable } from '../../model/store.ts';
import { showNaming, useVersions } from '../../model/versions.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import './versions.css';

/** The named versions of the workbook: each is compared with the present and gone back to from here. */
export function Versions() {
  const versions = useVersions();
  return (
    <section className="versions" aria-labelledby="versions-title" data-testid="versions">
      <div className="versions-head">
        <h2 id="versions-title">Named versions</h2>
        <CommandButton id="nameVersion">Name this version…</CommandButton>
        <CommandButton id="compareStates">Compare or go back…</CommandButton>
      </div>
      {versions !== null && versions.length === 0 && (
        <p className="dim">None yet. A name makes a state easy to find, to compare with and to go back to.</p>
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
  return (
    <li className="version">
      <div>
        <b>{name}</b>{' '}
        <small>
          after change {format.count(number)} of <time dateTime={at}>{format.dateAndTime(at)}</time>
          {analyst !== '' && `, named by ${analyst}`}
        </small>
        {remark !== '' && <p className="version-remark">{remark}</p>}
      </div>
      <div className="version-ways">
        <Button
          aria-label={`Compare ${name} with now or go back to it`}
          onClick={() => showComparison(number)}
        >
          Compare or go back…
        </Button>
        <Button
          kind="quiet"
          disabled={!editable}
          aria-label={`Edit the version ${name}`}
          onClick={() => showNaming({ version })}
        >
          Edit…
        </Button>
        <Button
          kind="quiet"
          disabled={!editable}
          aria-label={`Forget the version ${name}`}
          title="The name goes, the history stays. Undo brings it back."
          onClick={() => void execute({ type: 'deleteVersion', versionId: id })}
        >
          Forget
        </Button>
      </div>
    </li>
  );
}
