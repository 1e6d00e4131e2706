/** A star of four points on a 24 × 24 grid: the sign of what has come since a run. */
export const SPARKLE =
  'M12 .8c1.2 6.4 4.8 10 11.2 11.2c-6.4 1.2 -10 4.8 -11.2 11.2c-1.2 -6.4 -4.8 -10 -11.2 -11.2c6.4 -1.2 10 -4.8 11.2 -11.2z';

/** How wide the sign stands on a picture, and how much of that is its edge. */
export const SPARKLE_SIZE = { width: 13, edge: 4 };

/** Where its middle stands: lower right of a thing. */
export const sparkleAt = ({ x, y, size }: { x: number; y: number; size: number }) => ({
  x: x + size * 0.74,
  y: y + size * 0.74,
});
