import { writeWatch } from '../../api.ts';
import { t } from '../../words/words.ts';
import { useSay } from '../said/use-say.ts';

/** Watches a racket, or does so no more: told with a way back. */
export function useWatch(racketId: string, called: string) {
  const say = (isWanted: boolean) => writeWatch({ racketId, isWanted });
  return useSay({
    say,
    tell: (isWanted) =>
      isWanted ? t`You watch ${called}: its new alerts are yours` : t`You no longer watch ${called}`,
    undo: (isWanted) => say(!isWanted),
    stale: [['alerts']],
  });
}
