import { v7 } from 'uuid';

/** A new globally unique id, UUIDv7: ids sort by the time at which they were made (RFC 9562). */
export const newId = (): string => v7();

/** When an id was made, ISO 8601 UTC. */
export const timeOf = (id: string): string =>
  new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) || 0).toISOString();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a row. */
export const isUuid = (id: string | undefined): id is string => id !== undefined && UUID.test(id);

/** What an id of another tool is for a row: its id where it can be one, else also the name that never changes. */
export const keysOf = (id: string): { id: string; slug?: string } => (isUuid(id) ? { id } : { id, slug: id });
