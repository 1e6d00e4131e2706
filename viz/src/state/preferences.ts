import { create } from 'zustand';

const SINGLE_KEYS = 'ringbreaker.singleKeys';

interface Preferences {
  singleKeys: boolean;
  setSingleKeys: (singleKeys: boolean) => void;
}

const SEEN_ALERTS = 'ringbreaker.seenAlerts';
const seenBefore = Number(localStorage.getItem(SEEN_ALERTS)) || 0;

interface SeenAlerts {
  /** The number of the newest alert that was shown before this visit. */
  before: number;
  /** The number of the newest alert that was shown. */
  seen: number;
  markSeen: (number: number) => void;
}

/** Which alerts this browser has shown; kept in it. */
export const useSeenAlerts = create<SeenAlerts>((set, get) => ({
  before: seenBefore,
  seen: seenBefore,
  markSeen: (number) => {
    if (number <= get().seen) return;
    localStorage.setItem(SEEN_ALERTS, String(number));
    set({ seen: number });
  },
}));

/** Whether single keys act; kept in this browser. */
export const useSingleKeys = create<Preferences>((set) => ({
  singleKeys: localStorage.getItem(SINGLE_KEYS) !== 'off',
  setSingleKeys: (singleKeys) => {
    localStorage.setItem(SINGLE_KEYS, singleKeys ? 'on' : 'off');
    set({ singleKeys });
  },
}));
