import { Alert, Button, Group, Text } from '@mantine/core';
import { describeError } from '../problem.ts';
import { t } from '../words/words.ts';

/** What failed, what to do, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail, todo } = describeError(error);
  return (
    <Alert color="red" variant="light" title={title} role="alert" className="failure">
      <Text size="sm">{detail}</Text>
      <Text size="sm" mt={4}>
        {todo}
      </Text>
      {retry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={retry}>{t`Try again`}</Button>
        </Group>
      )}
    </Alert>
  );
}
