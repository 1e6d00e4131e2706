import { Button, Group, Textarea } from '@mantine/core';
import { NOTE_CHARACTERS } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { count } from '../../graph/words.ts';
import { Failure } from '../Failure.tsx';
import { t, tx } from '../../words/words.ts';

interface NoteFormProps {
  label: string;
  /** What stands there to begin with. */
  text?: string;
  action: string;
  busy: boolean;
  error: unknown;
  /** The most letters that it may have. */
  letters?: number;
  /** What was written before and not sent, where such is kept, and who keeps what is typed. */
  draft?: { text: string | undefined; onType: (text: string) => void };
  send: (text: string) => void;
  onClose: () => void;
}

/** Where a note is written: plain text, kept by the button or by Ctrl and Enter. */
export function NoteForm({
  label,
  text: before = '',
  action,
  busy,
  error,
  letters = NOTE_CHARACTERS,
  draft,
  send,
  onClose,
}: NoteFormProps) {
  const [text, setText] = useState(draft?.text ?? before);
  // A form that a draft brought back is not what the person came for: the words stay where they are.
  const [isAsked] = useState(draft?.text === undefined);
  const isReady = text.trim() !== '' && text.trim() !== before;
  const submit = () => {
    if (isReady && !busy) send(text.trim());
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        if (event.key === 'Escape') onClose();
        // Keys of the canvas are letters here.
        event.stopPropagation();
      }}
    >
      <Textarea
        aria-label={label}
        placeholder={t`What did you see, and where? Plain text.`}
        autosize
        autoFocus={isAsked}
        minRows={3}
        maxRows={14}
        maxLength={letters}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          draft?.onType(value);
        }}
      />
      <LettersLeft text={text} most={letters} />
      {error !== null && error !== undefined && <Failure error={error} />}
      <FormButtons action={action} busy={busy} isReady={isReady} isDraft={draft !== undefined} onClose={onClose} />
    </form>
  );
}

interface ButtonsProps extends Pick<NoteFormProps, 'action' | 'busy' | 'onClose'> {
  isReady: boolean;
  isDraft: boolean;
}

/** To send what is written, and the way out: of what is kept until it is sent, it says that it will be no more. */
function FormButtons({ action, busy, isReady, isDraft, onClose }: ButtonsProps) {
  return (
    <Group gap={6} justify="flex-end">
      <Button size="compact-sm" variant="default" onClick={onClose}>
        {isDraft && isReady ? t`Throw away` : t`Cancel`}
      </Button>
      <Button size="compact-sm" type="submit" loading={busy} disabled={!isReady} title={t`${action} (Ctrl+Enter)`}>
        {action}
      </Button>
    </Group>
  );
}

/** Among the last so many letters, or the last fifth where that is less, a person is told how many are left. */
const TOLD = 500;

function LettersLeft({ text, most }: { text: string; most: number }) {
  if (text.length < most - Math.min(TOLD, most / 5)) return null;
  return <span className="quiet" role="status">{tx`${count(most - text.length)} letters left`}</span>;
}
