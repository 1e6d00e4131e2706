import { Button } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { IconFileCertificate } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../state/me.ts';
import { t } from '../../words/words.ts';

const DossierDialog = lazy(() => import('./DossierDialog.tsx').then((module) => ({ default: module.DossierDialog })));

/** Opens the dialog that makes a dossier, for those who may hand one out. */
export function DossierButton({ racket }: { racket: RacketView }) {
  const may = useMay()('POST /rackets/:id/dossier');
  const [opened, setOpened] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileCertificate size={16} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >{t`Dossier…`}</Button>
      {opened && (
        <Suspense>
          <DossierDialog racketId={racket.id} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
