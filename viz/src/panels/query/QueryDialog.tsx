import { Button, CopyButton, Loader, Modal, Stack, Text } from '@mantine/core';
import type { AskedQuery } from '@ringbreaker/cypher/domain';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readQueries } from '../../api-queries.ts';
import { counted } from '../../graph/words.ts';
import type { Question } from '../../requests.ts';
import { writeAddress } from '../../requests.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { curlOf, cypherOf } from '../../state/canvas/query-text.ts';
import { Failure } from '../Failure.tsx';
import { t, tx } from '../../words/words.ts';

interface QueryDialogProps {
  of: string;
  question: Question;
  onClose: () => void;
}

/** The Cypher behind a view with its parameters, and the line that asks the API the same. */
export function QueryDialog({ of, question, onClose }: QueryDialogProps) {
  const found = useQuery({
    queryKey: ['queries', question],
    queryFn: ({ signal }) => readQueries(question, signal),
    staleTime: Infinity,
  });
  return (
    <Modal opened onClose={onClose} title={t`The query behind ${of}`} size="xl">
      <Stack gap="lg">
        <Text size="sm">{tx`The API has just run this. What a query was given out of the rows of another is counted, not shown.${isRedacted && t` Names are hidden: pseudonyms stand in for keys, so what you copy finds nothing.`}`}</Text>
        <Copied
          title={t`Ask the API for the same`}
          says={t`It needs a token with the scope graph:read, in RINGBREAKER_TOKEN.`}
          text={curlOf(writeAddress(question.path, question.query), question.body)}
        />
        {question.command !== undefined && (
          <Copied
            title={t`Ask on the server`}
            says={t`The same by the command of the product, for whoever may work there.`}
            text={question.command}
          />
        )}
        {found.isPending && <Loader size="sm" aria-label={t`Reading the queries`} />}
        {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
        {found.data?.queries.map((query) => (
          <Copied key={query.name} title={`${query.name}.cypher`} says={sayTimes(query)} text={cypherOf(query)} />
        ))}
      </Stack>
    </Modal>
  );
}

function sayTimes({ times, parameters }: AskedQuery): string {
  const often = times === 1 ? t`Run once` : t`Run ${times} times`;
  return t`${often}, with ${counted(parameters.length, 'parameter')}. For Neo4j Browser or cypher-shell.`;
}

/** Past this a text is cut where it is shown; copying takes all of it. */
const SHOWN = 20_000;

function Copied({ title, says, text }: { title: string; says: string; text: string }) {
  return (
    <section className="query" aria-label={title}>
      <header className="query-head">
        <div>
          <b>{title}</b>
          <Text size="xs" c="dimmed">
            {says}
          </Text>
        </div>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              aria-label={t`Copy ${title}`}
              onClick={copy}
            >
              <span role="status">{copied ? t`Copied` : t`Copy`}</span>
            </Button>
          )}
        </CopyButton>
      </header>
      <pre className="query-text mono" tabIndex={0} aria-label={`${title}, text`}>
        {text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
      </pre>
    </section>
  );
}
