import type { SearchHit } from '@ringbreaker/cypher/domain';
import { Combobox, Kbd, Loader, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { QUESTIONS } from '../../questions.ts';
import { useSearchWanted } from '../../state/search-wanted.ts';
import { useSingleKeys } from '../../state/preferences.ts';
import { later } from '../later.tsx';
import { openPalette } from '../frame/commands.ts';
import { chosenRecent, RecentSearches } from './RecentSearches.tsx';
import { SearchHits } from './SearchHits.tsx';
import { useFound } from './use-found.ts';
import type { HitPlace } from './open-hit.ts';
import { useOpenHit } from './use-open-hit.ts';
import { t } from '../../words/words.ts';
import { useRecent } from './use-recent.ts';

const QueryDialog = later(() => import('../query/QueryDialog.tsx').then((part) => part.QueryDialog));

/** One box for everything: Enter puts the hit on the canvas, Ctrl+Enter on a new one, Shift+Enter opens its record. */
export function Search() {
  const input = useRef<HTMLInputElement>(null);
  const { combobox, found, text, type, query, groups, isSettled, submit, press, recent, openAt } = useSearchBox();
  const isEmpty = text.trim() === '';
  const isWanted = useFocus(input);
  const [asked, setAsked] = useState<string | null>(null);
  const show = () => (!isEmpty || recent.length > 0) && combobox.openDropdown();
  return (
    <search className="search">
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal shadow="lg" position="bottom-start" width={520}>
        <Combobox.Target>
          <TextInput
            ref={input}
            value={text}
            aria-label={t`Search phones, accounts, addresses, parcels, sellers, rackets`}
            placeholder={t`Phone, last digits of an account, parcel, address, seller, racket…`}
            leftSection={found.isFetching ? <Loader size={14} /> : <IconSearch size={16} stroke={1.8} />}
            rightSection={<Kbd size="xs">/</Kbd>}
            // Who begins with > looks for what to do.
            onChange={(event) => (event.currentTarget.value === '>' ? openPalette() : type(event.currentTarget.value))}
            onFocus={() => !isWanted.current && show()}
            onClick={show}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.altKey && event.code === 'KeyQ' && query) setAsked(query);
              else if (event.key === 'Escape') leave(input.current);
              else press(event);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={isEmpty ? recent.length === 0 : !query} className="search-dropdown">
          {isEmpty ? (
            <RecentSearches recent={recent} />
          ) : (
            <SearchHits
              query={query}
              found={found}
              groups={groups}
              late={!isSettled}
              onQuery={() => setAsked(query)}
              onOpen={openAt}
            />
          )}
        </Combobox.Dropdown>
      </Combobox>
      {asked !== null && (
        <QueryDialog of={t`this search`} question={QUESTIONS.search(asked)} onClose={() => setAsked(null)} />
      )}
    </search>
  );
}

/** What is typed and found, which hit is marked, and what Enter does: also where it came before the answer. */
function useSearchBox() {
  const { text, setText, query, found, groups, isSettled } = useFound();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const openHit = useOpenHit();
  const { recent, remember, clear } = useRecent();
  /** Where what Enter was pressed on is opened, and whether that was before the answer came: then its first hit is meant. */
  const pressed = useRef<{ place: HitPlace; early: boolean }>(UNPRESSED);
  const hits = groups.flatMap((group) => group.hits);
  const open = (hit: SearchHit | undefined) => {
    if (hit) {
      openHit(hit, pressed.current.place);
      remember(text);
    }
    pressed.current = UNPRESSED;
    setText('');
    combobox.closeDropdown();
  };
  useEffect(() => {
    if (!isSettled || !found.data) return;
    if (pressed.current.early && hits[0]) open(hits[0]);
    else combobox.selectFirstOption();
    pressed.current = { ...pressed.current, early: false };
    // The store's functions are new on each render; a new answer alone moves the mark to its first hit.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found.data, isSettled]);
  const type = (typed: string) => {
    setText(typed);
    pressed.current = UNPRESSED;
    combobox.openDropdown();
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '') return;
    // What stands below may still be the answer to what was typed before.
    pressed.current = { place: placeFor(event), early: !isSettled };
    if (!isSettled) combobox.resetSelectedOption();
  };
  const submit = (value: string) => {
    const chosen = chosenRecent(value);
    if (chosen === 'clear') clear();
    else if (chosen) type(chosen.again);
    else open(hits.find((hit) => hit.key === value));
  };
  const openAt = (hit: SearchHit, place: HitPlace) => {
    pressed.current = { place, early: false };
    open(hit);
  };
  return { combobox, found, text, type, query, groups, isSettled, submit, press, recent, openAt };
}

const UNPRESSED = { place: 'canvas' as HitPlace, early: false };

/** Where Enter opens a hit, by what is held with it. */
function placeFor({ shiftKey, ctrlKey, metaKey }: React.KeyboardEvent): HitPlace {
  if (shiftKey) return 'record';
  return ctrlKey || metaKey ? 'new canvas' : 'canvas';
}

/** Out of the box the keys are the canvas's again, or the page's where there is none. */
function leave(input: HTMLInputElement | null): void {
  const canvas = document.querySelector<HTMLElement>('.stage-canvas');
  (canvas ?? document.getElementById('content'))?.focus();
  if (document.activeElement === input) input?.blur();
}

/** The ways to the box; tells whether a page that begins with it led there. */
function useFocus(input: React.RefObject<HTMLInputElement | null>): React.RefObject<boolean> {
  useFocusKeys(input);
  return useFocusWanted(input);
}

/** Comes to the box when a page begins with it; tells whether that is why it has the focus: then nothing opens below it. */
function useFocusWanted(input: React.RefObject<HTMLInputElement | null>): React.RefObject<boolean> {
  const isWanted = useRef(false);
  const times = useSearchWanted((state) => state.times);
  useEffect(() => {
    if (times === 0) return;
    isWanted.current = true;
    input.current?.focus();
    isWanted.current = false;
  }, [times, input]);
  return isWanted;
}

/** `/` and Ctrl+K come to the box from everywhere; a single key does nothing where somebody types or wants none. */
function useFocusKeys(input: React.RefObject<HTMLInputElement | null>): void {
  const { singleKeys } = useSingleKeys();
  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([['/', () => singleKeys && focus()]]);
  useHotkeys([['mod+K', focus]], []);
}
