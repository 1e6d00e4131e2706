import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../words/words.ts';

interface Option {
  value: string;
  /** How it is called where not by its value. */
  label?: string;
}

interface OptionMenuProps<T extends Option> {
  name: string;
  options: readonly T[];
  /** Several may be picked, and these are; left out where one is picked at a time. */
  picked?: readonly string[];
  onSubmit: (value: string) => void;
  /** Draws an option. */
  children: (option: T) => ReactNode;
}

/** Past so many options a list is searched, not read. */
const OPTIONS_TO_READ = 12;

/** A button that opens a list of options, with a search where they are many. */
export function OptionMenu<T extends Option>({ name, options, picked, onSubmit, children }: OptionMenuProps<T>) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
  });
  const wanted = search.trim().toLowerCase();
  const shown = options.filter(({ value, label = '' }) => `${label} ${value}`.toLowerCase().includes(wanted));
  return (
    <Combobox store={combobox} width={270} position="bottom-start" onOptionSubmit={onSubmit}>
      <Combobox.Target targetType="button">
        <Button
          size="xs"
          variant={picked && picked.length > 0 ? 'light' : 'default'}
          disabled={options.length === 0}
          rightSection={<IconChevronDown size={13} />}
          onClick={() => combobox.toggleDropdown()}
        >
          {name}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {options.length > OPTIONS_TO_READ && (
          <Combobox.Search
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={t`Search ${options.length}`}
            aria-label={t`Search in ${name}`}
          />
        )}
        <Combobox.Options
          mah={320}
          style={{ overflowY: 'auto' }}
          aria-label={name}
          aria-multiselectable={picked !== undefined || undefined}
        >
          {shown.map(children)}
          {shown.length === 0 && <Combobox.Empty>{t`None has this name`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
