import { describe, expect, it } from 'vitest';
import { cleanDomain } from './domain.ts';

describe('a domain', () => {
  it.each([
    ['https://www.Foo-Bags.co.uk/x?y=1', 'domain:foo-bags.co.uk'],
    ['foo-bags.co.uk.', 'domain:foo-bags.co.uk'],
    ['http://user:pw@shop.foo.com:8080/', 'domain:foo.com'],
    ['foo.myshopify.com', 'domain:foo.myshopify.com'],
    ['bar.myshopify.com', 'domain:bar.myshopify.com'],
    ['https://shop123.taobao.com/item', 'domain:shop123.taobao.com'],
    ['https://seller.x.yupoo.com/albums', 'domain:seller.x.yupoo.com'],
    ['例子.公司.cn', 'domain:xn--fsqu00a.xn--55qx5d.cn'],
    ['https://xn--fsqu00a.xn--55qx5d.cn/', 'domain:xn--fsqu00a.xn--55qx5d.cn'],
    ['Bücher.de', 'domain:xn--bcher-kva.de'],
  ])('reads %s as %s', (value, key) => {
    expect(cleanDomain(value)).toMatchObject({ ok: true, label: 'Domain', key });
  });

  it('shows an international name as its owner writes it', () => {
    expect(cleanDomain('WWW.Магазин.рф/x')).toMatchObject({ label: 'Domain', display: 'магазин.рф' });
  });

  it.each([
    'www.taobao.com',
    'https://www.amazon.co.uk/dp/1',
    'myshopify.com',
    'http://10.0.0.1/',
    'localhost',
    'example.com',
  ])('lets %s link nobody', (value) => {
    expect(cleanDomain(value)).toMatchObject({ ok: false });
  });

  it('gives back what the text is instead', () => {
    expect(cleanDomain('http://8.8.4.4/x')).toMatchObject({ label: 'Ip', key: 'ip:8.8.4.4' });
    expect(cleanDomain('https://t.me/abc')).toMatchObject({ label: 'Handle', key: 'handle:telegram:abc' });
    expect(cleanDomain('joe@gmail.com')).toMatchObject({ label: 'Email', key: 'email:joe@gmail.com' });
    expect(cleanDomain('my shop')).toMatchObject({ label: 'Handle', note: 'not a web address' });
    expect(cleanDomain('foo.nosuchtld')).toMatchObject({ label: 'Handle', note: 'not a web address' });
  });
});
