import { z } from 'zod';
import { keepInTab, readInTab } from '../kept-in-tab.ts';
import { type Panel, PANELS } from '../canvas/explorer-state.ts';

const KEPT = 'ringbreaker.panel';

/** The panel beside the canvas that stood open before this tab was loaded anew. */
export const readPanel = (): Panel => readInTab(KEPT, z.enum(PANELS)) ?? 'details';

/** Has it open again after a reload. */
export const keepPanel = (panel: Panel): void => keepInTab(KEPT, panel);
