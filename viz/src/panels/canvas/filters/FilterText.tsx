import { TextInput } from '@mantine/core';
import { askFilter } from '../../../explorer/actions/filter.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { LONGEST_TEXT } from '../../../state/filter/url-filter.ts';
import { t } from '../../../words/words.ts';

/** Asks what text the things that are left have in their name, key or racket. */
export function FilterText({ label, width }: { label: string; width?: number }) {
  const { text } = useExplorer((state) => state.history.present.canvas.filter);
  return (
    <TextInput
      size="xs"
      {...(width !== undefined && { w: width })}
      value={text}
      maxLength={LONGEST_TEXT}
      aria-label={label}
      placeholder={t`Name, key, racket`}
      onChange={(event) => askFilter({ text: event.currentTarget.value })}
    />
  );
}
