/** A box on the screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CELL = 64;

/** Remembers what is taken on the screen in one frame, so that no label is written over another or over a thing. */
export class LabelPlacer {
  private readonly cells = new Map<string, Box[]>();
  private readonly obstacles: () => Iterable<Box>;
  private begun = false;

  /** `obstacles` is asked once a frame, when its first label is placed: only then is it known where things stand. */
  constructor(obstacles: () => Iterable<Box> = () => []) {
    this.obstacles = obstacles;
  }

  /** Forgets the last frame. */
  clear(): void {
    this.cells.clear();
    this.begun = false;
  }

  /** Takes a box, free or not. */
  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  /** Takes the first of several boxes that is free; its index, or -1 when none is. */
  takeFirstFree(boxes: readonly Box[]): number {
    if (!this.begun) {
      this.begun = true;
      for (const box of this.obstacles()) this.take(box);
    }
    const index = boxes.findIndex((box) => this.isFree(box));
    if (index >= 0) this.take(boxes[index]!);
    return index;
  }

  private isFree(box: Box): boolean {
    return cellsOf(box).every((cell) => !this.cells.get(cell)?.some((other) => overlaps(box, other)));
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) cells.push(`${x},${y}`);
  }
  return cells;
}
