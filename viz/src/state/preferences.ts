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
