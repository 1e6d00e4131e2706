import { binsOf, calibrationError, type Told } from './fit.ts';

const SIDE = 320;
const [LEFT, TOP] = [64, 40];
const INK = '#17222d';
const QUIET = '#55636f';
const LINE = '#dfe5ea';
const DOT = '#00629b';
const PALE = '#9db4c4';
/** A dot of so many groups has this radius; others by the square root of theirs. */
const [LARGE, RADIUS] = [1_000, 15];
/** A world says something of a tenth from so many groups on. */
const FEW = 10;

/** Draws what was said against what is so: each world left out as pale dots, all of them together as dark ones. */
export function drawCalibration(byWorld: ReadonlyMap<string, readonly Told[]>): string {
  const all = [...byWorld.values()].flat();
  const ofWorlds = [...byWorld.values()].flatMap((told) => binsOf(told).filter(({ groups }) => groups >= FEW));
  const error = calibrationError(all).toFixed(3);
  const title = `What detection said of ${all.length} groups on ${byWorld.size} marketplaces left out, against the share that were rackets; expected calibration error ${error}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 430" font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="13" role="img" aria-label="${title}">`,
    '<rect width="640" height="430" fill="#fff"/>',
    ...frame(),
    ...ofWorlds.map(({ said, right }) => dot(said, right, { radius: 3.5, fill: PALE })),
    ...binsOf(all).map(({ said, right, groups }) => dot(said, right, { radius: radiusOf(groups), fill: DOT })),
    ...legend(all.length, byWorld.size, error),
    '</svg>\n',
  ].join('\n');
}

/** The square in which a dot on the diagonal says what is so. */
function frame(): string[] {
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<line x1="${x(share)}" y1="${y(0)}" x2="${x(share)}" y2="${y(1)}" stroke="${LINE}"/>`,
    `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="${LINE}"/>`,
    text(x(share), y(0) + 20, String(share * 100), { anchor: 'middle' }),
    text(x(0) - 8, y(share) + 4, String(share * 100), { anchor: 'end' }),
  ]);
  const middle = TOP + SIDE / 2;
  return [
    ...grid,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="${QUIET}" stroke-dasharray="5 4"/>`,
    text(x(0.5), y(0) + 42, 'said: of 100 such groups so many are rackets', { anchor: 'middle' }),
    `<g transform="rotate(-90 20 ${middle})">${text(20, middle, 'so many were', { anchor: 'middle' })}</g>`,
  ];
}

function legend(groups: number, worlds: number, error: string): string[] {
  const at = LEFT + SIDE + 26;
  const lines = [`${groups} groups`, `on ${worlds} marketplaces,`, 'each told by weights fitted', 'on the others'];
  return [
    ...lines.map((words, line) => text(at, TOP + 14 + line * 19, words, { fill: line === 0 ? INK : QUIET })),
    text(at, TOP + 112, 'expected calibration error', {}),
    `<text x="${at}" y="${TOP + 142}" font-size="26" font-weight="bold" fill="${INK}">${error}</text>`,
    `<circle cx="${at + 8}" cy="${TOP + 192}" r="8" fill="${DOT}"/>`,
    text(at + 26, TOP + 196, 'a tenth of what is said', {}),
    text(at + 26, TOP + 213, '(area: number of groups)', {}),
    `<circle cx="${at + 8}" cy="${TOP + 242}" r="3.5" fill="${PALE}"/>`,
    text(at + 26, TOP + 246, 'the same, one marketplace', {}),
    `<line x1="${at}" y1="${TOP + 272}" x2="${at + 18}" y2="${TOP + 272}" stroke="${QUIET}" stroke-dasharray="5 4"/>`,
    text(at + 26, TOP + 276, 'what is said is so', {}),
  ];
}

function dot(said: number, right: number, { radius, fill }: { radius: number; fill: string }): string {
  return `<circle cx="${x(said)}" cy="${y(right)}" r="${radius}" fill="${fill}" fill-opacity="0.85"/>`;
}

function text(at: number, line: number, words: string, { anchor = 'start', fill = QUIET }): string {
  return `<text x="${at}" y="${line}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
}

function radiusOf(groups: number): number {
  return Math.max(4, round(RADIUS * Math.sqrt(groups / LARGE)));
}

const x = (share: number) => round(LEFT + share * SIDE);
const y = (share: number) => round(TOP + (1 - share) * SIDE);

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
