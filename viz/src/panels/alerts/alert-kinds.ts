import type { AlertKind } from '@ringbreaker/cypher/domain';
import { IconArrowBackUp, IconArrowMerge, IconDoorEnter, IconTrendingUp, IconUserPlus } from '@tabler/icons-react';
import { t } from '../../words/words.ts';
import { counted } from '../../graph/words.ts';

/** How each kind of alert is called and drawn. */
export const ALERT_KINDS = {
  strong_tie: { name: t`Strong tie`, tell: (alerts: number) => counted(alerts, 'strong tie'), icon: IconDoorEnter },
  new_member: { name: t`New member`, tell: (alerts: number) => counted(alerts, 'new member'), icon: IconUserPlus },
  returning_seller: {
    name: t`Returning seller`,
    tell: (alerts: number) => counted(alerts, 'returning seller'),
    icon: IconArrowBackUp,
  },
  merge: { name: t`Merge`, tell: (alerts: number) => counted(alerts, 'merge'), icon: IconArrowMerge },
  growth_spurt: {
    name: t`Growth spurt`,
    tell: (alerts: number) => counted(alerts, 'growth spurt'),
    icon: IconTrendingUp,
  },
} as const satisfies Record<AlertKind, object>;
