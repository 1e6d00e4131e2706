import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCode,
  IconEye,
  IconFilePlus,
  IconFocusCentered,
  IconLasso,
  IconMap2,
  IconMarquee2,
  IconMinus,
  IconNote,
  IconDownload,
  IconPlus,
  IconTable,
  IconTags,
  IconTimeline,
} from '@tabler/icons-react';
import { useState } from 'react';
import { LINKS_CAPS } from '../api.ts';
import { QueryDialog } from '../panels/query/QueryDialog.tsx';
import { QUESTIONS } from '../questions.ts';
import type { Question } from '../requests.ts';
import { hiding } from '../state/canvas/canvas.ts';
import { canvasNow, redoStep, undoStep, useExplorer } from '../state/canvas/explorer-store.ts';
import { sayWindow } from '../state/time/time-words.ts';
import { drawToSelect, nextLabels, showHidden, toggleMap, toggleTable } from './actions/actions.ts';
import { newCanvas } from './actions/open.ts';
import { toggleTimeBar } from './actions/time.ts';
import { useCamera } from './camera.ts';
import { FoldTool } from './FoldTool.tsx';
import { LayoutTools } from './LayoutTools.tsx';
import { Tool } from './Tool.tsx';
import { hasRoomForNote, writeNewNote } from './written/new-note.ts';
import { ExportDialog } from './export/ExportDialog.tsx';
import { inWords, t } from '../words/words.ts';

/** Opens the time bar, and names the window that filters: the bar may be closed over it. */
function TimeTool({ disabled }: { disabled: boolean }) {
  const { timeBar, history } = useExplorer();
  const { time } = history.present.canvas;
  return (
    <Tool
      label={time ? t`Time: ${sayWindow(time.shown)} (D)` : t`Time (D)`}
      icon={IconTimeline}
      onClick={toggleTimeBar}
      active={timeBar || time !== null}
      disabled={disabled}
    />
  );
}

/** What gives the things on the canvas and every link among them. */
function canvasQuestion(): Question {
  const keys = [...canvasNow().nodes.keys()];
  return QUESTIONS.links(keys.slice(0, LINKS_CAPS.keys), keys.slice(LINKS_CAPS.keys, LINKS_CAPS.others));
}

/** Ways to select by drawing. */
function SelectTools({ disabled }: { disabled: boolean }) {
  const drawing = useExplorer((state) => state.drawing);
  return (
    <>
      <Tool
        label={t`Select with a box (B)`}
        icon={IconMarquee2}
        onClick={() => drawToSelect('box')}
        active={drawing === 'box'}
        disabled={disabled}
      />
      <Tool
        label={t`Select with a lasso (Shift+B)`}
        icon={IconLasso}
        onClick={() => drawToSelect('lasso')}
        active={drawing === 'lasso'}
        disabled={disabled}
      />
    </>
  );
}

/** The tools beside the canvas, each with its key in its name. */
export function Tools() {
  const camera = useCamera();
  const [exporting, setExporting] = useState(false);
  const [asked, setAsked] = useState<Question | null>(null);
  const { past, future, present } = useExplorer((state) => state.history);
  const { labels, table, map } = useExplorer();
  const hidden = hiding(present.canvas);
  const empty = present.canvas.nodes.size === 0;
  return (
    <div className="tools" role="toolbar" aria-label={t`Canvas tools`} aria-orientation="vertical">
      <Tool label={t`Undo (Ctrl+Z)`} icon={IconArrowBackUp} onClick={undoStep} disabled={past.length === 0} />
      <Tool label={t`Redo (Ctrl+Y)`} icon={IconArrowForwardUp} onClick={redoStep} disabled={future.length === 0} />
      <Tool label={t`New canvas`} icon={IconFilePlus} onClick={newCanvas} disabled={empty} />
      <Tool
        label={t`Write on the canvas (W)`}
        icon={IconNote}
        onClick={writeNewNote}
        disabled={map || !hasRoomForNote(present.canvas)}
      />
      <span className="tools-rule" />
      <LayoutTools disabled={empty} />
      <Tool label={t`Fit (F)`} icon={IconFocusCentered} onClick={camera.fit} disabled={empty} />
      <Tool label={t`Closer`} icon={IconPlus} onClick={camera.closer} />
      <Tool label={t`Further`} icon={IconMinus} onClick={camera.further} />
      <span className="tools-rule" />
      <SelectTools disabled={empty} />
      <Tool
        label={t`Labels: ${inWords(labels, 'labels')} (L)`}
        icon={IconTags}
        onClick={nextLabels}
        active={labels !== 'auto'}
      />
      <Tool
        label={hidden > 0 ? t`Show what is hidden (Shift+H)` : t`Nothing is hidden`}
        icon={IconEye}
        onClick={showHidden}
        disabled={hidden === 0}
      />
      <FoldTool disabled={empty} />
      <TimeTool disabled={empty} />
      <Tool label={t`Map (M)`} icon={IconMap2} onClick={toggleMap} active={map} disabled={empty && !map} />
      <Tool label={t`Table (T)`} icon={IconTable} onClick={toggleTable} active={table} />
      <Tool label={t`Export`} icon={IconDownload} onClick={() => setExporting(true)} disabled={empty} />
      <Tool label={t`Show query`} icon={IconCode} onClick={() => setAsked(canvasQuestion())} disabled={empty} />
      {asked && <QueryDialog of={t`the canvas`} question={asked} onClose={() => setAsked(null)} />}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </div>
  );
}
