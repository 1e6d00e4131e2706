import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type DossierProfile, RECIPIENT_CHARACTERS } from '@ringbreaker/cypher/domain';
import { useEffect, useState } from 'react';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { t, tx } from '../../words/words.ts';
import { FormDialog } from '../FormDialog.tsx';
import { Making } from './Making.tsx';
import { dropOrder, isMaking, type Order, startOrder, useOrder, watchOrder } from './order.ts';

interface DossierDialogProps {
  racketId: string;
  /** What the racket is called. */
  called: string;
  onClose: () => void;
}

/** Asks for whom a dossier is and what of persons it tells, or shows how far the one is that was asked for. */
export function DossierDialog({ racketId, called, onClose }: DossierDialogProps) {
  const { order } = useOrder();
  const leave = () => {
    dropOrder();
    onClose();
  };
  useEffect(watchOrder, []);
  if (order && isMaking(order)) return <Making order={order} onClose={onClose} />;
  const own = order?.racketId === racketId ? order : null;
  if (own?.made) return <Made {...own.made} onClose={leave} />;
  return <Form racketId={racketId} called={called} failed={own} onClose={leave} />;
}

function Form({ racketId, called, failed, onClose }: DossierDialogProps & { failed: Order | null }) {
  const [recipient, setRecipient] = useState(failed?.recipient ?? '');
  const [profile, setProfile] = useState<DossierProfile>(isRedacted ? 'masked' : 'full');
  const tidy = recipient.trim();
  return (
    <FormDialog
      title={t`Dossier on ${called}`}
      action={t`Make and save`}
      ready={tidy !== ''}
      error={failed?.error}
      submit={() => void startOrder({ racketId, called }, { recipient: tidy, profile }, Date.now())}
      onClose={onClose}
    >
      <Text size="sm">{t`A signed ZIP for somebody outside: a PDF to read, members and evidence as tables, each row with its file, line and hash. Its recipient can verify it without this server. It says on each page that these are leads to check.`}</Text>
      <TextInput
        label={t`For whom`}
        description={t`It stands on the cover, on each page, and in what is signed.`}
        placeholder={t`Customs of Hamburg`}
        required
        data-autofocus
        maxLength={RECIPIENT_CHARACTERS}
        value={recipient}
        onChange={(event) => setRecipient(event.currentTarget.value)}
      />
      <Profiles profile={profile} onChange={setProfile} />
    </FormDialog>
  );
}

function Profiles({ profile, onChange }: { profile: DossierProfile; onChange: (profile: DossierProfile) => void }) {
  return (
    <Radio.Group
      label={t`What is hidden`}
      value={profile}
      onChange={(value) => onChange(value as DossierProfile)}
      description={isRedacted ? t`Names are hidden here: show them first to hand them out.` : undefined}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="full"
          disabled={isRedacted}
          label={t`Nothing: names and values as they were delivered`}
          description={t`For those who may act on it. You hand out what you see, and no more.`}
        />
        <Radio
          value="masked"
          label={t`Persons: pseudonyms in place of names and values`}
          description={t`Rows of sources are blanked, and notes and reasons that people wrote stay out.`}
        />
      </Stack>
    </Radio.Group>
  );
}

/** What was saved, and what its recipient has to be told. */
function Made({ name, fingerprint, onClose }: { name: string; fingerprint: string; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t`The dossier is saved`} size="md">
      <Stack gap="sm">
        <Text size="sm" role="status">{tx`It is saved as ${<strong className="dossier-name">{name}</strong>}.`}</Text>
        <Text size="sm">{t`Tell its recipient the fingerprint of the key by another way than the file, as by telephone. With it they see that nobody changed anything:`}</Text>
        <code className="dossier-key">{fingerprint.match(/.{1,8}/g)?.join(' ')}</code>
        <Text size="sm">{tx`They verify it by ${<code>node verify.mjs</code>} in the unpacked folder, or by ${<code>ringbreaker verify</code>}.`}</Text>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>{t`Done`}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
