import { useEffect, useState } from 'react';
import { update } from '../model/store.ts';
import { Button } from '../ui/Button.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';
import { Form } from '../ui/layout/Form.tsx';
import { WorksUnderWay } from '../ui/layout/WorksUnderWay.tsx';
import { nothing, Part } from './Part.tsx';

const PROBLEM = {
  code: 'disk',
  message: 'There is no room left on the disk, so the change was not saved.',
  remedy: 'Free some space, then do it again.',
} as const;

const WORKS = [{ id: 'report', name: 'Report.pdf', step: 'printing', stoppable: true }] as const;

/** Parts of the window that know its state. */
export function Layout() {
  const [open, setOpen] = useState(false);
  useEffect(() => update({ alert: PROBLEM, works: WORKS }), []);
  return (
    <>
      <Part name="AlertBanner">
        <AlertBanner />
      </Part>
      <Part name="WorksUnderWay">
        <WorksUnderWay />
      </Part>
      <Part name="Form">
        <Button onClick={() => setOpen(true)}>Open a form…</Button>
        {open && (
          <Form
            title="New alternative"
            kept={null}
            action="Add"
            ready
            onSave={() => Promise.resolve(false)}
            onClose={() => setOpen(false)}
            onDelete={nothing}
          >
            <label>
              Name
              <input className="field" defaultValue="Xen" />
            </label>
          </Form>
        )}
      </Part>
    </>
  );
}
