import { Button, Popover, Skeleton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { RangeFormProps } from './RangeForm.tsx';

// What draws and reads ranges is a tenth of what travels before the first list: it comes when it is opened.
const RangeForm = lazy(async () => ({ default: (await import('./RangeForm.tsx')).RangeForm }));

/** A part of the filter that is a range of figures: drawn over a histogram, or typed. */
export function RangeFacet(props: RangeFormProps) {
  const { name, bins, range } = props;
  return (
    <Popover width={300} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={range ? 'light' : 'default'}
          disabled={bins.length === 0}
          rightSection={<IconChevronDown size={13} />}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Suspense fallback={<Skeleton height={170} />}>
          <RangeForm {...props} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
