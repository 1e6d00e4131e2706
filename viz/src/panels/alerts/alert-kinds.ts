import type { AlertKind } from '@ringbreaker/cypher/domain';
import { IconArrowBackUp, IconArrowMerge, IconTrendingUp, IconUserPlus } from '@tabler/icons-react';

/** How each kind of alert is called and drawn. */
export const ALERT_KINDS = {
  new_member: { name: 'New member', icon: IconUserPlus },
  returning_seller: { name: 'Returning seller', icon: IconArrowBackUp },
  merge: { name: 'Merge', icon: IconArrowMerge },
  growth_spurt: { name: 'Growth spurt', icon: IconTrendingUp },
} as const satisfies Record<AlertKind, object>;
