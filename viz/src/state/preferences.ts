import { z } from 'zod';
import { create } from 'zustand';

const SINGLE_KEYS = 'ringbreaker.singleKeys';
const LIST_LOOKS = 'ringbreaker.listLooks';

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
  hidden: z.array(z.string()).catch([]),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
});
export type ListLooks = z.infer<typeof ListLooks>;

interface KeptLooks extends ListLooks {
  setLooks: (looks: Partial<ListLooks>) => void;
}

/** Which columns of the ranked list are hidden, and how close its rows stand; kept in this browser. */
export const useListLooks = create<KeptLooks>((set, get) => ({
  ...readLooks(),
  setLooks: (looks) => {
    const { hidden, density } = { ...get(), ...looks };
    localStorage.setItem(LIST_LOOKS, JSON.stringify({ hidden, density }));
    set({ hidden, density });
  },
}));

function readLooks(): ListLooks {
  try {
    return ListLooks.parse(JSON.parse(localStorage.getItem(LIST_LOOKS) ?? '{}'));
  } catch {
    return ListLooks.parse({});
  }
}
