import { z } from 'zod';
import { create } from 'zustand';

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

const Ids = z.array(z.string()).readonly().catch([]);
const ListLooks = z.object({
  hidden: Ids,
  shown: Ids,
  pinned: Ids,
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
});
export type ListLooks = z.infer<typeof ListLooks>;

export interface KeptLooks extends ListLooks {
  setLooks: (looks: Partial<ListLooks>) => void;
}

/** Which columns of a list somebody chose and pinned, and how close its rows stand; kept in this browser. */
function keptLooks(place: string) {
  return create<KeptLooks>((set, get) => ({
    ...readLooks(place),
    setLooks: (looks) => {
      const { hidden, shown, pinned, density } = { ...get(), ...looks };
      localStorage.setItem(place, JSON.stringify({ hidden, shown, pinned, density }));
      set({ hidden, shown, pinned, density });
    },
  }));
}

function readLooks(place: string): ListLooks {
  const usual: ListLooks = { hidden: [], shown: [], pinned: [], density: 'comfortable' };
  try {
    return ListLooks.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data ?? usual;
  } catch {
    return usual;
  }
}

export const useListLooks = keptLooks('ringbreaker.listLooks');
export const useTwinLooks = keptLooks('ringbreaker.twinLooks');

/** How wide the ranked list is, in pixels; the list itself says so. */
export const useListRoom = create<{ room: number }>(() => ({ room: Infinity }));
