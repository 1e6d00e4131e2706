/** What each red flag looks for, by its id: what stands beside its reasons wherever a person reads them. */
export const FLAG_NAMES = {
  O1: 'Confirmed outcome',
  R1: 'Shared payment account',
  R2: 'Shared contact',
  R3: 'Shared device or IP address',
  R4: 'Two kinds of shared identity',
  R5: 'Returning seller',
  R6: 'Accounts opened in a burst',
  R7: 'Mass registration address',
  R8: 'Payee is not the declared owner',
  R9: 'Just under disclosure limits',
  R10: 'Small parcels',
  R11: 'Goods often counterfeited',
  R12: 'Split below the duty-free limit',
  R13: 'Detour over a hub',
  R15: 'Labels and unmarked goods meet',
  R16: 'Declared value does not match',
  R17: 'Price far under the brand',
  R18: 'Same pictures',
  R19: 'Brand hidden',
  R20: 'Leads off the platform',
  R21: 'Removed and listed again',
  R22: 'Many unrelated brands',
  R23: 'Common upstream',
  R24: 'One sender for several sellers',
  R27: 'Account that passes money through',
  R28: 'Repeat infringer',
  R29: 'Dense block',
  R30: 'Near confirmed sellers',
} as const;
export type FlagId = keyof typeof FLAG_NAMES;

const NAMES: Readonly<Record<string, string>> = FLAG_NAMES;

/** The name of a hit's red flag; undefined of one that a version before had. */
export const nameOfFlag = (id: string): string | undefined => NAMES[id];
