import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../Failure.tsx';
import { t } from '../../words/words.ts';

interface ReasonDialogProps {
  title: string;
  /** What comes of it, before it is done. */
  says: React.ReactNode;
  /** What is asked for in words. */
  label: string;
  /** What the button does, in one word. */
  action: string;
  /** Whether it may be sent without a reason. */
  optional?: boolean;
  /** Whether all else that is asked for is given. */
  ready?: boolean;
  busy: boolean;
  error: unknown;
  send: (reason: string) => void;
  onClose: () => void;
  /** What is to be looked at before a reason can be given; the dialog begins there. */
  first?: React.ReactNode;
  /** What is asked for besides. */
  children?: React.ReactNode;
}

/** Asks a person why, before something is done that others will ask about. A click beside it throws no words away. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, says, label, action, optional = false, ready = true, busy, error, send, onClose } = props;
  const { first, children } = props;
  const [reason, setReason] = useState('');
  const isReady = ready && (optional || reason.trim() !== '');
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (isReady && !busy) send(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={title} size="md">
      <form
        onSubmit={submit}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        className="reason-form"
      >
        <Text size="sm" component="div">
          {says}
        </Text>
        {first}
        <Textarea
          label={label}
          required={!optional}
          data-autofocus={first === undefined || undefined}
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {children}
        {error !== null && error !== undefined && <Failure error={error} />}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" title={t`Ctrl+Enter`} loading={busy} disabled={!isReady}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
