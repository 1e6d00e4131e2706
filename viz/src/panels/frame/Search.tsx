import type { SearchHit } from '@ringbreaker/cypher/domain';
import { Combobox, Kbd, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { readSearch } from '../../api.ts';
import { addRacket, addThing } from '../../explorer/actions/expand.ts';
import { look, select } from '../../state/explorer-store.ts';
import { SearchHits } from './SearchHits.tsx';

const DEBOUNCE_MS = 200;

/** One box for everything: Enter puts the hit on the canvas, Shift+Enter opens its record. */
export function Search() {
  const { text, setText, query, found, groups } = useFound();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const input = useRef<HTMLInputElement>(null);
  const asRecord = useRef(false);
  const openHit = useOpenHit();
  useFocusKeys(input);
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (found.data) selectFirstOption();
    // The store's functions are new on each render; a new answer alone moves the mark to its first hit.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found.data]);
  const submit = (key: string) => {
    const hit = groups.flatMap((group) => group.hits).find((candidate) => candidate.key === key);
    if (hit) openHit(hit, asRecord.current);
    asRecord.current = false;
    setText('');
    combobox.closeDropdown();
    input.current?.blur();
  };
  return (
    <div className="search">
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal shadow="lg" position="bottom-start" width={520}>
        <Combobox.Target>
          <TextInput
            ref={input}
            value={text}
            aria-label="Search phones, accounts, addresses, sellers, rackets"
            placeholder="Search a phone, payout account, address, seller, racket…"
            leftSection={found.isFetching ? <Loader size={14} /> : <IconSearch size={16} stroke={1.8} />}
            rightSection={<Kbd size="xs">/</Kbd>}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => text && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              asRecord.current = event.key === 'Enter' && event.shiftKey;
              // Out of the box: the keys are the canvas's again.
              if (event.key === 'Escape') input.current?.blur();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!query} className="search-dropdown">
          <SearchHits query={query} found={found.data} error={found.error} groups={groups} />
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function useFocusKeys(input: React.RefObject<HTMLInputElement | null>): void {
  const focus = () => input.current?.focus();
  useHotkeys([
    ['/', focus],
    ['mod+K', focus],
  ]);
}

/** What is typed, and what is found for it a moment later. */
function useFound() {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), DEBOUNCE_MS);
  const found = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => readSearch(query, signal),
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
  });
  return { text, setText, query, found, groups: query ? (found.data?.groups ?? []) : [] };
}

function useOpenHit() {
  const navigate = useNavigate();
  return (hit: SearchHit, record: boolean) => {
    if (record && hit.kind === 'Racket') {
      void navigate({ to: '/rackets/$id', params: { id: hit.key } });
      return;
    }
    void navigate({ to: '/explore', hash: true });
    if (record) look({ record: hit.key, panel: 'details', link: null });
    else
      void (hit.kind === 'Racket'
        ? addRacket(hit.key, 'value')
        : addThing(hit.key, hit.label).then(() => select([hit.key])));
  };
}
