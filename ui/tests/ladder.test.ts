/** The route ladder: everything is drawn, nothing is cut, and nothing stands on anything else, whatever room there is. */
import { describe, expect, it } from 'vitest';

import { bandsOf, laidOut, START, WORK, wrapped } from '../src/features/career/ladder';
import type { Route } from '../src/wire/Route';

const way = (title: string, ...steps: [number | null, string][]): Route => ({
  kind: 'college',
  title,
  main: title === 'Main',
  entry: null,
  steps: steps.map(([level, what]) => ({ level, what, detail: null })),
  needs: null,
  helps: [],
  competition: 'unknown',
  note: null,
});
const ways = [
  way('Main', [6, 'Four or five Highers with a science'], [10, 'Honours degree'], [null, 'First post']),
  way(
    'From the start',
    [null, 'Labouring job'],
    [6, 'Apprenticeship'],
    [null, 'Driving licence'],
    [7, 'HNC'],
  ),
  way('No levels at all', [null, 'Give time to something that matters'], [null, 'Paid post']),
  way(
    'One long name',
    [5, 'Pneumonoultramicroscopicsilicovolcanoconiosis and the study of it'],
    [5, 'Again'],
  ),
  way('Another', [8, 'HND'], [11, "Master's"]),
];
const words = { name: (level: number) => `Level ${level} or an apprenticeship`, you: 'You are here' };

describe('the ladder', () => {
  it('finds a place for steps with no level', () => {
    expect(ways.map(bandsOf)).toEqual([
      [6, 10, WORK],
      [START, 6, 6, 7],
      [START, WORK],
      [5, 5],
      [8, 11],
    ]);
  });

  it.each([230, 330, 500, 720, 1100, 2000])('draws everything in a room of %i', (room) => {
    const panels = laidOut(ways, 5, room, words);
    const paths = panels.flatMap((panel) => panel.paths);
    expect(paths.map((path) => path.number)).toEqual([1, 2, 3, 4, 5]);
    for (const [at, path] of paths.entries()) {
      const told = path.stones.map(({ lines }) => lines.join('').replaceAll(' ', ''));
      expect(told).toEqual(ways[at]?.steps.map(({ what }) => what.replaceAll(' ', '')));
    }
    for (const { width, height, bands, paths } of panels) {
      expect(width).toBeLessThanOrEqual(room + 1);
      expect(bands.filter(({ you }) => you.length > 0).map(({ level }) => level)).toEqual([5]);
      for (const { stones } of paths) {
        const tops = stones.map(({ y, lines }) => y - (lines.length * 19) / 2);
        const ends = stones.map(({ y, lines }) => y + (lines.length * 19) / 2);
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...ends)).toBeLessThanOrEqual(height);
        // Each step stands wholly above the one before.
        for (let at = 1; at < stones.length; at += 1) expect(ends[at]).toBeLessThanOrEqual(tops[at - 1] ?? 0);
      }
      for (const band of bands)
        expect(band.height).toBeGreaterThanOrEqual((band.name.length + band.you.length) * 16);
    }
  });

  it('leads from where the pupil stands up to a first step above them, and to no other', () => {
    const led = laidOut(ways, 6, 2000, words).flatMap((panel) =>
      panel.paths.map(({ from }) => Boolean(from)),
    );
    expect(led).toEqual([false, false, false, false, true]);
    expect(laidOut(ways, null, 2000, words)[0]?.bands.every(({ you }) => you.length === 0)).toBe(true);
  });

  it('wraps by words and breaks only what is too long alone', () => {
    expect(wrapped('one two three', 60)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefghijkl', 50).length).toBeGreaterThan(1);
    expect(wrapped('', 50)).toEqual([]);
  });
});
