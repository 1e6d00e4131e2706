import { drawFrom, type Draw } from '../communities/random.ts';
import { useOf, type Network } from './network.ts';

const OWNERS = 500;
const COMPANIES = { least: 2, most: 40, exponent: 2 };
/** Owners that no register names. */
const HIDDEN = 0.1;
/** Companies with a director for hire, and such as stand at an agent's address: a few of these have most of them. */
const FOR_HIRE = 0.15;
const AT_AGENT = 0.25;
const COMMON = { least: 1, most: 200, exponent: 1.5 };

/** Companies under common owners: their own directors and addresses, and those that strangers have, too. */
export function drawCompanies(seed: number): Network {
  const draw = drawFrom(seed);
  const truth: number[] = [];
  const uses = Array.from({ length: OWNERS }, (_, owner) => {
    const size = draw.powerLaw(COMPANIES);
    const isHidden = draw.share() < HIDDEN;
    return Array.from({ length: size }, () => {
      const company = truth.push(owner) - 1;
      return [
        ...(isHidden ? [] : [useOf(company, 'Owner', `owner-${owner}`)]),
        useOf(company, 'Director', ownOrCommon(FOR_HIRE, `director-${owner}-${draw.below(2)}`, draw)),
        useOf(company, 'Address', ownOrCommon(AT_AGENT, `address-${owner}-${draw.below(2)}`, draw)),
      ];
    });
  });
  return { name: `${OWNERS} owners of companies`, uses: uses.flat(2), truth: Int32Array.from(truth) };
}

/** Its own, or now and then one that strangers have, too. */
function ownOrCommon(share: number, own: string, draw: Draw): string {
  return draw.share() < share ? `common-${draw.powerLaw(COMMON)}` : own;
}
