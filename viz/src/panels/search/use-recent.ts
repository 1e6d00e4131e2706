import { useState } from 'react';
import { useMe } from '../../state/me.ts';
import { keepSearches, readSearches, withSearch } from '../../state/recent-searches.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';

const NONE: readonly string[] = [];

/** What was searched for last in this browser by who is signed in; nothing is kept or shown while names are hidden. */
export function useRecent() {
  const person = useMe().data?.name ?? null;
  const [now, setNow] = useState<{ person: string; recent: readonly string[] } | null>(null);
  const isOff = person === null || isRedacted;
  const known = now?.person === person ? now.recent : null;
  const recent = isOff ? NONE : (known ?? readSearches(person, localStorage));
  const keep = (next: readonly string[]) => {
    if (isOff) return;
    keepSearches(person, next, localStorage);
    setNow({ person, recent: next });
  };
  return { recent, remember: (text: string) => keep(withSearch(recent, text)), clear: () => keep(NONE) };
}
