import { Combobox } from '@mantine/core';
import { IconHistory, IconX } from '@tabler/icons-react';
import { t } from '../../words/words.ts';

/** What is chosen of the recent searches: one of them, or that all be forgotten. */
const AGAIN = 'again:';
const CLEAR = 'clear';

/** Reads what was chosen; null for a hit. */
export function chosenRecent(value: string): { again: string } | 'clear' | null {
  if (value === CLEAR) return 'clear';
  return value.startsWith(AGAIN) ? { again: value.slice(AGAIN.length) } : null;
}

/** What was searched for last, as options like hits are; the last one clears them. */
export function RecentSearches({ recent }: { recent: readonly string[] }) {
  return (
    <Combobox.Options aria-label={t`Recent searches`}>
      <Combobox.Group label={t`Recent searches`}>
        {recent.map((text) => (
          <Combobox.Option key={text} value={`${AGAIN}${text}`} className="search-recent">
            <IconHistory size={16} aria-hidden="true" />
            <span className="search-hit-label">{text}</span>
          </Combobox.Option>
        ))}
      </Combobox.Group>
      <Combobox.Option value={CLEAR} className="search-recent search-clear">
        <IconX size={16} aria-hidden="true" />
        {t`Clear recent searches`}
      </Combobox.Option>
    </Combobox.Options>
  );
}
