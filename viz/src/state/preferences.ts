import { z } from 'zod';
import { create } from 'zustand';
import { HIDDEN_AT_FIRST } from './queue/queue-columns.ts';

const SINGLE_KEYS = 'ringbreaker.singleKeys';

interface Preferences {
  singleKeys: boolean;
  setSingleKeys: (singleKeys: boolean) => void;
}

/** Whether single keys act; kept in this browser. */
export const useSingleKeys = create<Preferences>((set) => ({
  singleKeys: localStorage.getItem(SINGLE_KEYS) !== 'off',
  setSingleKeys: (singleKeys) => {
    localStorage.setItem(SINGLE_KEYS, singleKeys ? 'on' : 'off');
    set({ singleKeys });
  },
}));

const ListLooks = z.object({
  hidden: z.array(z.string()),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
});
export type ListLooks = z.infer<typeof ListLooks>;

export interface KeptLooks extends ListLooks {
  setLooks: (looks: Partial<ListLooks>) => void;
}

/** Which columns of a list are hidden, and how close its rows stand; kept in this browser. */
function keptLooks(place: string, hiddenAtFirst: readonly string[]) {
  return create<KeptLooks>((set, get) => ({
    ...readLooks(place, hiddenAtFirst),
    setLooks: (looks) => {
      const { hidden, density } = { ...get(), ...looks };
      localStorage.setItem(place, JSON.stringify({ hidden, density }));
      set({ hidden, density });
    },
  }));
}

function readLooks(place: string, hiddenAtFirst: readonly string[]): ListLooks {
  const usual: ListLooks = { hidden: [...hiddenAtFirst], density: 'comfortable' };
  try {
    return ListLooks.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data ?? usual;
  } catch {
    return usual;
  }
}

export const useListLooks = keptLooks('ringbreaker.listLooks', HIDDEN_AT_FIRST);
export const useTwinLooks = keptLooks('ringbreaker.twinLooks', []);
