import { Combobox, Kbd, Modal, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Command, matching, usePalette } from '../../state/palette.ts';
import { t } from '../../words/words.ts';

/** All that can be done on the screen, found by its name: Enter does what is marked. */
export function Palette({ commands }: { commands: readonly Command[] }) {
  const [typed, setTyped] = useState('');
  const found = matching(commands, typed);
  const close = () => usePalette.setState({ commands: null });
  // Escape goes to the list of commands, which never closes without the dialog.
  const combobox = useCombobox({ opened: true, onDropdownClose: close });
  useEffect(() => {
    combobox.selectFirstOption();
    // The store's functions are new on each render; what is typed alone moves the mark.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  const submit = (name: string) => {
    close();
    // Once the dialog has given the focus back.
    setTimeout(() => commands.find((command) => command.name === name)?.run(), 0);
  };
  return (
    <Modal opened onClose={close} title={t`What to do`} size="md" transitionProps={{ duration: 0 }}>
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            role="combobox"
            aria-label={t`Find what can be done here`}
            placeholder={t`Find what can be done here`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className="palette" aria-label={t`What to do`}>
          {found.map(({ name, key }) => (
            <Combobox.Option key={name} value={name} className="palette-command">
              <span className="grow">{name}</span>
              {key !== null && <Kbd size="xs">{key}</Kbd>}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t`No command has this name`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}
