import { useStore } from '../state/create-store.ts';
import { type Sight, sightStore } from './places.ts';

/** What of a kind is to be brought into sight; null where nothing is, or something else. */
export function useSight<K extends Sight['kind']>(kind: K): Extract<Sight, { kind: K }> | null {
  const sight = useStore(sightStore, (state) => state.sight);
  return sight?.kind === kind ? (sight as Extract<Sight, { kind: K }>) : null;
}
