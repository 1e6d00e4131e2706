import { Combobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { count } from '../../graph/words.ts';
import { OptionMenu } from './OptionMenu.tsx';

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

/** A part of the filter of which several may be picked; each choice says how many it leaves. */
export function Facet({ name, noun, options, picked, onToggle }: FacetProps) {
  // The bar of the largest count is as wide as the list.
  const most = Math.max(1, ...options.map((option) => option.count));
  return (
    <OptionMenu name={name} options={options} picked={picked} onSubmit={onToggle}>
      {({ value, label, count: many }) => {
        const isPicked = picked.includes(value);
        return (
          <Combobox.Option key={value} value={value} active={isPicked} selected={isPicked} className="facet-option">
            <span className="facet-bar" style={{ width: `${(many / most) * 100}%` }} aria-hidden="true" />
            <span className="facet-tick">{isPicked && <IconCheck size={14} aria-hidden="true" />}</span>
            <span className="clip grow">{label}</span>
            <span className="quiet">
              {count(many)}
              <span className="visually-hidden"> {noun}</span>
            </span>
          </Combobox.Option>
        );
      }}
    </OptionMenu>
  );
}
