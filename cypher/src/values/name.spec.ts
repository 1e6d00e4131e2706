import { describe, expect, it } from 'vitest';
import { cleanCompany, cleanName } from './name.ts';

describe('a name', () => {
  it.each([
    [['Wang Xiaoming', 'XIAOMING  WANG', 'Wáng, Xiǎomíng', '王小明', 'Mr. Wang Xiaoming']],
    [['欧阳娜娜', 'Ouyang Nana']],
    [['Shenzhen Foo Trading Co., Ltd.', 'FOO TRADING (SHENZHEN) LIMITED', 'Foo Trading Shenzhen']],
    [['Müller & Söhne GmbH & Co. KG', 'MULLER SOHNE', 'Müller Söhne GmbH']],
    [['ООО «Ромашка»', 'OOO Romashka', 'Romashka S.r.l.', 'Romashka B.V.']],
    [['José Ñuñez', 'Nunez Jose']],
    [['Ο Παπαδόπουλος', 'O Papadopoylos']],
  ])('reads %j as one', (names) => {
    const keys = names.map((name) => cleanName(name)).map((outcome) => outcome.ok && outcome.key);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^name:/);
  });

  it.each([
    ['Foo GmbH', 'gmbh', 'name:foo'],
    ['Foo Pty Ltd', 'ltd', 'name:foo'],
    ['Foo, Inc.', 'inc', 'name:foo'],
    ['Foo S.p.A.', 'spa', 'name:foo'],
    ['Nestlé SA', 'sa', 'name:nestle'],
    ['株式会社ソニー', 'kk', 'name:soni'],
    ['深圳市富豪贸易有限公司', 'ltd', 'name:fuhaomaoyi shenzhen'],
    ['Foo sp. z o.o.', 'spzoo', 'name:foo'],
  ])('sets the form of %s apart: %s', (name, legalForm, key) => {
    expect(cleanName(name)).toMatchObject({ key, facts: { legalForm } });
  });

  it('takes no surname for a form', () => {
    expect(cleanName('Maria Sá')).toMatchObject({ key: 'name:maria sa' });
    expect(cleanName('Too Cool Store')).toMatchObject({ key: 'name:cool store too' });
  });

  it('tells different names apart', () => {
    const keys = ['Foo 1 GmbH', 'Foo 2 GmbH', 'Bar', '𞤀𞤁', '𞤀𞤃'].map((name) => JSON.stringify(cleanName(name)));
    expect(new Set(keys).size).toBe(5);
  });

  it.each(['GmbH', 'Co., Ltd.', 'n/a', 'Unknown', '未知', '---'])('lets %s link nobody', (name) => {
    expect(cleanName(name)).toMatchObject({ ok: false });
  });

  it('is a company’s where it says its legal form', () => {
    expect(cleanCompany('North Imports Ltd')).toEqual(cleanName('North Imports Ltd'));
    expect(cleanCompany('杭州北方贸易有限公司')).toEqual(cleanName('杭州北方贸易有限公司'));
    for (const name of ['Ann Reader', '王小明', 'n/a']) expect(cleanCompany(name)).toMatchObject({ ok: false });
  });
});
