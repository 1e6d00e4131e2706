import { Alert, Button, Group, Text } from '@mantine/core';
import { faultsOf } from '../../../state/queue/filter-faults.ts';
import type { QueueFilter } from '../../../state/queue/queue-filter.ts';
import { t } from '../../../words/words.ts';
import { Failure } from '../../Failure.tsx';

interface ListFailedProps {
  filter: QueueFilter;
  error: Error;
  retry: () => void;
  onChange: (filter: QueueFilter) => void;
}

/** Why the list could not be read: for what the filter asks, which can be left out, or for another reason. */
export function ListFailed({ filter, error, retry, onChange }: ListFailedProps) {
  const faults = faultsOf(filter);
  if (!faults) return <Failure error={error} retry={retry} />;
  return (
    <Alert color="red" variant="light" role="alert" className="failure" title={t`The list cannot be narrowed by this`}>
      {faults.says.map((says) => (
        <Text key={says} size="sm">
          {says}
        </Text>
      ))}
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={() => onChange(faults.without)}>{t`Leave it out`}</Button>
      </Group>
    </Alert>
  );
}
