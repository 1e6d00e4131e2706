import { afterEach, describe, expect, it } from 'vitest';
import { hide, narrowTo } from './canvas.ts';
import {
  act,
  arrange,
  canvasNow,
  endLayout,
  look,
  redoStep,
  select,
  startLayout,
  undoStep,
  useExplorer,
} from './explorer-store.ts';
import { canvasNode, canvasOf } from './test-canvas.ts';

afterEach(() => look({ hovered: null, layout: 'idle', standing: new Set() }));

describe('a layout', () => {
  it('lets go of what is hovered when it begins and when it ends: things move away from under the pointer', () => {
    look({ hovered: 'seller:1' });
    startLayout();
    expect(useExplorer.getState().hovered).toBeNull();
    look({ hovered: 'seller:1' });
    endLayout();
    expect(useExplorer.getState().hovered).toBeNull();
  });

  it('of what has come leaves what stands, and one of everything leaves nothing', () => {
    startLayout(new Set(['seller:1']));
    expect(useExplorer.getState().standing).toEqual(new Set(['seller:1']));
    startLayout();
    expect(useExplorer.getState().standing.size).toBe(0);
  });
});

describe('a step that puts things elsewhere', () => {
  // Without the amended step before it, things stayed where the undone step had put them; seen.
  it('is undone to where they stood, also where they had been moved since a step before, and done again', () => {
    const at = (x: number) => new Map([['a', { x, y: 0 }]]);
    arrange('Rings', at(1), at(2));
    arrange('Supply chain', at(3), at(4));
    expect(canvasNow().placed).toEqual(at(4));
    undoStep();
    expect(canvasNow().placed).toEqual(at(3));
    undoStep();
    expect(canvasNow().placed).toEqual(at(1));
    redoStep();
    expect(canvasNow().placed).toEqual(at(3));
    redoStep();
    expect(canvasNow().placed).toEqual(at(4));
    expect(useExplorer.getState().history.present.name).toBe('Supply chain');
  });
});

describe('a selection', () => {
  it('outlives a filter that leaves it out, and nothing else that hides it', () => {
    act('Two', () => canvasOf([canvasNode('a'), canvasNode('b')], []));
    select(['a']);
    act('Filter', (canvas) => narrowTo(canvas, { text: 'b' }));
    select(['b'], 'toggle');
    expect([...useExplorer.getState().selection]).toEqual(['a', 'b']);
    act('Hide', (canvas) => hide(canvas, ['a']));
    expect([...useExplorer.getState().selection]).toEqual(['b']);
  });
});
