import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsMinimize,
  IconContrast,
  IconEyeOff,
  IconFileDownload,
  IconPin,
  IconSelectAll,
  IconSitemap,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { counted } from '../graph/words.ts';
import { canvasNow, useExplorer } from '../state/canvas/explorer-store.ts';
import { selectedNodes } from '../state/canvas/selecting.ts';
import { lookAt, twinRows, USUAL_TWIN } from '../state/canvas/twin-rows.ts';
import * as actions from './actions/actions.ts';
import { toggleFold } from './actions/fold.ts';
import { saveTable } from './export/save-table.ts';
import { t } from '../words/words.ts';

function exportSelection(): void {
  const { selection, noted } = useExplorer.getState();
  const chosen = new Set(selectedNodes(canvasNow(), selection));
  const rows = lookAt(twinRows(canvasNow(), noted), USUAL_TWIN).filter(({ node }) => chosen.has(node));
  void saveTable('selection', rows);
}

const WIDEN = [
  { label: t`Neighbours too (N)`, icon: IconSitemap, act: actions.selectNeighbours },
  { label: t`The others instead (I)`, icon: IconContrast, act: actions.invertSelection },
  { label: t`All (Ctrl+A)`, icon: IconSelectAll, act: actions.selectAll },
];
const DO = [
  { label: t`Pin or let go (P)`, icon: IconPin, act: actions.togglePins },
  { label: t`Hide (H)`, icon: IconEyeOff, act: actions.hideSelection },
  { label: t`Fold or unfold (G)`, icon: IconArrowsMinimize, act: toggleFold },
  { label: t`Take away (Delete)`, icon: IconTrash, act: actions.removeSelection },
  { label: t`List as CSV`, icon: IconFileDownload, act: exportSelection },
];

/** How much is selected, what else may be, and what can be done with it. */
export function SelectionBar() {
  const selected = useExplorer((state) => state.selection.size);
  if (selected === 0) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={t`Selection`}>
      <b className="nowrap">{counted(selected, 'thing')}</b>
      <Buttons tools={WIDEN} />
      <span className="selection-rule" />
      <Buttons tools={DO} />
      <span className="selection-rule" />
      <Buttons tools={[{ label: t`Clear (Esc)`, icon: IconX, act: actions.clearSelection }]} />
    </div>
  );
}

function Buttons({ tools }: { tools: readonly { label: string; icon: typeof IconX; act: () => void }[] }) {
  return tools.map(({ label, icon: Icon, act }) => (
    <Tooltip key={label} label={label} position="top">
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} onClick={act}>
        <Icon size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  ));
}
