import type { AlertRule } from '@ringbreaker/cypher/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewRules } from '../../../api.ts';
import { count, counted } from '../../../graph/words.ts';
import { tx } from '../../../words/words.ts';

const PAUSE_MS = 300;

/** What rules would have brought of late, so that nobody asks for a hundred mails a day, or for none. */
export function RulesCount({ rules }: { rules: readonly AlertRule[] }) {
  const [asked] = useDebouncedValue(rules, PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['alerts', 'preview', asked],
    queryFn: () => previewRules(asked),
    placeholderData: keepPreviousData,
  });
  return (
    <span className="rules-count" role="status">
      {data && (
        <>{tx`${<b>{count(data.matched)}</b>} of ${counted(data.total, 'alert')} in the last ${data.days} days`}</>
      )}
    </span>
  );
}
