/** A link that a path may pass over, both ways; `cost` is above zero. */
export interface PathLink {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
}

/** A path without a loop: the keys that it passes, and for each step the place of its link in the input. */
export interface FoundPath {
  readonly keys: string[];
  readonly links: number[];
  readonly cost: number;
}
