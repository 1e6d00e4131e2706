import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanEmail, cleanPhone } from '@ringbreaker/cypher/values';
import type { Party, PartyUse } from './party.ts';
import { resolveParties } from './resolve-parties.ts';

/**
 * Entries that a person labelled, all made up: script, who it is, name, number, country, mail, phone, address. Beside each
 * who is written in several ways stand those who are nobody else: relatives, namesakes, neighbours, sister companies.
 */
const ENTRIES = `
latin   | lucia   | Lucía Fernández Ortega    |            | ES | lucia.fo@correo.zz   |                |
latin   | lucia   | FERNANDEZ ORTEGA, Lucia   |            | ES | lucia.fo@correo.zz   |                |
latin   | lucia   | Lucia Fernandes Ortega    |            | ES |                      | +34 612 904 127 |
latin   | lucia   | Lucía Fernández Ortega    |            | ES | lucia.fo@correo.zz   | +34 612 904 127 |
latin   | lucio   | Lucio Fernández Ortega    |            | ES | lucio.fo@correo.zz   |                |
latin   | lucia2  | Lucía Fernández Ortega    |            | MX | luciaf@mensaje.zz    |                |
latin   | kiln    | Kiln Road Trading GmbH    | HRB 120345 | DE |                      |                | Kilnweg 5, 10115 Berlin
latin   | kiln    | KILN ROAD TRADING         | hrb120345  | DE | office@kilnroad.zz   |                |
latin   | kiln2   | Kiln Road Logistics GmbH  | HRB 120346 | DE |                      |                | Kilnweg 5, 10115 Berlin
latin   | muller  | Jürgen Müller             |            | DE | j.mueller@haus.zz    |                |
latin   | muller  | Juergen Mueller           |            | DE | j.mueller@haus.zz    |                |
latin   | mullerk | Klara Müller              |            | DE |                      |                | Lindenallee 7, 04103 Leipzig
latin   | mullerh | Hans Müller               |            | DE |                      |                | Lindenallee 7, 04103 Leipzig
cyrillic| olga    | Ольга Петровна Соколова   |            | RU | o.sokolova@pochta.zz |                |
cyrillic| olga    | Olga Petrovna Sokolova    |            | RU | o.sokolova@pochta.zz |                |
cyrillic| olga    | Sokolova Ol'ga Petrovna   |            | RU | o.sokolova@pochta.zz | +7 912 348 61 59 |
cyrillic| olga2   | Ольга Петровна Соколова   |            | RU |                      | +7 921 760 43 28 |
cyrillic| dragan  | Драган Јовановић          |            | RS |                      | +381 64 128 4561 |
cyrillic| dragan  | Dragan Jovanović          |            | RS |                      | +381 64 128 4561 |
cyrillic| dragana | Dragana Jovanović         |            | RS |                      | +381 64 128 4561 |
cyrillic| vostok  | ООО Восток Импорт         | 7701234567 | RU |                      |                |
cyrillic| vostok  | Vostok Import OOO         | 770 1234567| RU | vostok@pochta.zz     |                |
cyrillic| vostok2 | Vostok Import OOO         | 7709876543 | RU |                      |                |
arabic  | masri   | محمد المصري               |            | EG | masri@barid.zz       |                |
arabic  | masri   | Muhammad al-Masri         |            | EG | masri@barid.zz       |                |
arabic  | masri   | Mohamed El Masry          |            | EG | masri@barid.zz       | +20 100 823 4561 |
arabic  | masri   | EL MASRY Mohamed          |            | EG |                      | +20 100 823 4561 |
arabic  | ahmad   | أحمد المصري               |            | EG |                      | +20 100 823 4561 |
arabic  | masri2  | محمد المصري               |            | EG | m.masri@risala.zz    |                |
arabic  | khalid  | خالد السعدي               |            | JO | khalid@barid.zz      |                |
arabic  | khalid  | Khaled Alsaadi            |            | JO | khalid@barid.zz      |                |
chinese | xiuying | 王秀英                    |            | CN | wxy88@youxiang.zz    |                |
chinese | xiuying | Wang Xiuying              |            | CN | wxy88@youxiang.zz    |                |
chinese | xiuying | XIU-YING WANG             |            | CN |                      | +86 138 0013 8111 |
chinese | xiuying | wangxiuying               |            | CN | wxy88@youxiang.zz    | +86 138 0013 8111 |
chinese | xiulan  | 王秀兰                    |            | CN |                      | +86 138 0013 8111 |
chinese | wei1    | Wang Wei                  |            | CN | wangwei1@youxiang.zz |                |
chinese | wei2    | Wang Wei                  |            | CN | wangwei2@youxiang.zz |                |
chinese | lihua   | 深圳市利华贸易有限公司    | 91440300MA5LH001 | CN |                |                |
chinese | lihua   | Shenzhen Lihua Trading Co., Ltd. | 91440300 MA5LH001 | CN | sales@lihua.zz |           |
chinese | lihua2  | Shenzhen Lihua Technology Co., Ltd. | 91440300MA5ZZ772 | CN | sales@lihua.zz |        |
greek   | eleni   | Ελένη Παπαδοπούλου        |            | GR | eleni.p@tachy.zz     |                |
greek   | eleni   | Eleni Papadopoulou        |            | GR | eleni.p@tachy.zz     |                |
greek   | eleni   | PAPADOPOULOU ELENI        |            | GR |                      | +30 694 718 2035 |
greek   | eleni   | Ελένη Παπαδοπούλου        |            | GR | eleni.p@tachy.zz     | +30 694 718 2035 |
greek   | nikos   | Νίκος Παπαδόπουλος        |            | GR |                      | +30 694 718 2035 |
greek   | nikos2  | Nikos Papadopoulos        |            | GR | nikos@tachy.zz       |                |
greek   | aigaio  | Αιγαίο Εμπορική ΑΕ        | 094123456  | GR |                      |                |
greek   | aigaio  | Aigaio Emporiki AE        | 094 123456 | GR | info@aigaio.zz       |                |
greek   | aigaio2 | Aigaio Emporiki AE        | 094999888  | GR |                      |                |
`;

const labelled = ENTRIES.trim()
  .split('\n')
  .map((line, at) => {
    const [script = '', who = '', name = '', number = '', country = '', mail = '', phone = '', address = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const cleaned = [
      ['Email', mail && cleanEmail(mail)],
      ['Phone', phone && cleanPhone(phone, country)],
      ['Address', address && cleanAddress({ full: address, country })],
    ] as const;
    const uses = cleaned.flatMap(([kind, outcome]): PartyUse[] => {
      if (outcome === '') return [];
      if (!outcome.ok) throw new RangeError(`No ${kind} in line ${at + 1}: ${outcome.reason}`);
      return [{ kind, value: outcome.key }];
    });
    const key = `party:${String(at).padStart(2, '0')}`;
    const type = number === '' ? 'person' : 'company';
    const party: Party = { key, type, name, registrationNumber: number || null, country, uses };
    return { script, who, party };
  });
/** So that no name of these is common: a register holds many more. */
const others = Array.from({ length: 400 }, (_, at): Party => {
  const name = `${'AEIOU'.charAt(at % 5)}n${at} Bell${at * 7}`;
  return { key: `party:x${at}`, type: 'person', name, registrationNumber: null, country: 'GB', uses: [] };
});
const { same } = resolveParties([...labelled.map(({ party }) => party), ...others]);

/** Pairs of entries that are one, or are said to be. */
function countPairs(entries: typeof labelled, isOne: (a: (typeof labelled)[0], b: (typeof labelled)[0]) => boolean) {
  return entries.flatMap((a, at) => entries.slice(at + 1).filter((b) => isOne(a, b))).length;
}
const isTrue = (a: (typeof labelled)[0], b: (typeof labelled)[0]) => a.who === b.who;
const isSaid = ({ party: a }: (typeof labelled)[0], { party: b }: (typeof labelled)[0]) =>
  same.has(a.key) && same.get(a.key) === same.get(b.key);

describe('labelled parties', () => {
  const scripts = [...new Set(labelled.map(({ script }) => script))];

  it.each([...scripts, 'all'])('in %s script are told apart and together: pairwise F1 of 0.90 and more', (script) => {
    const entries = labelled.filter((entry) => script === 'all' || entry.script === script);
    const [truth, said] = [countPairs(entries, isTrue), countPairs(entries, isSaid)];
    const right = countPairs(entries, (a, b) => isTrue(a, b) && isSaid(a, b));
    expect(truth).toBeGreaterThan(2);
    expect((2 * right) / (truth + said)).toBeGreaterThanOrEqual(0.9);
  });
});
