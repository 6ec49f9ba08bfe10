import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { topicsOf, topicsWith } from '../../../../renderer/features/help/handbook.ts';

const textIn = (language: string): string =>
  readFileSync(
    join(import.meta.dirname, `../../../../renderer/features/help/handbook.${language}.md`),
    'utf8',
  );
const topics = topicsOf(textIn('en'), 'other');

describe('the handbook', () => {
  test('has topics with names and texts, and every command that it speaks of', () => {
    expect(topics.length).toBeGreaterThan(9);
    for (const topic of topics) {
      expect(topic.title).toMatch(/^[A-Z]/);
      expect(topic.text.length).toBeGreaterThan(80);
      expect(topic.text).not.toContain('{');
    }
  });

  test('says the same in German: as many topics, with the same keys and as many points', () => {
    const keysOf = (topic: string): string[] => [...topic.matchAll(/\{keys:\w+\}/g)].map(String).sort();
    const pointsOf = (topic: string): number => topic.match(/^(?:-|\d\.) /gm)?.length ?? 0;
    const [english = [], german] = [textIn('en'), textIn('de')].map((text) => text.split(/^# /m));
    expect(german?.map(keysOf)).toEqual(english.map(keysOf));
    expect(german?.map(pointsOf)).toEqual(english.map(pointsOf));
  });

  test('names keys as the platform does', () => {
    const first = 'Press {keys:exportPdf}, {keys:handbook} or {keys:exportWord}.';
    expect(topicsOf(`# One\n${first}`, 'other')).toEqual([
      { title: 'One', text: 'Press **Ctrl+E**, **F1** or **Export as Word**.' },
    ]);
    expect(topicsOf(`# One\n${first}`, 'mac')[0]?.text).toBe('Press **⌘E**, **F1** or **Export as Word**.');
    expect(() => topicsOf('# One\n{keys:nonsense}', 'other')).toThrow('nonsense');
  });

  test('is searched by all words, in names and texts', () => {
    expect(topicsWith(topics, '')).toEqual(topics);
    expect(topicsWith(topics, 'clear winner').map(({ title }) => title)).toEqual(['How firm the result is']);
    expect(topicsWith(topics, 'matrix the').some(({ title }) => title === 'The matrix')).toBe(true);
    expect(topicsWith(topics, 'no such words anywhere')).toEqual([]);
  });
});
