/** Which columns of a list somebody took out and put in; of the others nobody said anything. */
export interface ChosenColumns {
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
}

/** Nobody said anything. */
export const NOTHING_CHOSEN: ChosenColumns = { hidden: [], shown: [] };

/** Whether a column is wanted: what somebody said, or else what is so at first. */
export function isChosen({ hidden, shown }: ChosenColumns, id: string, outAtFirst: readonly string[] = []): boolean {
  return shown.includes(id) || (!hidden.includes(id) && !outAtFirst.includes(id));
}

/** The choice, after somebody put a column in or took it out. */
export function choose({ hidden, shown }: ChosenColumns, id: string, wanted: boolean): ChosenColumns {
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  return wanted
    ? { hidden: without(hidden), shown: [...without(shown), id] }
    : { hidden: [...without(hidden), id], shown: without(shown) };
}
