import { Button, Group, Modal, SegmentedControl, Stack, Switch, Text, useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { count, counted } from '../../graph/words.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';
import type { Extent, Scheme } from './export-view.ts';
import { FORMATS, isPicture, type Format } from './formats.ts';
import { MOST_NOTED } from './read-notes.ts';
import { useExport } from './use-export.ts';
import { t } from '../../words/words.ts';

const FORMAT_CHOICES = Object.entries(FORMATS).map(([value, { name }]) => ({ value, label: name }));
const SCALES = ['1', '2', '3', '4'].map((value) => ({ value, label: `${value}×` }));
const SCHEMES = [
  { value: 'light', label: t`Light` },
  { value: 'dark', label: t`Dark` },
];

/** Asks in which format how much of the canvas is to go out, and saves it. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [format, setFormat] = useState<Format>('png');
  const [scale, setScale] = useState('2');
  const [scheme, setScheme] = useState<Scheme>(shown);
  const [chosen, setExtent] = useState<Extent>('whole');
  const [redacted, setRedacted] = useState(isRedacted);
  const [withNotes, setWithNotes] = useState(true);
  const extents: readonly Extent[] = FORMATS[format].extents;
  const extent = extents.includes(chosen) ? chosen : 'whole';
  const wanted = { format, extent, scheme, scale: Number(scale), redacted, withNotes };
  const { names, busy, left, save, noted, written } = useExport(wanted, onClose);
  return (
    <Modal opened onClose={onClose} title={t`Export the canvas`} size="md">
      <Stack gap="md">
        <div>
          <Choice name="Format" value={format} data={FORMAT_CHOICES} onChange={setFormat} />
          <Text size="xs" c="dimmed" mt={6}>
            {FORMATS[format].says}
          </Text>
        </div>
        <ExtentChoice extents={extents} extent={extent} onChange={setExtent} />
        {format === 'png' && <Choice name="Scale" value={scale} data={SCALES} onChange={setScale} />}
        {isPicture(format) && <Choice name="Theme" value={scheme} data={SCHEMES} onChange={setScheme} />}
        <Switch
          label={t`Pseudonyms in place of names`}
          description={t`The same thing has the same pseudonym in all that you export.`}
          checked={redacted}
          disabled={isRedacted}
          onChange={(event) => setRedacted(event.currentTarget.checked)}
        />
        {isPicture(format) && (noted > 0 || written > 0) && (
          <Switch
            label={t`Notes`}
            description={whichNotes(noted)}
            checked={withNotes}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
        )}
        <WhatIsSaved picture={isPicture(format)} left={left} names={names} />
        <Buttons format={format} busy={busy} save={save} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

/** Which notes a picture has, of those about so many things and links, and where they stand on it. */
function whichNotes(noted: number): string {
  if (noted === 0) return t`What is written on the canvas.`;
  return noted > MOST_NOTED
    ? t`Numbered on the picture, with text, author and day below it: those about ${count(MOST_NOTED)} of ${counted(noted, 'thing or link', 'things and links')}.`
    : t`Numbered on the picture, with text, author and day below it: those about ${counted(noted, 'thing or link', 'things and links')}.`;
}

interface ButtonsProps {
  format: Format;
  busy: boolean;
  save: ReturnType<typeof useExport>['save'];
  onClose: () => void;
}

function Buttons({ format, busy, save, onClose }: ButtonsProps) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
      {format === 'csv' ? (
        <>
          <Button onClick={() => void save('things')}>{t`Save the things`}</Button>
          <Button onClick={() => void save('links')}>{t`Save the links`}</Button>
        </>
      ) : (
        <Button onClick={() => void save()} loading={busy}>{t`Save`}</Button>
      )}
    </Group>
  );
}

/** What the file will hold, and how it will be called. */
function WhatIsSaved({ picture, left, names }: { picture: boolean; left: number; names: readonly string[] }) {
  return (
    <Text size="xs" c="dimmed" className="export-names">
      {picture && t`Title, legend, caption and run are part of the picture. `}
      {left > 0 &&
        (left === 1
          ? t`${counted(left, 'hidden thing')} stays out of it. `
          : t`${counted(left, 'hidden thing')} stay out of it. `)}
      {names.length > 1 ? t`They are saved as ` : t`It is saved as `}
      {names.map((name, place) => (
        <span key={name}>
          {place > 0 && t` and `}
          <span className="mono">{name}</span>
        </span>
      ))}
    </Text>
  );
}

interface ExtentChoiceProps {
  extents: readonly Extent[];
  extent: Extent;
  onChange: (extent: Extent) => void;
}

function ExtentChoice({ extents, extent, onChange }: ExtentChoiceProps) {
  const chosen = useExplorer((state) => state.selection.size);
  const names: Record<Extent, string> = {
    whole: t`All that is shown`,
    view: t`What is in view`,
    selection: chosen > 0 ? t`Selection (${chosen})` : t`Selection`,
  };
  const data = extents.map((value) => ({
    value,
    label: names[value],
    disabled: value === 'selection' && chosen === 0,
  }));
  return (
    <div>
      <Choice name="Extent" value={extent} data={data} onChange={onChange} />
      {chosen === 0 && <Text size="xs" c="dimmed" mt={6}>{t`Select things on the canvas to export them alone.`}</Text>}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  value: T;
  data: { value: string; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ name, value, data, onChange }: ChoiceProps<T>) {
  return (
    <div>
      <Text size="sm" mb={4}>
        {name}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={name}
        value={value}
        data={data}
        onChange={(chosen) => onChange(chosen as T)}
      />
    </div>
  );
}
