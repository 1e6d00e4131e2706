import { afterEach, describe, expect, it } from 'vitest';
import { endLayout, look, startLayout, useExplorer } from './explorer-store.ts';

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
