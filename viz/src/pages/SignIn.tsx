import { Button, Code, Paper, Stack, Text, Title } from '@mantine/core';
import { Wordmark } from '../panels/Wordmark.tsx';

/** What a person without a session sees: how to get a one-time link. */
export function SignIn() {
  return (
    <main className="sign-in">
      <Paper withBorder p="xl" radius="lg" maw={460}>
        <Stack gap="md">
          <Wordmark />
          <Title order={1} size="h3">
            Sign in
          </Title>
          <Text>
            Open the one-time link that was printed when the server started. Each link works once; the server prints a
            new one when it is started again:
          </Text>
          <Code block>npm start</Code>
          <Text c="dimmed" size="sm">
            The session stays in this browser and ends when the server does, or when it expires.
          </Text>
          <Button variant="default" onClick={() => window.location.reload()}>
            I have opened the link
          </Button>
        </Stack>
      </Paper>
    </main>
  );
}
