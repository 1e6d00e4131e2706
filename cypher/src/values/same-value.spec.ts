import { getExample, getSupportedRegionCodes } from 'awesome-phonenumber';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanEmail, cleanName, cleanPhone, hammingDistance, isPlaceholder } from './index.ts';
import type { CleanOutcome } from './index.ts';

// A failing run prints this seed and its path: with both it comes again.
const RUNS = { seed: 20_260_102, numRuns: 1_000 };
const keyOf = (outcome: CleanOutcome) => (outcome.ok ? outcome.key : `refused: ${outcome.reason}`);
const isClean = (outcome: CleanOutcome) => outcome.ok;

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const invisible = (text: string) => [...text].join('\u200b');
const decomposed = (text: string) => text.normalize('NFD');

describe('a telephone number', () => {
  const examples = getSupportedRegionCodes().flatMap((region) => {
    // Of a region without a mobile network there is no example: the library throws.
    try {
      const number = getExample(region, 'mobile');
      return number.valid && isClean(cleanPhone(number.number?.e164 ?? '')) ? [{ region, number }] : [];
    } catch {
      return [];
    }
  });
  const numbers = fc.constantFrom(...examples);
  const ways = fc.constantFrom<(number: { e164: string; international: string }) => string>(
    ({ e164 }) => e164.replace('+', '00'),
    ({ e164 }) => fullWidth(e164),
    ({ e164 }) => arabicDigits(e164),
    ({ e164 }) => invisible(e164),
    ({ international }) => international,
    ({ international }) => international.replaceAll(' ', '-'),
    ({ international }) => international.replace(/^(\+\d+) /, '($1) '),
    ({ international }) => fullWidth(international),
    ({ international }) => `tel:${international}`,
    ({ international }) => `${international} ext. 12`,
    ({ e164 }) => `电话：${e164}`,
  );

  it('of any country is one, in whatever form it is written', () => {
    fc.assert(
      fc.property(numbers, ways, ({ number }, write) => {
        const { e164 = '', international = '' } = number.number ?? {};
        expect(keyOf(cleanPhone(write({ e164, international })))).toBe(`tel:${e164}`);
      }),
      RUNS,
    );
  });

  it('of any country is one, with its code or in its national form with the country beside it', () => {
    // Four digits alone (Tokelau) are taken for no number, and 90 1234 (Tuvalu) for none that anybody has.
    const longEnough = numbers.filter(
      ({ number }) => (number.number?.significant ?? '').length > 4 && !isPlaceholder(number.number?.national ?? ''),
    );
    fc.assert(
      fc.property(longEnough, ({ region, number }) => {
        const { e164 = '', national = '' } = number.number ?? {};
        expect(keyOf(cleanPhone(national, region))).toBe(`tel:${e164}`);
      }),
      RUNS,
    );
  });
});

describe('a name', () => {
  const scripts: [written: string, latin: string][] = [
    ['王小明', 'Wang Xiaoming'],
    ['Иван Петров', 'Ivan Petrov'],
    ['Νίκος Παππάς', 'Nikos Pappas'],
    ['さくら', 'Sakura'],
    ['José Muñoz', 'Jose Munoz'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Đặng Văn Lâm', 'Dang Van Lam'],
    ['김 민준', 'Gim Minjun'],
  ];
  const ways = fc.constantFrom<(name: string) => string>(
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.split(' ').reverse().join(', '),
    (name) => `Mr. ${name}`,
    fullWidth,
    decomposed,
    (name) => `  ${name.replaceAll(' ', '\u00a0')} `,
  );

  it.each(scripts)('%s is %s', (written, latin) => {
    expect(keyOf(cleanName(written))).toBe(keyOf(cleanName(latin)));
  });

  it('is one in whatever case, order and width it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scripts), ways, ([, latin], write) => {
        expect(keyOf(cleanName(write(latin)))).toBe(keyOf(cleanName(latin)));
      }),
      RUNS,
    );
  });

  it('of a company is one with its legal form, without it, and in another order', () => {
    const forms = fc.constantFrom('', ' Co., Ltd.', ' GmbH', ' S.r.l.', ' LLC', ', Inc.', ' 有限公司', ' B.V.');
    const words = fc.shuffledSubarray(['Golden', 'Dragon', 'Trading', 'Yiwu'], { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(words, forms, (said, form) => {
        expect(keyOf(cleanName(said.join(' ') + form))).toBe('name:dragon golden trading yiwu');
      }),
      RUNS,
    );
  });
});

describe('an address', () => {
  const parts = fc.record({
    room: fc.integer({ min: 1, max: 2_999 }),
    floor: fc.integer({ min: 1, max: 60 }),
    number: fc.integer({ min: 1, max: 2_999 }),
    road: fc.constantFrom(['科技', 'Keji'], ['人民', 'Renmin'], ['建设', 'Jianshe'], ['和平', 'Heping']),
    city: fc.constantFrom(
      ['广东省深圳市南山区', 'Nanshan District, Shenzhen, Guangdong'],
      ['浙江省义乌市', 'Yiwu, Zhejiang'],
    ),
  });

  it('in Chinese is the one in English, its parts the other way round', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), ({ room, floor, number, road, city }, wide) => {
        const chinese = `${city[0]}${road[0]}路${number}号${floor}楼${room}室`;
        const english = `Room ${room}, ${floor}/F, No. ${number} ${road[1]} Road, ${city[1]}, China`;
        const written = wide ? fullWidth(chinese) : chinese;
        expect(keyOf(cleanAddress({ full: written, country: 'CN' }))).toBe(
          keyOf(cleanAddress({ full: english, country: 'CN' })),
        );
      }),
      RUNS,
    );
  });

  it('is another as soon as any of its numbers is', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('room', 'floor', 'number'), (said, which) => {
        const write = ({ room, floor, number, road, city }: typeof said) =>
          keyOf(cleanAddress({ full: `Rm ${room} ${floor}F, ${number} ${road[1]} Rd, ${city[1]}`, country: 'CN' }));
        expect(write({ ...said, [which]: said[which as 'room'] + 1 })).not.toBe(write(said));
      }),
      RUNS,
    );
  });
});

describe('an e-mail address', () => {
  it('is the mailbox, whatever the case, the tag and the dots that its provider leaves out', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, fc.nat(2), (mailbox, tag, at) => {
        const dotted = `${mailbox.slice(0, at + 1)}.${mailbox.slice(at + 1)}`.replace(/\.$/, '');
        const written = `${dotted.toUpperCase()}+${tag}@GoogleMail.com`;
        expect(keyOf(cleanEmail(written))).toBe(keyOf(cleanEmail(`${mailbox}@gmail.com`)));
      }),
      RUNS,
    );
  });
});

describe('the distance of two pictures', () => {
  it('is that of a metric, and of bits', () => {
    const hashes = fc
      .bigInt({ min: 1n, max: 2n ** 64n - 1n })
      .map((bits) => `image:${bits.toString(16).padStart(16, '0')}`);
    fc.assert(
      fc.property(hashes, hashes, hashes, (one, other, third) => {
        const [near = NaN, far = NaN, round = NaN] = [
          hammingDistance(one, other),
          hammingDistance(one, third),
          hammingDistance(other, third),
        ];
        expect(hammingDistance(one, one)).toBe(0);
        expect(hammingDistance(other, one)).toBe(near);
        expect(near).toBeLessThanOrEqual(far + round);
      }),
      RUNS,
    );
  });
});
