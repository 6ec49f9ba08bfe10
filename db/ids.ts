import { v7 } from 'uuid';

/** A new globally unique id, UUIDv7: ids sort by the time at which they were made (RFC 9562). */
export const newId = (): string => v7();
