import { readWhenSaid } from './cleaned-value.ts';
import type { CleanedValue, CleanOutcome } from './cleaned-value.ts';
import { makeKey } from './key.ts';
import { foldCase } from './tidy.ts';

const PLATFORM = /^(\p{L}[\p{L}\p{N}_.+-]{0,19}) ?: ?(\S.*)$/u;
const ALIASES: Record<string, string> = {
  wx: 'wechat',
  weixin: 'wechat',
  vx: 'wechat',
  微信: 'wechat',
  tg: 'telegram',
  wa: 'whatsapp',
  ig: 'instagram',
  ins: 'instagram',
  fb: 'facebook',
  vkontakte: 'vk',
  twitter: 'x',
  抖音: 'douyin',
  微博: 'weibo',
  旺旺: 'wangwang',
  扣扣: 'qq',
};
const PROFILE =
  /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.)?(t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|tiktok\.com|twitter\.com|x\.com|weibo\.com|vk\.com|youtube\.com|pinterest\.com)\/@?([^/?#\s]*[\p{L}\p{N}][^/?#\s]*)\/?(?:[?#]\S*)?$/iu;
const SITES: Record<string, string> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'fb.com': 'facebook',
  'twitter.com': 'x',
  'x.com': 'x',
};

/** Reads a name on some platform (`@Name`, `wechat:Name`, a profile's URL) as `handle:[platform:]name`, case folded. */
export function cleanHandle(value: string): CleanOutcome {
  return readWhenSaid(value, handleOf);
}

/** A tidied text as a handle, whatever it is: what stays of a value that is not of the kind it was sent as. */
export function handleOf(text: string): CleanedValue {
  return readProfile(text) ?? nameAsHandle(text);
}

function nameAsHandle(text: string): CleanedValue {
  const [, platform, name] = PLATFORM.exec(text) ?? [];
  const body = platform === undefined ? bareName(text) : `${nameOfPlatform(platform)}:${bareName(name ?? '')}`;
  return { ok: true, label: 'Handle', key: makeKey('handle:', body), display: text };
}

/** The handle that a profile's URL (`https://t.me/name`) stands for, or undefined for any other text. */
export function readProfile(text: string): CleanedValue | undefined {
  const [, site, name] = PROFILE.exec(text) ?? [];
  if (site === undefined || name === undefined || /\.php$/i.test(name)) return undefined;
  const host = site.toLowerCase();
  return nameAsHandle(`${SITES[host] ?? host.replace(/\.com$/, '')}:${name}`);
}

function bareName(text: string): string {
  const folded = foldCase(text);
  return folded.replace(/^[@\s]+/, '') || folded;
}

function nameOfPlatform(platform: string): string {
  const folded = foldCase(platform);
  return Object.hasOwn(ALIASES, folded) ? (ALIASES[folded] ?? folded) : folded;
}
