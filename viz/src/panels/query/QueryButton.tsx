import { Button } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import type { Question } from '../../questions.ts';
import { QueryDialog } from './QueryDialog.tsx';

interface QueryButtonProps {
  /** What the queries are of, as in "the ranked list". */
  of: string;
  /** The question as it is when the button is pressed. */
  ask: () => Question;
}

/** Shows the queries behind what is seen. */
export function QueryButton({ of, ask }: QueryButtonProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconCode size={14} />}
        onClick={() => setQuestion(ask())}
      >
        Show query
      </Button>
      {question && <QueryDialog of={of} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}
