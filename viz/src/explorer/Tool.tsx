import { ActionIcon, Tooltip } from '@mantine/core';
import type { IconPlus } from '@tabler/icons-react';

interface ToolProps {
  label: string;
  icon: typeof IconPlus;
  onClick: () => void;
  active?: boolean;
  disabled?: boolean;
}

/** A button among the tools beside the canvas. */
export function Tool({ label, icon: Icon, onClick, active = false, disabled = false }: ToolProps) {
  return (
    <Tooltip label={label} position="right">
      <ActionIcon
        variant={active ? 'light' : 'subtle'}
        color={active ? undefined : 'gray'}
        size={34}
        aria-label={label}
        aria-pressed={active || undefined}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
