type Line = readonly (readonly number[])[];

/**
 * Makes a line that crosses the date line go on beyond 180 degrees, where it would jump to the other edge of the map.
 * A ring that goes round a pole is closed along the edge of the map there.
 */
export function unwrapLine(line: Line): number[][] {
  let before = line[0]?.[0] ?? 0;
  const unwrapped = line.map(([lon = 0, lat = 0]) => {
    const turns = Math.round((before - lon) / 360);
    before = lon + turns * 360;
    return [before, lat];
  });
  const [first, last] = [unwrapped[0], unwrapped.at(-1)];
  const isRing = line.length > 2 && line[0]?.[1] === line.at(-1)?.[1];
  if (!isRing || !first || !last || Math.abs(last[0]! - first[0]!) < 180) return unwrapped;
  const pole = Math.sign(first[1]!) * POLE;
  return [...unwrapped, [last[0]!, pole], [first[0]!, pole], first];
}

/** Mercator has no poles: as near as it goes. */
const POLE = 89.9;
