import { Button, Group, Modal, SegmentedControl, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readOverview, readRacketGraph } from '../../api.ts';
import { saveFile, today } from '../../panels/lists/save-file.ts';
import { canvasNow } from '../../state/explorer-store.ts';
import { attempt } from '../actions/expand.ts';
import { exportCaption, exportName, racketOf, subjectOf } from './export-name.ts';
import { useSigma } from '../sigma-context.ts';

type Scheme = 'light' | 'dark';

const SCALES = ['1', '2', '3', '4'].map((value) => ({ value, label: `${value}×` }));
const EXTENTS = [
  { value: 'whole', label: 'Whole graph' },
  { value: 'view', label: 'What is in view' },
];
const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Asks how the picture is to be exported, and does it. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [scale, setScale] = useState('2');
  const [scheme, setScheme] = useState<Scheme>(shown);
  const [extent, setExtent] = useState('whole');
  const { name, busy, save } = useExport(onClose);
  return (
    <Modal opened onClose={onClose} title="Export as PNG" size="sm">
      <Stack gap="md">
        <Choice name="Scale" value={scale} data={SCALES} onChange={setScale} />
        <Choice name="Extent" value={extent} data={EXTENTS} onChange={setExtent} />
        <Choice name="Theme" value={scheme} data={SCHEMES} onChange={(value) => setScheme(value as Scheme)} />
        <Text size="xs" c="dimmed">
          Legend, caption and run are part of the image. It is saved as <span className="mono">{name}.png</span>
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => void save({ scale: Number(scale), scheme, whole: extent === 'whole' })} loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function useExport(onDone: () => void) {
  const sigma = useSigma();
  const [busy, setBusy] = useState(false);
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) }).data;
  const run = { seq: overview?.runSeq ?? 0, asOf: overview?.asOf ?? null };
  const picture = usePictureKeys();
  const subject = subjectOf(canvasNow(), picture.keys);
  const name = exportName(subject, run, today());
  const save = async (options: { scale: number; scheme: Scheme; whole: boolean }) => {
    setBusy(true);
    await attempt('Exporting', async () => {
      const { drawPng } = await import('./export-png.ts');
      const caption = exportCaption(subject, canvasNow(), run);
      saveFile(`${name}.png`, await drawPng(sigma, { ...options, caption }));
    });
    setBusy(false);
    onDone();
  };
  return { name, busy: busy || picture.pending, save };
}

/** The keys that the picture of the canvas's racket brings: what else stands there was added by hand. */
function usePictureKeys() {
  const racket = racketOf(canvasNow());
  const { data, isLoading } = useQuery({
    queryKey: ['picture', racket, 'value'],
    queryFn: ({ signal }) => readRacketGraph(racket!, 'value', signal),
    enabled: racket !== null,
  });
  return { keys: data?.graph.nodes.keys ?? null, pending: isLoading };
}

interface ChoiceProps {
  name: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ name, value, data, onChange }: ChoiceProps) {
  return (
    <div>
      <Text size="sm" mb={4}>
        {name}
      </Text>
      <SegmentedControl fullWidth size="xs" aria-label={name} value={value} data={data} onChange={onChange} />
    </div>
  );
}
