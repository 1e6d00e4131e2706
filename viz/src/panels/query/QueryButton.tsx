import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import type { Question } from '../../requests.ts';
import { t } from '../../words/words.ts';
import { later } from '../later.tsx';

const QueryDialog = later(() => import('./QueryDialog.tsx').then((part) => part.QueryDialog));

interface QueryButtonProps {
  /** What the queries are of, as in "the ranked list". */
  of: string;
  /** The question as it is when the button is pressed. */
  ask: () => Question;
  /** By its sign alone, where there is no room. */
  small?: boolean;
}

/** Shows the queries behind what is seen. */
export function QueryButton({ of, ask, small = false }: QueryButtonProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const show = () => setQuestion(ask());
  return (
    <>
      {small ? (
        <Tooltip label={t`Show query`}>
          <ActionIcon variant="default" size={30} aria-label={t`Show query`} onClick={show}>
            <IconCode size={15} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconCode size={14} />}
          onClick={show}
        >{t`Show query`}</Button>
      )}
      {question && <QueryDialog of={of} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}
