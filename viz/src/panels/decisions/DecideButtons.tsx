import { Button } from '@mantine/core';
import type { RacketTriageState } from '@ringbreaker/cypher/domain';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { t } from '../../words/words.ts';

/** What is decided on a racket. */
export type AskedStep = 'confirmed' | 'dismissed';

interface DecideButtonsProps {
  ask: (step: AskedStep) => void;
  /** Whether letters ask for them, too. */
  keys?: boolean;
  /** How it stands, which need not be decided once more. */
  stands?: RacketTriageState;
}

/** Confirms or dismisses: each opens its dialog. */
export function DecideButtons({ ask, stands, keys = false }: DecideButtonsProps) {
  return (
    <>
      {stands !== 'confirmed' && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck size={14} />}
          title={keys ? t`Key C` : undefined}
          onClick={() => ask('confirmed')}
        >{t`Confirm…`}</Button>
      )}
      {stands !== 'dismissed' && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEyeOff size={14} />}
          title={keys ? t`Key D` : undefined}
          onClick={() => ask('dismissed')}
        >{t`Dismiss…`}</Button>
      )}
    </>
  );
}
