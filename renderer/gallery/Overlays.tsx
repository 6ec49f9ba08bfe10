import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Hint } from '../ui/Hint.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Popover } from '../ui/Popover.tsx';
import { nothing, Part } from './Part.tsx';

const ITEMS = [
  { label: 'Rename…', run: nothing, shortcut: 'F2' },
  { label: 'Duplicate', run: nothing },
  { label: 'Delete', run: nothing, disabled: true },
];

/** What lies over the page. scripts/gallery.mjs opens each one by its data-scene. */
export function Overlays() {
  const [dialog, setDialog] = useState(false);
  const [popover, setPopover] = useState(false);
  return (
    <>
      <Part name="Dialog">
        <div data-scene="dialog">
          <Button onClick={() => setDialog(true)}>Open a dialog</Button>
        </div>
        {dialog && (
          <Dialog title="Delete the criterion?" onClose={() => setDialog(false)}>
            {(close) => (
              <div className="form">
                <p>Its 12 findings go with it. Undo brings all of it back.</p>
                <label>
                  Why
                  <input className="field" placeholder="Optional" />
                </label>
                <div className="row is-end">
                  <Button kind="quiet" onClick={close}>
                    Cancel
                  </Button>
                  <Button kind="danger" onClick={close}>
                    Delete
                  </Button>
                </div>
              </div>
            )}
          </Dialog>
        )}
      </Part>
      <Part name="Menu">
        <div data-scene="menu">
          <Menu label="What to do" button="Open a menu" items={ITEMS} />
        </div>
      </Part>
      <Part name="Popover">
        <div data-scene="popover">
          <Popover open={popover} onOpenChange={setPopover} label="More" button="Open a popover">
            {(close) => (
              <div className="form">
                <p>What stands in a popover goes with a click elsewhere.</p>
                <Button onClick={close}>Close</Button>
              </div>
            )}
          </Popover>
        </div>
      </Part>
      <Part name="Hint">
        <p data-scene="hint">
          A word of the trade such as{' '}
          <Hint name="NUMA" text="Memory that is near to some processors and far from others.">
            non-uniform memory access
          </Hint>{' '}
          explains itself.
        </p>
      </Part>
      <Part name="ContextMenu">
        <p>It opens at the pointer: see the charts below, by the right button.</p>
        <ContextMenu
          sectionsFor={() => [
            { label: 'First', items: ITEMS },
            { label: 'Second', items: [{ label: 'Fill', run: nothing, reason: 'Nothing is selected.' }] },
          ]}
        />
      </Part>
    </>
  );
}
