import {
  Anchor,
  Button,
  Code,
  Collapse,
  Divider,
  Group,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ProviderRefusal } from '@ringbreaker/cypher/domain';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { providerUrl, readSignInWays, signIn } from '../api.ts';
import { LanguageSwitch } from '../panels/frame/LanguageSwitch.tsx';
import { Wordmark } from '../panels/frame/Wordmark.tsx';
import { describeError } from '../problem.ts';
import { usePageTitle } from './page-title.ts';
import { t, tx } from '../words/words.ts';

/** What a person without a session sees: name and password, or how to get a one-time link. */
export function SignIn() {
  usePageTitle(t`Sign in`);
  return (
    <main className="sign-in">
      <Paper withBorder p="xl" radius="lg" className="sign-in-card">
        <Stack gap="lg">
          <Group justify="space-between">
            <Wordmark />
            <LanguageSwitch />
          </Group>
          <Title order={1} size="h3">{t`Sign in`}</Title>
          <LinkOver />
          <ByProvider />
          <PasswordForm />
          <LinkHelp />
        </Stack>
      </Paper>
    </main>
  );
}

/** Says that a sign-in link was opened that lets nobody in any more. */
function LinkOver() {
  if (new URLSearchParams(window.location.search).get('link') !== 'over') return null;
  return (
    <div role="alert" className="sign-in-refusal">
      <Text size="sm" fw={600}>{t`This sign-in link was used before, or is over.`}</Text>
      <Text size="sm">{t`Each link lets one person in, once. Ask who runs this server for another one.`}</Text>
    </div>
  );
}

/** The way in by an identity provider, where one is set, and what became of it. */
function ByProvider() {
  const { data } = useQuery({ queryKey: ['ways'], queryFn: ({ signal }) => readSignInWays(signal) });
  const refused = ProviderRefusal.safeParse(new URLSearchParams(window.location.search).get('refused')).data;
  if (!data?.provider) return null;
  const { provider } = data;
  return (
    <Stack gap="sm">
      {refused && (
        <div role="alert" className="sign-in-refusal">
          <Text size="sm" fw={600}>
            {refused === 'provider' ? tx`${provider} did not let you in here.` : tx`${provider} does not answer.`}
          </Text>
          <Text size="sm">
            {refused === 'provider'
              ? t`Try again. If it stays so, ask who runs this server to let you in.`
              : t`Try again in a minute, or sign in with a name and a password.`}
          </Text>
        </div>
      )}
      <Button
        component="a"
        href={providerUrl().href}
        fullWidth
        leftSection={<IconKey size={16} />}
      >{tx`Sign in with ${provider}`}</Button>
      <Divider label={t`or by name and password`} labelPosition="center" />
    </Stack>
  );
}

function PasswordForm() {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(name, password),
    onSuccess: () => queries.resetQueries(),
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t`Name`}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={t`Password`}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.isError && <Refusal error={enter.error} />}
        <Button
          type="submit"
          mt="xs"
          fullWidth
          loading={enter.isPending}
          disabled={name.trim() === '' || password === ''}
        >{t`Sign in`}</Button>
      </Stack>
    </form>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { detail, todo } = describeError(error);
  return (
    <div role="alert" className="sign-in-refusal">
      <Text size="sm" fw={600}>
        {detail}
      </Text>
      <Text size="sm">{todo}</Text>
    </div>
  );
}

/** Who started the server needs no password: it prints a link. */
function LinkHelp() {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <div className="sign-in-link">
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={toggle}
        aria-expanded={opened}
      >{t`No name and password yet?`}</Anchor>
      <Collapse expanded={opened}>
        <Stack gap="sm" pt="sm">
          <Text size="sm">{t`Ask whoever runs this server for a name and a password. The rest is for them.`}</Text>
          <Text size="sm">{tx`Open the one-time link that the server printed when it was started (${<Code>npm run demo</Code>}, ${<Code>npm start</Code>}). It prints a new one at each start, and when it is told to; PID is the number of its process:`}</Text>
          <Code block>kill -USR2 PID</Code>
          <Text size="sm">{tx`An operator lets people in by ${<Code>ringbreaker user add NAME</Code>}.`}</Text>
        </Stack>
      </Collapse>
    </div>
  );
}
