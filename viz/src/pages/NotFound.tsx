import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from './page-title.ts';
import { t } from '../words/words.ts';

/** An address that leads nowhere, and the way back. */
export function NotFound() {
  usePageTitle(t`Nothing here`);
  return (
    <Stack className="page-narrow" gap="sm">
      <Title order={1} size="h3">{t`There is nothing at this address`}</Title>
      <Text c="dimmed">{t`The link may be old, or a racket may have dissolved in a later run.`}</Text>
      <Anchor component={Link} to="/">{t`Back to the list of rackets`}</Anchor>
    </Stack>
  );
}
