import { Button, Loader } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { IconFileCertificate } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { useMay } from '../../state/me.ts';
import { t } from '../../words/words.ts';
import { isMaking, resumeOrder, useOrder } from './order.ts';

const DossierDialog = lazy(() => import('./DossierDialog.tsx').then((module) => ({ default: module.DossierDialog })));

/** Opens the dialog that makes a dossier, for those who may hand one out; tells while one is being made. */
export function DossierButton({ racket }: { racket: RacketView }) {
  const may = useMay()('POST /rackets/:id/dossier');
  const [opened, setOpened] = useState(false);
  const isAtWork = useOrder(({ order }) => order !== null && isMaking(order));
  useEffect(() => void (may && resumeOrder()), [may]);
  if (!may) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={isAtWork ? <Loader size={14} /> : <IconFileCertificate size={16} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {isAtWork ? t`Dossier is being made…` : t`Dossier…`}
      </Button>
      {opened && (
        <Suspense>
          <DossierDialog racketId={racket.id} called={whatCalled(racket)} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
