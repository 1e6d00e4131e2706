import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '../../problem.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

interface Saying<T, A> {
  say: (what: T) => Promise<A>;
  /** What was done, in words. */
  tell: (what: T) => string;
  /** How it is taken back; without it there is no way. */
  undo?: (what: T) => Promise<unknown>;
  /** What is read anew afterwards. */
  stale: readonly (readonly unknown[])[];
}

/** Says something that the next run heeds: it is told with a way back, and what shows it is read anew. */
export function useSay<T, A>({ say, tell, undo, stale }: Saying<T, A>) {
  const queries = useQueryClient();
  const readAnew = () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  const takeBack = async (what: T) => {
    try {
      await undo?.(what);
      tellSaid(t`Taken back`);
    } catch (error) {
      tellFailed(describeError(error).detail);
    } finally {
      await readAnew();
    }
  };
  return useMutation({
    mutationFn: say,
    onSuccess: (_, what) => tellSaid(tell(what), undo ? () => takeBack(what) : null),
    onSettled: readAnew,
  });
}
