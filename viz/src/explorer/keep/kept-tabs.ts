import { z } from 'zod';
import { readSaved, writeWithinRoom } from '../../state/canvas/autosave.ts';
import { parseJson } from '../../state/parse-json.ts';
import { type Aside, MOST_TABS, NOTHING, ONE_TAB, type Tab, type Tabs } from '../../state/canvas/tabs.ts';
import { forgetLevels } from './kept-levels.ts';
import { readOf, writeOwn } from './window-store.ts';

const INDEX = 'canvases';
const placeOfTab = (id: number) => `canvas.${id}`;

const Index = z.object({
  shown: z.number().int(),
  all: z
    .array(z.object({ id: z.number().int(), name: z.string().nullable() }))
    .min(1)
    .max(MOST_TABS),
});

/** Keeps in this browser which canvases the window has, and those that lie aside; the one that is shown is kept by itself. */
export function keepTabs({ all, shown, closed }: Tabs, now: Date): void {
  const index = { shown, all: all.map(({ id, name }) => ({ id, name })) };
  writeOwn(INDEX, JSON.stringify(index satisfies z.infer<typeof Index>));
  for (const { tab } of closed) {
    writeOwn(placeOfTab(tab.id), null);
    forgetLevels(tab.id);
  }
  for (const { id, aside } of all) if (id !== shown) keepAside(id, aside, now);
}

function keepAside(id: number, { history, places }: Aside, now: Date): void {
  const saved = { runSeq: null, savedAt: now.toISOString(), history, places: new Map(places) };
  writeWithinRoom(saved, (text) => writeOwn(placeOfTab(id), text));
}

/** The canvases that were kept of a window, else of this one; one that can't be read any more is empty. */
export function readTabs(name?: string): Tabs {
  const index = Index.safeParse(parseJson(readOf(INDEX, name)));
  if (!index.success) return ONE_TAB;
  const { all, shown } = index.data;
  const tabs = all.map((tab): Tab => ({ ...tab, aside: tab.id === shown ? NOTHING : readAside(tab.id, name) }));
  return { all: tabs, shown: tabs.some(({ id }) => id === shown) ? shown : tabs[0]!.id, closed: [] };
}

function readAside(id: number, name?: string): Aside {
  const saved = readSaved(readOf(placeOfTab(id), name));
  return saved ? { ...NOTHING, history: saved.history, places: saved.places } : NOTHING;
}
