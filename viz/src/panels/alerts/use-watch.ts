import { readSubscription, writeSubscription } from '../../api.ts';
import { toKeep } from '../../state/alerts/alert-rules.ts';
import { rulesWatching } from '../../state/alerts/watching.ts';
import { t } from '../../words/words.ts';
import { useSay } from '../said/use-say.ts';

/** Watches a racket, or does so no more: told with a way back. */
export function useWatch(racketId: string, called: string) {
  // Read anew first: the rules may have been changed elsewhere since they were read.
  const say = async (isWanted: boolean) => {
    const kept = await readSubscription();
    return writeSubscription(toKeep({ ...kept, rules: rulesWatching(kept.rules, racketId, isWanted) }));
  };
  return useSay({
    say,
    tell: (isWanted) =>
      isWanted ? t`You watch ${called}: its new alerts are yours` : t`You no longer watch ${called}`,
    undo: (isWanted) => say(!isWanted),
    stale: [['alerts']],
  });
}
