import { Button, Combobox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { count } from '../../graph/words.ts';
import { OptionMenu } from './OptionMenu.tsx';
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

/** One facet: a button that opens its options with how much each leaves, or what is picked, to be taken away. */
export function Pick({ name, value, options, onPick }: PickProps) {
  const label = options.find((option) => option.value === value)?.label ?? value;
  if (value) {
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
  return (
    <OptionMenu name={name} options={options} onSubmit={onPick}>
      {(option) => (
        <Combobox.Option key={option.value} value={option.value} className="facet">
          <span className="clip">{option.label ?? option.value}</span>
          {option.count !== undefined && <span className="quiet">{count(option.count)}</span>}
        </Combobox.Option>
      )}
    </OptionMenu>
  );
}
