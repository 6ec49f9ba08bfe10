import { expect, test } from 'vitest';
import { memorySession, run, undo } from '../workbooks.ts';

test('an origin is made with the claims and speakers that it makes one, in a step that is undone', () => {
  const session = memorySession();
  const { claims, speakers } = session.load().tables;
  const claimIds = claims.slice(0, 2).map(({ id }) => id);
  const speakerIds = speakers.slice(0, 1).map(({ id }) => id);
  const { createdId } = run(session, {
    type: 'createOrigin',
    kind: 'copy',
    name: 'The same list',
    claimIds,
    speakerIds,
  });
  const after = session.load().tables;
  expect(after.claims.filter(({ originId }) => originId === createdId).map(({ id }) => id)).toEqual(claimIds);
  expect(after.speakers.filter(({ originId }) => originId === createdId).map(({ id }) => id)).toEqual(
    speakerIds,
  );
  undo(session);
  const before = session.load().tables;
  expect(before.origins).toEqual([]);
  expect(before.claims).toEqual(claims);
  expect(() => run(session, { type: 'createOrigin', kind: 'copy', name: 'No', claimIds: ['gone'] })).toThrow(
    /claim/,
  );
});
