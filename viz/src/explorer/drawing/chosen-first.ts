/** What of Sigma decides in which order names are written. */
interface Named {
  readonly labelGrid: { getLabelsToDisplay(ratio: number, density: number): string[] };
  readonly nodesWithForcedLabels: ReadonlySet<string>;
  getNodeDisplayData(key: string): { zIndex: number } | undefined;
}

/** What is selected, hovered or on a path is drawn on top. */
const CHOSEN = 2;

/**
 * Lets what a person chose be named first. Sigma writes names that must be written after all others: no room is left for
 * them by then, and they cover what stands.
 */
export function nameChosenFirst(sigma: object): void {
  const named = sigma as Named;
  const grid = named.labelGrid;
  const usual = grid.getLabelsToDisplay.bind(grid);
  grid.getLabelsToDisplay = (ratio, density) => {
    const forced = [...named.nodesWithForcedLabels];
    const chosen = forced.filter((key) => (named.getNodeDisplayData(key)?.zIndex ?? 0) >= CHOSEN);
    return [...chosen, ...usual(ratio, density)];
  };
}
