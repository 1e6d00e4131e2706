import { Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { askScreening } from '../api.ts';
import { Failure } from '../panels/Failure.tsx';
import { ScreenAnswer } from '../panels/screen/ScreenAnswer.tsx';
import { ScreenForm } from '../panels/screen/ScreenForm.tsx';
import { useMay } from '../state/me.ts';
import { usePageTitle } from './page-title.ts';
import { Command } from '../panels/frame/Command.tsx';
import { t, tx } from '../words/words.ts';

/** Is a newcomer tied to a known racket? Asked by what is known of it; nothing is stored but on request. */
export function Screen() {
  usePageTitle(t`Screening`);
  const screening = useMutation({
    mutationFn: ({ subject, near }: { subject: ScreeningSubject; near: boolean }) => askScreening([subject], near),
  });
  const may = useMay();
  const { data, error, isPending, submittedAt, variables } = screening;
  const answer = data?.answers[0];
  return (
    <div className="screen">
      <div className="queue-head">
        <Title order={1} size="h3">{t`Screening`}</Title>
        <Text
          size="sm"
          c="dimmed"
        >{t`Is this seller, account, phone, address or listing tied to a known racket? Nothing that is typed here is stored unless you keep it.`}</Text>
      </div>
      <div className="screen-sides">
        <ScreenForm
          asking={isPending}
          onAsk={(subject, near) => screening.mutate({ subject, near })}
          onClear={() => screening.reset()}
        />
        {error && <Failure error={error} retry={() => screening.mutate(screening.variables)} />}
        {answer && (
          <ScreenAnswer
            key={submittedAt}
            answer={answer}
            runSeq={data.runSeq}
            toKeep={may('POST /screenings/stored') ? variables?.subject : undefined}
          />
        )}
        {!answer && !error && <NothingAsked />}
      </div>
    </div>
  );
}

function NothingAsked() {
  return (
    <div className="empty">
      <Title order={2} size="h4">{t`Nothing asked yet`}</Title>
      <Text>{tx`Type what you know of the newcomer and press ${<kbd>Enter</kbd>}. One value is enough; more make the answer surer. Write it as you have it: spaces, brackets and country codes are read as they are when data is loaded.`}</Text>
      <Text
        size="sm"
        c="dimmed"
      >{tx`Many at once: ${<Command words="screen FILE" />}, or ${<span className="mono">POST /api/v1/screenings</span>}.`}</Text>
    </div>
  );
}
