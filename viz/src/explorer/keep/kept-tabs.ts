import { z } from 'zod';
import { counted } from '../../graph/words.ts';
import { readSaved, writeSaved } from '../../state/canvas/autosave.ts';
import { parseJson } from '../../state/parse-json.ts';
import { type Aside, MOST_TABS, NOTHING, ONE_TAB, type Tab, type Tabs } from '../../state/canvas/tabs.ts';
import { storeOf } from './store-of.ts';
import { t } from '../../words/words.ts';

const INDEX = storeOf('canvases');
const storeOfTab = (id: number) => storeOf(`canvas.${id}`);

const Index = z.object({
  shown: z.number().int(),
  all: z
    .array(z.object({ id: z.number().int(), name: z.string().nullable() }))
    .min(1)
    .max(MOST_TABS),
});

/** Keeps in this browser which canvases there are, and those that lie aside; the one that is shown is kept by itself. */
export function keepTabs({ all, shown, closed }: Tabs, now: Date): void {
  try {
    const index = { shown, all: all.map(({ id, name }) => ({ id, name })) };
    localStorage.setItem(INDEX, JSON.stringify(index satisfies z.infer<typeof Index>));
    for (const { tab } of closed) localStorage.removeItem(storeOfTab(tab.id));
    for (const { id, aside } of all) if (id !== shown) localStorage.setItem(storeOfTab(id), textOf(aside, now));
  } catch {
    // The browser's store is full or closed: what is open stays open.
  }
}

function textOf({ history, places }: Aside, now: Date): string {
  const { canvas } = history.present;
  return writeSaved({ runSeq: null, savedAt: now.toISOString(), canvas, places: new Map(places) });
}

/** The canvases that this browser kept; one that can't be read any more is empty. */
export function readTabs(): Tabs {
  const index = Index.safeParse(parseJson(localStorage.getItem(INDEX)));
  if (!index.success) return ONE_TAB;
  const { all, shown } = index.data;
  const tabs = all.map(({ id, name }): Tab => ({ id, name, aside: id === shown ? NOTHING : readAside(id) }));
  return { all: tabs, shown: tabs.some(({ id }) => id === shown) ? shown : tabs[0]!.id, closed: [] };
}

function readAside(id: number): Aside {
  const saved = readSaved(localStorage.getItem(storeOfTab(id)));
  if (!saved) return NOTHING;
  const { canvas, places } = saved;
  const name = t`Restored ${counted(canvas.nodes.size, 'thing')}`;
  return { ...NOTHING, history: { past: [], present: { name, canvas }, future: [] }, places };
}
