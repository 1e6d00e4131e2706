import { LAST, type Plan } from '../model.ts';

/** Days that a carrier waits before it gives a number out again. */
const REST = 120;
const GIVEN_UP = 0.5;

/** Gives numbers whose people have stopped selling to strangers who begin. */
export function reissuePhones({ operators, root }: Plan): void {
  const beginners = operators.filter(({ key }) => key.startsWith('single-'));
  for (const { key, accounts, person } of operators) {
    const draw = root.at('reissue').at(key);
    const end = Math.max(...accounts.map(({ closed }) => closed ?? LAST));
    const phone = accounts[0]?.contacts.find(({ what }) => what.kind === 'phone');
    if (!phone || end + REST >= LAST || !draw.at('given up').chance(GIVEN_UP)) continue;
    const heirs = beginners.filter(({ founded, person: other, agency }) => {
      return founded > end + REST && other.country === person.country && !agency;
    });
    const [account] = heirs.length > 0 ? draw.at('heir').pick(heirs).accounts : [];
    const own = account?.contacts.find(({ what }) => what.kind === 'phone');
    if (account && own) {
      account.contacts = account.contacts.filter((contact) => contact !== own);
      account.contacts.push({ ...own, what: phone.what });
    }
  }
}
