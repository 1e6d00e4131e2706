import { expect, it } from 'vitest';
import { nameChosenFirst } from './chosen-first.ts';

/** A Sigma as far as it orders names. */
function sigmaWith(forced: string[], zIndexes: Record<string, number>) {
  return {
    labelGrid: { getLabelsToDisplay: (ratio: number, density: number) => ['a', 'b', `${ratio}/${density}`] },
    nodesWithForcedLabels: new Set(forced),
    getNodeDisplayData: (key: string) => (key in zIndexes ? { zIndex: zIndexes[key]! } : undefined),
  };
}

it('what is chosen is named before what there is room for, and nothing else that must be named', () => {
  const sigma = sigmaWith(['fold', 'chosen', 'gone'], { fold: 1, chosen: 2 });
  nameChosenFirst(sigma);
  expect(sigma.labelGrid.getLabelsToDisplay(1, 0.5)).toEqual(['chosen', 'a', 'b', '1/0.5']);
});
