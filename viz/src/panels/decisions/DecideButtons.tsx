import { Button } from '@mantine/core';
import type { RacketTriageState } from '@ringbreaker/cypher/domain';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { t } from '../../words/words.ts';

/** What is decided on a racket. */
export type AskedStep = 'confirmed' | 'dismissed';

interface DecideButtonsProps {
  ask: (step: AskedStep) => void;
  /** How it stands, which need not be decided once more. */
  stands?: RacketTriageState;
}

/** Confirms or dismisses: each opens its dialog. */
export function DecideButtons({ ask, stands }: DecideButtonsProps) {
  return (
    <>
      {stands !== 'confirmed' && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck size={14} />}
          onClick={() => ask('confirmed')}
        >{t`Confirm…`}</Button>
      )}
      {stands !== 'dismissed' && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEyeOff size={14} />}
          onClick={() => ask('dismissed')}
        >{t`Dismiss…`}</Button>
      )}
    </>
  );
}
