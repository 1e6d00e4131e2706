import { Title } from '@mantine/core';
import type { ChainLink, ChainRole } from '@ringbreaker/cypher/domain';
import { IconBuildingFactory2, IconBuildingStore, IconCoins, IconTruckDelivery } from '@tabler/icons-react';
import { EvidenceRows } from '../evidence/EvidenceRows.tsx';
import { serverSays, t } from '../../words/words.ts';

const PARTS = [
  { role: 'production', name: t`Production`, icon: IconBuildingFactory2 },
  { role: 'distribution', name: t`Distribution`, icon: IconTruckDelivery },
  { role: 'retail', name: t`Retail`, icon: IconBuildingStore },
  { role: 'money', name: t`Money`, icon: IconCoins },
] as const satisfies { role: ChainRole; name: string; icon: unknown }[];

/** Which parts of the chain from workshop to buyer a racket covers, and which links say so. */
export function Chain({ chain }: { chain: readonly ChainLink[] }) {
  return (
    <section className="card chain" aria-labelledby="chain-title">
      <div className="card-head">
        <Title order={2} size="h4" id="chain-title">{t`Chain`}</Title>
        <span className="quiet">{t`from workshop to buyer, as far as links say`}</span>
      </div>
      <ol className="chain-parts">
        {PARTS.map(({ role, name, icon: Icon }) => {
          const found = chain.filter((link) => link.role === role);
          return (
            <li key={role} className={found.length > 0 ? 'chain-part' : 'chain-part chain-missing'}>
              <h3>
                <Icon size={16} aria-hidden="true" /> {name}
              </h3>
              {found.length === 0 && <p className="quiet">{t`Not seen`}</p>}
              {found.map((link) => (
                <div key={link.says}>
                  <p>{serverSays(link.says)}</p>
                  <EvidenceRows evidence={link.evidence} />
                </div>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
