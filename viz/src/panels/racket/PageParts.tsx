import { goToHeading } from './go-to-heading.ts';
import { t } from '../../words/words.ts';

const PARTS = [
  { heading: 'why-title', name: t`Why` },
  { heading: 'against-title', name: t`Speaks against it` },
  { heading: 'weighed-title', name: t`Racket or group?` },
  { heading: 'goods-title', name: t`Goods in common` },
  { heading: 'racket-places-title', name: t`Places` },
  { heading: 'history-title', name: t`History` },
  { heading: 'members-title', name: t`Members` },
];

/** Ways to the parts of a racket's page, which is several windows long; each takes the focus along. */
export function PageParts() {
  return (
    <nav className="page-parts" aria-label={t`On this page`}>
      {PARTS.map(({ heading, name }) => (
        <button key={heading} type="button" className="link-button" onClick={() => goToHeading(heading)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
