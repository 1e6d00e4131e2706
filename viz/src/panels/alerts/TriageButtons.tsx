import { ActionIcon, Button, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClock, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readMe } from '../../api.ts';
import { dayOf, snoozeTimes, type TriageStep } from '../../state/alerts/alert-triage.ts';
import { t, tx } from '../../words/words.ts';

interface TriageButtonsProps {
  /** What is acted on, for those who hear the buttons: "12 alerts of rk-1". */
  of: string;
  /** Whether all of it is acknowledged, so that it can be opened again. */
  closed: boolean;
  label: string;
  take: (step: TriageStep) => void;
}

/** Who is signed in, and whether they may change how alerts stand. */
export function useMayTriage() {
  const { data } = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => readMe(signal) });
  return { name: data?.name ?? null, may: data?.may.includes('POST /alerts/triage') ?? false };
}

/** Acknowledge, put off, give to somebody. */
export function TriageButtons({ of, closed, label, take }: TriageButtonsProps) {
  const { may } = useMayTriage();
  if (!may) return null;
  return (
    <span className="triage-buttons">
      <SnoozeMenu of={of} take={take} />
      <AssignMenu of={of} take={take} />
      <Button
        size="xs"
        variant="default"
        leftSection={closed ? <IconArrowBackUp size={14} /> : <IconCheck size={14} />}
        aria-label={closed ? t`Open again: ${of}` : t`Acknowledge ${of}`}
        onClick={() => take({ do: closed ? 'reopen' : 'acknowledge' })}
      >
        {closed ? t`Open again` : label}
      </Button>
    </span>
  );
}

function SnoozeMenu({ of, take }: Pick<TriageButtonsProps, 'of' | 'take'>) {
  const [now, setNow] = useState(() => new Date());
  return (
    <Menu position="bottom-end" onOpen={() => setNow(new Date())}>
      <Menu.Target>
        <Tooltip label={t`Snooze`}>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={t`Snooze ${of}`}>
            <IconClock size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Snooze until`}</Menu.Label>
        {snoozeTimes(now).map(({ name, until }) => (
          <Menu.Item
            key={name}
            onClick={() => take({ do: 'snooze', until })}
            rightSection={<span className="quiet">{dayOf(until)}</span>}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AssignMenu({ of, take }: Pick<TriageButtonsProps, 'of' | 'take'>) {
  const { name } = useMayTriage();
  const [other, setOther] = useState('');
  const assign = (to: string | null) => take({ do: 'assign', to });
  return (
    <Menu position="bottom-end" closeOnItemClick trapFocus>
      <Menu.Target>
        <Tooltip label={t`Assign`}>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={t`Assign ${of}`}>
            <IconUser size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Assign to`}</Menu.Label>
        {name && <Menu.Item onClick={() => assign(name)}>{tx`Me (${name})`}</Menu.Item>}
        <Menu.Item onClick={() => assign(null)}>{t`Nobody`}</Menu.Item>
        <form
          className="assign-other"
          onSubmit={(event) => {
            event.preventDefault();
            if (other.trim()) assign(other.trim());
            setOther('');
          }}
        >
          <TextInput
            size="xs"
            maxLength={200}
            placeholder={t`Somebody else`}
            aria-label={t`Name of somebody else; Enter assigns`}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
