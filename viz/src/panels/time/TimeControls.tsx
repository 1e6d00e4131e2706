import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import {
  IconArrowsDiff,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import { changeTime, clearTime, stepTime, toggleTimeBar } from '../../explorer/actions/time.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import type { Timeline } from '../../state/time/time-events.ts';
import { type TimeFilter, type TimeWindow, windowBeside } from '../../state/time/time-window.ts';
import { DayFields } from './DayFields.tsx';
import { usePlay } from './use-play.ts';
import { t } from '../../words/words.ts';

export type Edited = 'shown' | 'compared';

interface ControlsProps {
  timeline: Timeline;
  window: TimeWindow | null;
  edited: Edited;
  onEdit: (edited: Edited) => void;
  onSet: (window: TimeWindow) => void;
}

/** The window in figures, the play, and how it filters. */
export function TimeControls({ timeline, window, edited, onEdit, onSet }: ControlsProps) {
  const time = useExplorer((state) => state.history.present.canvas.time);
  return (
    <div className="time-controls">
      <b>{t`Time`}</b>
      <Play timeline={timeline} />
      <DayFields window={window} span={timeline.span} onSet={onSet} />
      {time && <Filter time={time} span={timeline.span} />}
      {time?.compared && (
        <SegmentedControl
          size="xs"
          aria-label={t`Which window is drawn`}
          data={[
            { value: 'shown', label: t`1st` },
            { value: 'compared', label: t`2nd` },
          ]}
          value={edited}
          onChange={(value) => onEdit(value as Edited)}
        />
      )}
      <span className="grow" />
      {time && <Button size="compact-xs" variant="default" onClick={clearTime}>{t`Clear`}</Button>}
      <ActionIcon
        className="time-close"
        variant="subtle"
        color="gray"
        aria-label={t`Close the time bar`}
        onClick={toggleTimeBar}
      >
        <IconX size={16} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}

/** How the window filters, and whether another is compared with it. */
function Filter({ time, span }: { time: TimeFilter; span: TimeWindow }) {
  const compared = time.compared ? null : windowBeside(time.shown, span);
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t`What lies outside the window`}
        data={[
          { value: 'dim', label: t`Dim` },
          { value: 'hide', label: t`Hide` },
        ]}
        value={time.outside}
        onChange={(outside) =>
          changeTime(outside === 'hide' ? t`Hide what is outside the time` : t`Dim what is outside the time`, {
            outside: outside as TimeFilter['outside'],
          })
        }
      />
      <Button
        size="compact-xs"
        variant={time.compared ? 'light' : 'default'}
        leftSection={<IconArrowsDiff size={14} stroke={1.7} />}
        aria-pressed={time.compared !== null}
        onClick={() => changeTime(compared ? t`Compare two windows` : t`Compare no more`, { compared })}
      >{t`Compare`}</Button>
    </>
  );
}

function Play({ timeline }: { timeline: Timeline }) {
  const still = useReducedMotion();
  const { playing, toggle } = usePlay(timeline);
  const told = playing ? t`Pause` : t`Play the window through time`;
  return (
    <span className="time-play">
      <ActionIcon variant="subtle" color="gray" aria-label={t`A bar back ([)`} onClick={() => stepTime(-1)}>
        <IconChevronLeft size={17} stroke={1.7} />
      </ActionIcon>
      <Tooltip label={still ? t`Your system asks for less motion: step with [ and ]` : told}>
        <ActionIcon
          variant={playing ? 'light' : 'subtle'}
          color={playing ? undefined : 'gray'}
          aria-label={told}
          aria-disabled={still || undefined}
          data-disabled={still || undefined}
          onClick={() => !still && toggle()}
        >
          {playing ? <IconPlayerPause size={17} stroke={1.7} /> : <IconPlayerPlay size={17} stroke={1.7} />}
        </ActionIcon>
      </Tooltip>
      <ActionIcon variant="subtle" color="gray" aria-label={t`A bar on (])`} onClick={() => stepTime(1)}>
        <IconChevronRight size={17} stroke={1.7} />
      </ActionIcon>
    </span>
  );
}
