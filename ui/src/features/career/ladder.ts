/**
 * Lays the ways into a career out as paths up the SCQF. Pure: the same ways and the same room give the same picture.
 *
 * Levels are bands, the highest on top, each as high as the most that stands in it, so that no text is ever cut. A step
 * with no level of its own stands in the band of the step before it. What comes before the first level can be begun by
 * anyone, and stands below all; what comes after the last is work, on top of all.
 */
import type { Route } from '../../wire/Route';

/** The band above all levels. */
export const WORK = 13;
/** The band below all levels. */
export const START = 0;

/** A stone on a path, with the words beside it. */
export interface Stone {
  x: number;
  y: number;
  /** Its level, if it has one of its own. */
  level: number | null;
  lines: string[];
  last: boolean;
}
/** One way in. */
export interface Path {
  number: number;
  main: boolean;
  x: number;
  head: string[];
  stones: Stone[];
  /** The line from stone to stone. */
  line: string;
  /** The line from where the pupil stands to the first stone, where that is above them. */
  from: string | undefined;
}
/** A level, or work. */
export interface Band {
  level: number;
  top: number;
  height: number;
  name: string[];
  /** That the pupil stands here, in lines; empty where they do not. */
  you: string[];
}
/** As many ways as there is room for, side by side. */
export interface Panel {
  width: number;
  height: number;
  labels: number;
  bands: Band[];
  paths: Path[];
}

const LINE = 19;
const STONE = 18;
const GAP = 12;
/** How much more small text fits into the same room. */
const SMALL = 15 / 13.5;
/** The least room that a way takes across. */
const COLUMN = 215;
const WIDEST = 330;
/** The least room that anything can be drawn in. */
export const LEAST = 210;

/** Room that a letter takes at 15 pixels, rather too much than too little. */
function wide(letter: string): number {
  if (/[ilj.,;:'’!|()[\]ft ]/.test(letter)) return 5;
  if (/[mwMW—]/.test(letter)) return 13.5;
  return /[A-Z0-9]/.test(letter) ? 10 : 8.4;
}

/** A text in lines that fit into so much room. A word that alone is too long is broken. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const long = [...word].reduce((sum, letter) => sum + wide(letter), 0);
    if (line && used + wide(' ') + long > room) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    for (const letter of (line ? ' ' : '') + word) {
      if (used + wide(letter) > room && line.trim()) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      line += letter;
      used += wide(letter);
    }
  }
  return line ? [...lines, line] : lines;
}

/** The band of each step of a way. A way with no levels at all goes from the start straight into work. */
export function bandsOf({ steps }: Pick<Route, 'steps'>): number[] {
  const levels = steps.map((step) => step.level ?? null);
  const last = levels.findLastIndex((level) => level !== null);
  let now = START;
  return levels.map((level, at) => {
    now = level ?? now;
    return last < 0 ? (at === levels.length - 1 ? WORK : START) : at > last ? WORK : now;
  });
}

interface Words {
  /** What a level, or work, is called. */
  name: (level: number) => string;
  /** That the pupil stands here. */
  you: string;
}

/** The picture, in panels of as many ways as fit into `room` side by side. `here` is the pupil's level, if known. */
export function laidOut(routes: readonly Route[], here: number | null, room: number, words: Words): Panel[] {
  const labels = room < 430 ? 116 : 146;
  const fit = Math.max(1, Math.floor((room - labels) / COLUMN));
  const rows = Math.ceil(routes.length / fit);
  const each = Math.ceil(routes.length / Math.max(1, rows));
  const numbered = routes.map((route, at) => ({ route, number: at + 1 }));
  return Array.from({ length: rows }, (_, row) =>
    panel(
      numbered.slice(row * each, (row + 1) * each),
      here,
      labels,
      Math.min(WIDEST, (room - labels) / each),
      words,
    ),
  );
}

type Numbered = { route: Route; number: number };

function panel(ways: Numbered[], here: number | null, labels: number, column: number, words: Words): Panel {
  const room = column - 56;
  const drawn = ways.map(({ route, number }) => ({
    route,
    number,
    bands: bandsOf(route),
    texts: route.steps.map((step) => wrapped(step.what, room)),
    head: wrapped(`${number}. ${route.title}`, column - 16),
  }));
  const head = Math.max(...drawn.map((way) => way.head.length)) * LINE + 16;
  const bands = stacked(drawn, here, head, labels, words);
  const under = bands.at(-1);
  const paths = drawn.map((way, at): Path => {
    const x = labels + column * at + 22;
    const stones = stonesOf(way, bands, x);
    const [first] = stones;
    const place = bands.find((band) => band.you.length > 0);
    const above = first && place && first.y < place.top;
    return {
      number: way.number,
      main: way.route.main,
      x: labels + column * at + 8,
      head: way.head,
      stones,
      line: climb(stones),
      from: above ? `M${x} ${place.top + place.height / 2}L${first.x} ${first.y + STONE / 2}` : undefined,
    };
  });
  const height = under ? under.top + under.height : head;
  return { width: labels + column * ways.length, height, labels, bands, paths };
}

type Drawn = { bands: number[]; texts: string[][] };

const block = (lines: string[]): number => Math.max(STONE, lines.length * LINE) + GAP;

/** The bands of a panel from the top down, with no gap between its highest and its lowest level. */
function stacked(ways: Drawn[], here: number | null, head: number, labels: number, words: Words): Band[] {
  const used = new Set(ways.flatMap((way) => way.bands));
  if (here !== null) used.add(here);
  const levels = [...used].filter((level) => level !== WORK && level !== START);
  const [high, low] = [Math.max(...levels), Math.min(...levels)];
  const between = levels.length ? Array.from({ length: high - low + 1 }, (_, at) => high - at) : [];
  let top = head;
  const ends = (band: number): number[] => (used.has(band) ? [band] : []);
  return [...ends(WORK), ...between, ...ends(START)].map((level) => {
    const beside = (labels > 120 ? labels - 44 : labels - 12) * SMALL;
    const name = wrapped(words.name(level), beside);
    const you = level === here ? wrapped(words.you, beside) : [];
    const needs = ways.map((way) =>
      way.texts.reduce((sum, lines, at) => (way.bands[at] === level ? sum + block(lines) : sum), 0),
    );
    const own = (labels > 120 ? 0 : 22) + (name.length + you.length) * 16;
    const height = Math.max(...needs, own + 8, 28) + GAP;
    const band = { level, top, height, name, you };
    top += height;
    return band;
  });
}

/** The stones of a way, in the order of its steps. In each band they stand one over another. */
function stonesOf(way: Drawn & { route: Route }, bands: Band[], x: number): Stone[] {
  return way.route.steps.map((step, at) => {
    const band = bands.find(({ level }) => level === way.bands[at]);
    const mates = way.texts
      .map((lines, i) => ({ lines, i }))
      .filter(({ i }) => way.bands[i] === way.bands[at]);
    const all = mates.reduce((sum, { lines }) => sum + block(lines), 0);
    const below = mates.filter(({ i }) => i < at).reduce((sum, { lines }) => sum + block(lines), 0);
    const lines = way.texts[at] ?? [];
    const bottom = (band?.top ?? 0) + ((band?.height ?? 0) + all) / 2 - below;
    return {
      x: x + (at % 2 ? 5 : 0),
      y: bottom - block(lines) / 2,
      level: step.level ?? null,
      lines,
      last: at === way.route.steps.length - 1,
    };
  });
}

/** A climb with a little sway, as a hill path has. */
function climb(stones: Stone[]): string {
  return stones
    .map(({ x, y }, at) => {
      const before = stones[at - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.y + y) / 2;
      const sway = at % 2 ? 10 : -10;
      return `C${before.x + sway} ${middle} ${x - sway} ${middle} ${x} ${y}`;
    })
    .join(' ');
}
