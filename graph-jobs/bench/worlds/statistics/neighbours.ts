import { heavyTail, type Draw } from '#jobs/generate/draw';
import { take, type Account } from './account.ts';
import { operatorAccounts, tieOwn } from './networks.ts';
import { openAccount } from './opening.ts';
import { SETTINGS, type LevelSettings } from './settings.ts';
import { COUNTRIES } from './words.ts';

/** Those outside of all networks: households with their neighbours, honest operators of a few shops, people alone. */
export function outsiders(draw: Draw, count: number, level: LevelSettings): Account[] {
  const { household, operator } = SETTINGS.others;
  const inHouses = households(draw.at('houses'), Math.round(count * household));
  const inShops = loneOperators(draw.at('shops'), Math.round(count * operator), level);
  const rest = Math.max(0, count - inHouses.length - inShops.length);
  const alone = Array.from({ length: rest }, (_, at) => stranger(draw.at('alone').at(at)));
  return [...inHouses, ...inShops, ...alone];
}

function stranger(draw: Draw): Account {
  const day = Math.floor(draw.at('day').uniform() * SETTINGS.history);
  return openAccount({ draw, country: draw.at('country').pick(COUNTRIES), day });
}

/** Sellers under one roof, who are nobody's accounts; some use the phone of the house next door as well. */
function households(draw: Draw, count: number): Account[] {
  const all: Account[] = [];
  const { sharedPhone, sharedIp, neighbourPhone } = SETTINGS.others;
  for (let house = 0; all.length < count; house++) {
    const own = draw.at(house);
    // Ten houses make a village, so that neighbours live in one country.
    const country = draw
      .at('village')
      .at(Math.floor(house / 10))
      .pick(COUNTRIES);
    const size = Math.floor(heavyTail(own.at('size').uniform(), { low: 1.5, high: 7, alpha: 1.6 }));
    const key = own.at('key').code(8);
    for (let at = 0; at < size; at++) {
      const person = own.at('person').at(at);
      const account = openAccount({
        draw: person,
        country,
        day: Math.floor(person.at('day').uniform() * SETTINGS.history),
      });
      take(account, { kind: 'address', key: `${key}-home`, country });
      if (person.at('phone').chance(sharedPhone)) take(account, { kind: 'phone', key: `${key}-home`, country });
      if (person.at('ip').chance(sharedIp)) take(account, { kind: 'ip', key: `${key}-home`, country });
      const next = draw
        .at(house + 1)
        .at('key')
        .code(8);
      if (house % 10 !== 9 && person.at('next').chance(neighbourPhone)) {
        take(account, { kind: 'phone', key: `${next}-home`, country });
      }
      all.push(account);
    }
  }
  return all;
}

function loneOperators(draw: Draw, count: number, level: LevelSettings): Account[] {
  const all: Account[] = [];
  for (let at = 0; all.length < count; at++) {
    const own = draw.at(at);
    const size = Math.max(2, Math.floor(heavyTail(own.at('size').uniform(), SETTINGS.networks.operatorSizes)));
    const key = own.at('key').code(8);
    const since = Math.floor(own.at('since').uniform() * SETTINGS.history * 0.8);
    const accounts = operatorAccounts({ draw: own, name: key, size, network: null, since });
    tieOwn(accounts, { draw: own.at('ties'), level, key });
    all.push(...accounts);
  }
  return all;
}
