import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../FormDialog.tsx';

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

/** Asks a person why, before something is done that others will ask about. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { says, label, optional = false, ready = true, send, first, children, ...dialog } = props;
  const [reason, setReason] = useState('');
  const tidy = reason.trim();
  return (
    <FormDialog {...dialog} ready={ready && (optional || tidy !== '')} submit={() => send(tidy)}>
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
    </FormDialog>
  );
}
