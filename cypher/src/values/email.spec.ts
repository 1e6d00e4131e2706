import { describe, expect, it } from 'vitest';
import { cleanEmail } from './email.ts';

describe('an e-mail address', () => {
  it.each([
    ['Foo.Bar+shop@GoogleMail.com', 'email:foobar@gmail.com'],
    ['f.o.o.b.a.r@gmail.com', 'email:foobar@gmail.com'],
    ['Foo.Bar@Outlook.com', 'email:foo.bar@outlook.com'],
    ['foo+1@hotmail.co.uk', 'email:foo@hotmail.co.uk'],
    ['foo+1@proton.me', 'email:foo@proton.me'],
    ['foo+1@fastmail.fm', 'email:foo@fastmail.fm'],
    ['foo-ebay@yahoo.com.cn', 'email:foo@yahoo.com.cn'],
    ['foo+1@qq.com', 'email:foo+1@qq.com'],
    ['foo-1@163.com', 'email:foo-1@163.com'],
    ['+tag@gmail.com', 'email:+tag@gmail.com'],
    ['Joe <Joe@Shop.de>', 'email:joe@shop.de'],
    ['mailto:joe@shop.de?subject=Hi', 'email:joe@shop.de'],
    ['ｊｏｅ＠ｓｈｏｐ．ｄｅ', 'email:joe@shop.de'],
    ['info@Bücher.de', 'email:info@xn--bcher-kva.de'],
    ['info@xn--bcher-kva.de', 'email:info@xn--bcher-kva.de'],
    ['почта@яндекс.рф', 'email:почта@xn--d1acpjx3f.xn--p1ai'],
    ['销售@例子.公司', 'email:销售@xn--fsqu00a.xn--55qx5d'],
  ])('reads %s as %s', (value, key) => {
    expect(cleanEmail(value)).toMatchObject({ ok: true, label: 'Email', key });
  });

  it('shows an international domain as its owner writes it', () => {
    expect(cleanEmail('info@xn--bcher-kva.de')).toHaveProperty('display', 'info@bücher.de');
  });

  it.each(['joe at shop.de', 'joe@', '@joe', 'joe@shop', 'a@b@', 'joe@-.de', 'joe <joe>'])(
    'keeps %s as a handle',
    (value) => {
      expect(cleanEmail(value)).toMatchObject({ label: 'Handle', note: 'not an e-mail address' });
    },
  );

  it.each(['test@qq.com', 'no-reply@amazon.com', 'joe@example.com', 'N/A', 'x@localhost', 'none@none.com'])(
    'lets %s link nobody',
    (value) => {
      expect(cleanEmail(value)).toMatchObject({ ok: false });
    },
  );
});
