import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useUncopied } from '../../state/link/link-here.ts';
import { t } from '../../words/words.ts';

/** A link that the browser did not copy, chosen to be copied by a key. */
export function CopyByHand({ link }: { link: string }) {
  const close = () => useUncopied.setState({ link: null });
  return (
    <Modal opened onClose={close} title={t`Copy the link`} size="lg">
      <TextInput
        label={t`This browser does not let the page copy. It is chosen: press Ctrl+C.`}
        value={link}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={close}>{t`Done`}</Button>
      </Group>
    </Modal>
  );
}
