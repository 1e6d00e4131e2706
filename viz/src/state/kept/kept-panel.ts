import { z } from 'zod';
import { type Panel, PANELS } from '../canvas/explorer-state.ts';
import { keepInTab, readInTab } from '../kept-in-tab.ts';

const KEPT = 'ringbreaker.panel';

/** The panel beside the canvas that stood open before this page was loaded anew; an address that is opened begins with the details. */
export function readPanel(): Panel {
  const [entry] = globalThis.performance.getEntriesByType('navigation');
  const isReload = (entry as PerformanceNavigationTiming | undefined)?.type === 'reload';
  return (isReload ? readInTab(KEPT, z.enum(PANELS)) : null) ?? 'details';
}

/** Has it open again after a reload. */
export const keepPanel = (panel: Panel): void => keepInTab(KEPT, panel);
