import { logOddsOfGoods, type GoodsInCommon } from '@ringbreaker/cypher/domain';
import { counted, signed } from '../../graph/words.ts';
import { sideOf, type GoodsSide } from '../../state/racket/goods.ts';
import { SaidOdds, WHAT_LOG_ODDS_ARE } from '../racket/Odds.tsx';
import { useNames } from '../racket/use-names.ts';
import { t, tx } from '../../words/words.ts';
import { Brands } from './GoodsRow.tsx';

const SHOWN = 5;

const SAYS: Readonly<Record<GoodsSide, string>> = {
  for: t`That speaks for its belonging here.`,
  against: t`That speaks against its belonging here.`,
  neither: t`That says hardly anything.`,
  unknown: t`Whether it sells what the others sell is not known.`,
};

interface MemberGoodsProps {
  /** Its own operator first, then those that it was compared with. */
  goods: GoodsInCommon;
  onOpen?: ((key: string) => void) | undefined;
}

/** Why a seller is in its racket, or may not be: what it sells beside what the others sell. */
export function MemberGoods({ goods, onOpen }: MemberGoodsProps) {
  const [own] = goods.operators;
  if (!own) return null;
  const logOdds = own.alike === null ? null : logOddsOfGoods(goods, own.alike);
  return (
    <section className="member-goods" aria-labelledby="member-goods-title">
      <h4 className="panel-heading" id="member-goods-title">{t`Goods in common`}</h4>
      {own.alike !== null && logOdds !== null && (
        <p>
          {tx`${<b>{own.alike.toFixed(2)}</b>} alike in brands to ${counted(own.compared, 'operator')} that it shares values with; usual here is ${goods.usual.toFixed(2)}.`}{' '}
          <SaidOdds logOdds={logOdds} />
        </p>
      )}
      {own.tied === 0 ? (
        <p className="quiet">{t`It was compared with nobody: no value joins its operator with another one.`}</p>
      ) : (
        <p className={`goods-says goods-${sideOf(logOdds)}`}>{SAYS[sideOf(logOdds)]}</p>
      )}
      <div className="goods-brands">
        <Brands operator={own} />
      </div>
      <Others goods={goods} onOpen={onOpen} />
    </section>
  );
}

/** The operators that its goods were compared with, those first of which they say most. */
function Others({ goods, onOpen }: MemberGoodsProps) {
  const pairs = goods.pairs.slice(0, SHOWN);
  const first = (other: number) => goods.operators[other]?.sellers[0];
  const names = useNames(pairs.flatMap(({ other }) => first(other) ?? []));
  if (pairs.length === 0) return null;
  return (
    <ul className="node-list" aria-label={t`Compared with`}>
      {pairs.map(({ other, alike }) => {
        const key = first(other);
        return (
          <li key={other}>
            <button type="button" disabled={!key || !onOpen} onClick={() => key && onOpen?.(key)}>
              <span className="grow clip">
                {key === undefined ? t`held by other contributors` : (names.get(key)?.label ?? key)}
              </span>
              <span className="quiet nowrap">{t`${alike.toFixed(2)} alike`}</span>
              <span className="goods-figure" title={WHAT_LOG_ODDS_ARE}>
                {signed(logOddsOfGoods(goods, alike))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
