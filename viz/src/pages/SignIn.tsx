import { Button, Code, Paper, Stack, Text, Title } from '@mantine/core';
import { Wordmark } from '../panels/frame/Wordmark.tsx';

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
            new one when it is started again, by whichever command started it (<Code>npm run demo</Code> or{' '}
            <Code>npm start</Code>).
          </Text>
          <Text>Without a restart, this makes the server print a new one; PID is the number of its process:</Text>
          <Code block>kill -USR2 PID</Code>
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
