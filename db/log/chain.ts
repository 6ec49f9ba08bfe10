/** Plain Node: each event of the log is sealed with the one before it. */
import { createHash } from 'node:crypto';

/** What an event says, as its row does: everything but its changes and the seal. */
export interface SealedFields {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly analystId: string;
  readonly sessionId: string | null;
  readonly kind: string;
  readonly command: string;
  readonly label: string;
  readonly targetId: string | null;
  readonly createdId: string | null;
  readonly rows: number;
  readonly state: string | null;
}

/**
 * The seal of an event: SHA-256 in hexadecimal of the seal before it (empty for the first), what the event says, and its
 * changes part by part. What any event said cannot be changed without changing every later seal.
 */
export function sealOf(before: string, event: SealedFields, parts: Iterable<string>): string {
  const hash = createHash('sha256');
  const { number, id, at, analystId, sessionId, kind, command, label } = event;
  const { targetId, createdId, rows, state } = event;
  hash.update(
    JSON.stringify([
      ...[before, number, id, at, analystId, sessionId, kind],
      ...[command, label, targetId, createdId, rows, state],
    ]),
  );
  for (const part of parts) hash.update(`\n${part}`);
  return hash.digest('hex');
}
