/** Characters of a comparison that go from process to process at once, in a few milliseconds. */
export const CHUNK_SIZE = 1_000_000;
