import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

interface FacetOption {
  value: string;
  label: string;
  count: number;
}

interface FacetProps {
  name: string;
  /** What is counted, as in "rackets". */
  noun: string;
  options: readonly FacetOption[];
  picked: readonly string[];
  onToggle: (value: string) => void;
}

/** Past so many options a list is searched, not read. */
const OPTIONS_TO_READ = 12;

/** A part of the filter of which several may be picked; each choice says how many it leaves. */
export function Facet({ name, noun, options, picked, onToggle }: FacetProps) {
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
  const shown = options.filter(({ value, label }) => `${label} ${value}`.toLowerCase().includes(wanted));
  const most = Math.max(1, ...options.map((option) => option.count));
  return (
    <Combobox store={combobox} width={270} position="bottom-start" onOptionSubmit={onToggle}>
      <Combobox.Target targetType="button">
        <Button
          size="xs"
          variant={picked.length > 0 ? 'light' : 'default'}
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
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={name} aria-multiselectable>
          {shown.map((option) => (
            <Option key={option.value} option={option} noun={noun} picked={picked.includes(option.value)} most={most} />
          ))}
          {shown.length === 0 && <Combobox.Empty>{t`None has this name`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface OptionProps {
  option: FacetOption;
  noun: string;
  picked: boolean;
  /** The largest count of the list: its bar is as wide as the list. */
  most: number;
}

function Option({ option: { value, label, count: many }, noun, picked, most }: OptionProps) {
  return (
    <Combobox.Option value={value} active={picked} selected={picked} className="facet-option">
      <span className="facet-bar" style={{ width: `${(many / most) * 100}%` }} aria-hidden="true" />
      <span className="facet-tick">{picked && <IconCheck size={14} aria-hidden="true" />}</span>
      <span className="clip grow">{label}</span>
      <span className="quiet">
        {count(many)}
        <span className="visually-hidden"> {noun}</span>
      </span>
    </Combobox.Option>
  );
}
