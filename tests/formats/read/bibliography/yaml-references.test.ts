import { expect, test } from 'vitest';
import { fileWith, imported } from '../imported-files.ts';

const CSL = `---
references:
- id: doe2020
  type: article-journal
  title: A title
  author:
  - family: Doe
    given: Jane
  issued:
  - year: 2020
    month: 3
    day: 4
  container-title: Journal
- id: roe2019
  type: book
  title: Another
  author:
  - literal: Roe
  issued: 2019-05-06
...
`;

test.each(['refs.yaml', 'refs.txt'])(
  'CSL in YAML, as pandoc takes it, is a bibliography: %s',
  async (name) => {
    const { kind, tables } = await imported(fileWith(CSL, name));
    expect(kind).toBe('bibliography');
    expect(tables.sources.map(({ slug, title, date }) => ({ slug, title, date }))).toEqual([
      { slug: 'doe2020', title: 'A title', date: '2020-03-04' },
      { slug: 'roe2019', title: 'Another', date: '2019-05-06' },
    ]);
  },
);
