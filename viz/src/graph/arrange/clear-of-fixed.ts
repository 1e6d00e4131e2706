import type { Position } from '@ringbreaker/cypher/domain';
import { AIR, type ArrangedThing, type Drawn, type Places } from './arrangement.ts';

/** Gives what is fixed its own place, and what would stand on it the nearest place where nothing stands. */
export function clearOfFixed({ things }: Drawn, places: Places): Places {
  const fixed = things.filter((thing) => thing.fixed);
  if (fixed.length === 0) return places;
  const grid = new Grid(things.reduce((most, { size }) => Math.max(most, size), 1) * 2 + AIR);
  const own = new Map(places);
  for (const thing of fixed) {
    own.set(thing.key, { x: thing.x, y: thing.y });
    grid.add(thing, thing);
  }
  const others = things.filter((thing) => !thing.fixed && places.has(thing.key));
  const inTheWay = new Set(others.filter((thing) => !grid.isFree(thing, places.get(thing.key)!)));
  for (const thing of others) if (!inTheWay.has(thing)) grid.add(thing, places.get(thing.key)!);
  for (const thing of [...inTheWay].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const at = grid.nearestFree(thing, places.get(thing.key)!);
    own.set(thing.key, at);
    grid.add(thing, at);
  }
  return own;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** What stands where, by squares: only what is near is looked at. */
class Grid {
  private readonly squares = new Map<string, (Position & { size: number })[]>();

  /** @param side no two things that touch are further apart */
  constructor(private readonly side: number) {}

  add({ size }: ArrangedThing, { x, y }: Position): void {
    const name = this.nameOf(x, y);
    const there = this.squares.get(name);
    if (there) there.push({ x, y, size });
    else this.squares.set(name, [{ x, y, size }]);
  }

  isFree({ size }: ArrangedThing, { x, y }: Position): boolean {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const near = this.squares.get(this.nameOf(x + dx * this.side, y + dy * this.side)) ?? [];
        if (near.some((other) => Math.hypot(other.x - x, other.y - y) < other.size + size)) return false;
      }
    }
    return true;
  }

  /** Looks along a sunflower's spiral. */
  nearestFree(thing: ArrangedThing, { x, y }: Position): Position {
    for (let step = 0; ; step++) {
      const [angle, way] = [step * GOLDEN_ANGLE, (this.side / 3) * Math.sqrt(step)];
      const at = { x: x + way * Math.cos(angle), y: y + way * Math.sin(angle) };
      if (this.isFree(thing, at)) return at;
    }
  }

  private nameOf(x: number, y: number): string {
    return `${Math.floor(x / this.side)},${Math.floor(y / this.side)}`;
  }
}
