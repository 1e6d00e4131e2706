import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { describeError, isSignedOut } from '../problem.ts';
import { t } from '../words/words.ts';

/** What failed, what to do, and a way to try again: with all else on the page that failed, also without a word. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const queries = useQueryClient();
  const tryAgain = () => {
    retry?.();
    void queries.refetchQueries({
      type: 'active',
      predicate: ({ state }) => state.status === 'error' && isIdle(state),
    });
  };
  const { title, detail, todo } = describeError(error);
  return (
    <Alert color="red" variant="light" title={title} role="alert" className="failure">
      <Text size="sm">{detail}</Text>
      <Text size="sm" mt={4}>
        {todo}
      </Text>
      {isSignedOut(error) && (
        <Anchor href="/" target="_blank" size="sm">{t`Sign in in another tab; what you typed stays here`}</Anchor>
      )}
      {retry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={tryAgain}>{t`Try again`}</Button>
        </Group>
      )}
    </Alert>
  );
}

/** What is being asked already is not asked twice. */
const isIdle = ({ fetchStatus }: { fetchStatus: string }) => fetchStatus === 'idle';
