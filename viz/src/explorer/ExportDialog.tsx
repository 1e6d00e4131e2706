import { Button, Group, Modal, SegmentedControl, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readOverview } from '../api.ts';
import { counted } from '../graph/words.ts';
import { saveFile, today } from '../panels/save-file.ts';
import type { Canvas } from '../state/canvas.ts';
import { canvasNow } from '../state/explorer-store.ts';
import { attempt } from './expand.ts';
import { useSigma } from './sigma-context.ts';

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
  const run = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) }).data;
  const name = fileName(canvasNow(), run?.runSeq ?? 0);
  const save = async (options: { scale: number; scheme: Scheme; whole: boolean }) => {
    setBusy(true);
    await attempt('Exporting', async () => {
      const { drawPng } = await import('./export-png.ts');
      const caption = captionOf(canvasNow(), run?.runSeq ?? 0, run?.asOf ?? null);
      saveFile(`${name}.png`, await drawPng(sigma, { ...options, caption }));
    });
    setBusy(false);
    onDone();
  };
  return { name, busy, save };
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

/** The one racket that all of the canvas with a racket belongs to, or null. */
function racketOf(canvas: Canvas): string | null {
  const rackets = new Set([...canvas.nodes.values()].flatMap(({ racketId }) => racketId ?? []));
  return rackets.size === 1 ? [...rackets][0]! : null;
}

/** `racket-<id>_run-<n>_<date>` when the canvas shows one racket, else `canvas_run-<n>_<date>`. */
function fileName(canvas: Canvas, runSeq: number): string {
  const racket = racketOf(canvas);
  return `${racket ? `racket-${racket}` : 'canvas'}_run-${runSeq}_${today()}`;
}

function captionOf(canvas: Canvas, runSeq: number, asOf: string | null): string {
  const racket = racketOf(canvas);
  const what = racket ? `Suspected racket ${racket}` : 'Canvas';
  const size = `${counted(canvas.nodes.size, 'node')}, ${counted(canvas.links.size, 'link')}`;
  return `${what} · ${size} · Ringbreaker run ${runSeq}${asOf ? `, as of ${asOf.slice(0, 10)}` : ''} · a lead to check, not a finding`;
}
