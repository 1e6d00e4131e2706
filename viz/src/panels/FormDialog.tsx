import { Button, Group, Modal } from '@mantine/core';
import { t } from '../words/words.ts';
import { Failure } from './Failure.tsx';

interface FormDialogProps {
  title: string;
  /** What the button does, in a word or two. */
  action: string;
  /** Whether all that is asked for is given. */
  ready: boolean;
  busy?: boolean;
  /** Why it could not be done; null or undefined where nothing failed. */
  error?: unknown;
  submit: () => void;
  onClose: () => void;
  /** What else can be done; it stands at the other end of the buttons' line. */
  aside?: React.ReactNode;
  children: React.ReactNode;
}

/** Asks a person for words or a choice. Ctrl+Enter sends them, too, and a click beside it throws none away. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, ready, busy = false, error, submit, onClose, aside, children } = props;
  const send = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (ready && !busy) submit();
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={title} size="md">
      <form
        onSubmit={send}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send(event)}
        className="form-dialog"
      >
        {children}
        {error !== null && error !== undefined && <Failure error={error} />}
        <Group mt="xs">
          {aside}
          <span className="grow" />
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" title={t`Ctrl+Enter`} loading={busy} disabled={!ready}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
