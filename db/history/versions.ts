/** Plain Node: the named versions of a workbook with the events that they name. */
import type { ReadDb } from '../connection.ts';
import { foldName } from '../names.ts';

/** A name for the workbook as it was right after an event. */
export interface NamedVersion {
  readonly id: string;
  readonly name: string;
  readonly remark: string;
  /** Number of the event. */
  readonly number: number;
  /** When the event was saved and what it did; ISO 8601 UTC. */
  readonly at: string;
  readonly label: string;
  /** Who gave the name, and when. */
  readonly analyst: string;
  readonly createdAt: string;
}

/** Every version, that of the newest event first. */
export const listVersions = (db: ReadDb): NamedVersion[] =>
  db.all<NamedVersion>(
    `SELECT v.id, v.name, v.remark, e.number, e.at, e.label, coalesce(a.name, '') AS analyst, v.created_at AS createdAt
     FROM versions v JOIN events e ON e.id = v.event_id LEFT JOIN analysts a ON a.id = v.analyst_id
     ORDER BY e.number DESC, v.created_at DESC`,
  );

/** The version of this name, whatever its case. */
export const versionNamed = (db: ReadDb, name: string): NamedVersion | undefined =>
  listVersions(db).find((version) => foldName(version.name) === foldName(name));
