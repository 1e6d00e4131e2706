import { describe, expect, it } from 'vitest';
import { cleanAddress } from './address.ts';

function keyOf(full: string, country?: string): string {
  const outcome = cleanAddress({ full, country });
  return outcome.ok ? outcome.key : 'none';
}

describe('an address in two scripts', () => {
  it.each([
    ['RS', 'Булевар Ђуре Јакшића 19, Нови Крај, Житиште', 'bul. Đure Jakšića br. 19, Novi Kraj, Zitiste'],
    ['RS', 'Улица Цара Душана 81, Црна Река', 'ULICA CARA DUSANA 81, Crna Reka'],
    ['RS', 'Улица Краља Петра 79, зграда 3, стан 1102, Ново Село', 'ul Kralja Petra 79/3/1102, Novo Selo'],
    ['RS', 'Село Јасеново, поштански фах 1, Југ', 'Jasenovo Village, PO Box 1, Jug'],
    ['RU', 'ул. Чайковского, д. 12, кв. 5, Москва', 'ulitsa Chaikovskogo 12, kv. 5, Moskva'],
    ['BG', 'ул. Цар Шишман 14, ап. 3, София', 'ul. Tsar Shishman 14, ap. 3, Sofia'],
    ['EG', 'شارع النيل 118، عمارة 7، شقة 1001, الغرب', '118 El Neel St., Bldg. 7, Apt 1001, al-Gharb'],
    ['EG', 'طريق التحرير 95، عمارة 6, المدينة', 'Tarik al-Tahrir 95, Imara 6, El Medina'],
    ['AE', 'قرية النخيل، صندوق بريد 17, الشرق', 'Qaryat al-Nakhil, P.O. Box 17, El Shark'],
    // Where the country's language is another, the words for street and house tell.
    ['CN', 'Булевар Краља Петра 171, Велика Лука', 'bul Kralja Petra 171, Velika Luka'],
    ['CN', 'ميدان النيل 144، شقة 3, الشمال', 'Midan al-Nil 144, Shaqqa 3, El Shamal'],
    [undefined, 'طريق القصر 136, السوق', 'Tariq al-Qasr 136, al-Suq'],
  ])('%s: is one value (%#)', (country, native, latin) => {
    expect(keyOf(latin, country)).toBe(keyOf(native, country));
  });

  it('is another where its number, its street or its town is', () => {
    const near = ['19, Novi Kraj', '91, Novi Kraj', '19, Stari Kraj'].flatMap((rest) =>
      ['Đure Jakšića', 'Cara Dušana', 'Kralja Petra'].map((street) => keyOf(`ul. ${street} ${rest}`, 'RS')),
    );
    expect(new Set(near).size).toBe(9);
    const streets = ['النيل', 'النصر', 'التحرير', 'السلام', 'الحرية'].map((name) =>
      keyOf(`شارع ${name} 5, القصر`, 'EG'),
    );
    expect(new Set(streets).size).toBe(5);
  });

  it('leaves alone what only looks like it: Spanish articles, and states by their short names', () => {
    expect(keyOf('12 El Camino Real, El Cerrito, CA', 'US')).toContain('camino');
    expect(keyOf('Calle El Sol 4, El Escorial', 'ES')).toContain('escorial');
  });
});
