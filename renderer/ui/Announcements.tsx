import { useStore } from '../state/create-store.ts';
import { announced } from './announce.ts';

/** Where what is announced stands: heard and not seen, because the window shows it in its own places. */
export function Announcements() {
  const words = useStore(announced, (state) => state.words);
  return (
    <p className="hidden-text" role="status" data-testid="announcements">
      {words}
    </p>
  );
}
