import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

/** A value to pick, how it is called where not by itself, and how much it leaves. */
interface PickOption {
  value: string;
  label?: string;
  count?: number;
}

interface PickProps {
  name: string;
  value: string | undefined;
  options: readonly PickOption[];
  onPick: (value: string | undefined) => void;
}

/** Past so many options a list is searched, not read. */
const OPTIONS_TO_READ = 12;

/** One facet: a button that opens its options with how much each leaves, or what is picked, to be taken away. */
export function Pick({ name, value, options, onPick }: PickProps) {
  const label = options.find((option) => option.value === value)?.label ?? value;
  if (!value) return <PickList name={name} options={options} onPick={onPick} />;
  return (
    <Button
      size="xs"
      variant="light"
      rightSection={<IconX size={13} />}
      onClick={() => onPick(undefined)}
      aria-label={t`${name}: ${label}, take away`}
    >
      {name}: {label}
    </Button>
  );
}

function PickList({ name, options, onPick }: Omit<PickProps, 'value'>) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.focusTarget();
      setSearch('');
    },
  });
  const shown = options.filter(({ value, label = value }) => label.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <Combobox store={combobox} width={240} position="bottom-start" onOptionSubmit={onPick}>
      <Combobox.Target targetType="button">
        <Button
          size="xs"
          variant="default"
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
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {shown.map((option) => (
            <Combobox.Option key={option.value} value={option.value} className="facet">
              <span className="clip">{option.label ?? option.value}</span>
              {option.count !== undefined && <span className="quiet">{count(option.count)}</span>}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t`None has this name`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
