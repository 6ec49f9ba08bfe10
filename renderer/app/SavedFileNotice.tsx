import { useEffect, useState } from 'react';
import { api, settle } from '../api.ts';
import { update, useApp } from '../model/store.ts';
import { Icon } from '../ui/Icon.tsx';

/** How long a success is told in words; after that only the way to the file is left. */
const TOLD_MS = 10_000;

/** That a file was written, in the line at the foot, and the way to it. */
export function SavedFileNotice() {
  const written = useApp((state) => state.written);
  const [old, setOld] = useState<typeof written>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOld(written), TOLD_MS);
    return () => clearTimeout(timer);
  }, [written]);
  if (!written) return <span data-testid="written" className="written" role="status" />;
  const { what, path } = written;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const show = async (): Promise<void> => {
    const result = await settle(api().showInFolder({ path }));
    if (!result.ok) update({ alert: result.problem });
  };
  return (
    <span data-testid="written" className="written" role="status" title={path}>
      {old !== written && (
        <>
          <Icon name="check" size={13} />
          <span className="clip">
            {what} saved: {path}
          </span>
        </>
      )}
      <button
        type="button"
        className="footer-button"
        title={`Show ${path} in its folder`}
        onClick={() => void show()}
      >
        <span className="clip">{old === written ? name : 'Show in folder'}</span>
      </button>
    </span>
  );
}
