/** A place on the globe in degrees, WGS 84. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** The way between two places over the globe, in kilometres. */
export function kilometresBetween(a: Spot, b: Spot): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2];
  const chord = Math.sin(north) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2;
  return 2 * 6_371 * Math.asin(Math.sqrt(chord));
}

/** A little less than there are, so that nothing is left out. */
const KM_A_DEGREE = 110;

/** Things by the square of one degree that they lie in, so that few are looked at to find the nearest. */
export class Squares<T extends Spot> {
  readonly #squares = new Map<number, T[]>();

  add(thing: T): void {
    const square = squareOf(Math.floor(thing.lat), Math.floor(thing.lon));
    const there = this.#squares.get(square);
    if (there) there.push(thing);
    else this.#squares.set(square, [thing]);
  }

  /** Whatever may lie within so many kilometres of a spot, and some things beyond. */
  *around({ lat, lon }: Spot, km: number): Generator<T> {
    const up = Math.ceil(km / KM_A_DEGREE);
    const farthest = Math.abs(lat) + up;
    const width = KM_A_DEGREE * Math.cos((farthest * Math.PI) / 180);
    // Degrees of longitude are short near the poles: there all of them are looked at.
    const aside = farthest > 88 ? 180 : Math.min(180, Math.ceil(km / width));
    for (let row = Math.floor(lat) - up; row <= Math.floor(lat) + up; row++) {
      const columns = new Set<number>();
      for (let step = -aside; step <= aside; step++) columns.add(squareOf(row, Math.floor(lon) + step));
      for (const square of columns) yield* this.#squares.get(square) ?? [];
    }
  }
}

/** The number of a square; columns go on around the globe. */
function squareOf(row: number, column: number): number {
  return (row + 90) * 360 + ((((column + 180) % 360) + 360) % 360);
}
