import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

const KINDS = [
  { value: 'source', label: 'Source' },
  { value: 'speaker', label: 'Speaker' },
  { value: 'voice', label: 'Voice' },
  { value: 'affiliation', label: 'Affiliation' },
  { value: 'year', label: 'Year' },
] as const;

export function KindChoice({ value, onChange }: { value: GroupKind; onChange: (kind: GroupKind) => void }) {
  return <SegmentedControl label="Evidence by" options={KINDS} value={value} onChange={onChange} />;
}
