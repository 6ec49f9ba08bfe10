import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { migrate, migrations } from '../../db/migrations/index.ts';

test('format 20 keeps the sources and claims of format 10 and believes every source', () => {
  const db = connect(':memory:', { create: true });
  const upTo = (version: number) => migrations.filter((m) => m.version <= version);
  migrate(db, 0, upTo(10));
  db.script(`
    INSERT INTO sources (id, slug, file_name, title, author, publication, date, remark, sha256, paragraphs, position)
      VALUES ('s', 'source', 'a.txt', 'A', NULL, NULL, '2009-02-24', 'r', NULL, 3, 1);
    INSERT INTO speakers VALUES ('p', NULL, 'Ada', 'author', NULL, NULL);
    INSERT INTO claims (id, slug, source_id, paragraph, speaker_id, holder_id, text, certainty, date, excluded_reason, position)
      VALUES ('c', NULL, 's', 2, 'p', 'p', 'It works.', 'asserted', NULL, NULL, 1);
  `);
  migrate(db, 10, upTo(20));
  expect(db.pragma('user_version')).toBe(20);
  expect(db.get('SELECT title, date, credibility, paragraph_prints FROM sources')).toEqual({
    title: 'A',
    date: '2009-02-24',
    credibility: 1,
    paragraph_prints: '[]',
  });
  expect(db.get('SELECT text, paragraph, remark FROM claims')).toEqual({
    text: 'It works.',
    paragraph: 2,
    remark: null,
  });
  for (const table of [
    'contradictions',
    'contradiction_sides',
    'contradiction_claims',
    'source_texts',
    'passages',
  ]) {
    expect(db.all(`SELECT * FROM ${table}`)).toEqual([]);
  }
  db.close();
});
