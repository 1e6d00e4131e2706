import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { addTab, dropTab, nameTab, reopenTab, showTab, useTabs } from '../../explorer/actions/tabs.ts';
import { useCalled } from '../../state/racket/use-called.ts';
import { racketsOn } from '../../state/folds/call-folds.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { MOST_TABS, nameOfTab, type Tab } from '../../state/canvas/tabs.ts';
import { t, tx } from '../../words/words.ts';

/** The canvases that are open, side by side: each goes on where it was left. */
export function TabStrip() {
  const { all, shown, closed } = useTabs();
  const last = closed.at(-1)?.tab;
  const now = useExplorer((state) => state.history.present.canvas);
  const canvasOf = (tab: Tab) => (tab.id === shown ? now : tab.aside.history.present.canvas);
  const ids = [...all, ...(last ? [last] : [])].flatMap((tab) => racketsOn(canvasOf(tab)));
  const called = useCalled([...new Set(ids)].sort());
  const nameOf = (tab: Tab) => nameOfTab(tab, { canvas: canvasOf(tab), called });
  return (
    <nav className="tab-strip" aria-label={t`Canvases`}>
      <ul>
        {all.map((tab) => (
          <Item key={tab.id} tab={tab} name={nameOf(tab)} isShown={tab.id === shown} alone={all.length === 1} />
        ))}
      </ul>
      <Small label={t`One more canvas`} icon={IconPlus} onClick={addTab} disabled={all.length >= MOST_TABS} />
      {last && (
        <button type="button" className="link-button tab-reopen" onClick={reopenTab}>
          <IconArrowBackUp size={14} aria-hidden="true" />
          {tx`Open “${nameOf(last)}” again`}
        </button>
      )}
    </nav>
  );
}

interface ItemProps {
  tab: Tab;
  name: string;
  isShown: boolean;
  alone: boolean;
}

function Item({ tab, name, isShown, alone }: ItemProps) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <Rename tab={tab} name={name} onDone={() => setRenaming(false)} />;
  return (
    <li className={isShown ? 'tab tab-shown' : 'tab'}>
      <button
        type="button"
        className="tab-name clip"
        title={name}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => showTab(tab.id)}
        onDoubleClick={() => setRenaming(true)}
      >
        {name}
      </button>
      {isShown && <Small label={t`Rename “${name}”`} icon={IconPencil} onClick={() => setRenaming(true)} />}
      {!alone && <Small label={t`Close “${name}”`} icon={IconX} onClick={() => dropTab(tab.id)} />}
    </li>
  );
}

function Rename({ tab, name, onDone }: { tab: Tab; name: string; onDone: () => void }) {
  const keep = (given: string) => {
    if (given !== name) nameTab(tab.id, given);
    onDone();
  };
  return (
    <li className="tab tab-shown">
      <input
        className="tab-rename"
        aria-label={t`Name of this canvas`}
        defaultValue={name}
        maxLength={60}
        // The person has just asked to type here.
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep(event.currentTarget.value);
          if (event.key === 'Escape') onDone();
        }}
      />
    </li>
  );
}

interface SmallProps {
  label: string;
  icon: typeof IconPlus;
  onClick: () => void;
  disabled?: boolean;
}

function Small({ label, icon: Icon, onClick, disabled = false }: SmallProps) {
  return (
    <Tooltip label={label} position="bottom">
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} onClick={onClick} disabled={disabled}>
        <Icon size={14} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
