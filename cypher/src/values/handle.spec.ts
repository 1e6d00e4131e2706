import { describe, expect, it } from 'vitest';
import { cleanHandle } from './handle.ts';

describe('a handle', () => {
  it.each([
    ['@Foo_Bar', 'handle:foo_bar'],
    ['WeChat: Foo', 'handle:wechat:foo'],
    ['wx：ＦＯＯ', 'handle:wechat:foo'],
    ['微信:foo', 'handle:wechat:foo'],
    ['VX foo_bar88', 'handle:foo_bar88'],
    ['ins sunflowers', 'handle:ins sunflowers'],
    ['telegram:@foo', 'handle:telegram:foo'],
    ['https://t.me/Foo?start=1', 'handle:telegram:foo'],
    ['www.instagram.com/Foo/', 'handle:instagram:foo'],
    ['https://twitter.com/foo', 'handle:x:foo'],
    ['Магазин Ромашка', 'handle:магазин ромашка'],
    ['广州皮具\u200b工厂', 'handle:广州皮具工厂'],
    ['constructor: x', 'handle:constructor:x'],
    ['@', 'punctuation alone'],
    ['none', 'a word for not known'],
  ])('reads %s as %s', (value, expected) => {
    const outcome = cleanHandle(value);
    expect(outcome.ok ? outcome.key : outcome.reason).toBe(expected);
  });
});
