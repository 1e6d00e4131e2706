import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { switchNames } from './switch-names.ts';
import { t, tx } from '../../words/words.ts';

/** Says on every page that names are hidden, and shows them again. */
export function RedactionBanner() {
  if (!isRedacted) return null;
  return (
    <section className="redaction" aria-label={t`Names are hidden`}>
      <IconEyeOff size={16} aria-hidden="true" />
      <span>{tx`${<b>{t`Names are hidden.`}</b>} Pseudonyms stand in for people, accounts and texts, also in what you export.`}</span>
      <Button size="compact-xs" variant="default" onClick={() => void switchNames()}>{t`Show names`}</Button>
    </section>
  );
}
