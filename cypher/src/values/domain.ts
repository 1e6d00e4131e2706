import { saying } from '../domain/saying.ts';
import { parse } from 'tldts';
import { readWhenSaid, refuse, withNote } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { asciiDomain, readableDomain, readEmail } from './email.ts';
import { handleOf, readProfile } from './handle-name.ts';
import { cleanIp } from './ip.ts';
import { makeKey } from './key.ts';

// Sites where anybody has a page: their own name is nobody's, a seller's sub-domain on them is the seller's.
const OPEN_TO_ALL = new Set(
  `taobao tmall 1688 alibaba aliexpress alipay amazon ebay etsy dhgate made-in-china shopee lazada mercadolivre mercadolibre
  wish joom temu jd pinduoduo yangkeduo weidian yupoo ioffer bonanza depop vinted poshmark mercari rakuten allegro ozon
  wildberries avito olx tokopedia bukalapak flipkart shein facebook fb instagram tiktok douyin weibo vk twitter youtube
  pinterest whatsapp telegram wechat qq google gmail yahoo hotmail outlook baidu linktr`.split(/\s+/),
);
const NATIONAL = /^(?:com?\.)?[a-z]{2}$|^com$|^net$|^me$/;

/** Reads a URL or host as its registrable domain; a shop on a shared host (`x.myshopify.com`) keeps its own name. */
export function cleanDomain(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    const profile = readProfile(text);
    if (profile !== undefined) return withNote(profile, 'a profile on a social site');
    const email = text.includes('/') ? undefined : readEmail(text);
    if (email !== undefined) return withNote(email, 'an e-mail address, not a domain');
    return readHost(text) ?? withNote(handleOf(text), 'not a web address');
  });
}

function readHost(text: string): CleanOutcome | undefined {
  const first = parse(text, { allowPrivateDomains: true });
  if (first.hostname === null) return undefined;
  if (first.isIp === true) return cleanIp(first.hostname);
  const host = asciiDomain(first.hostname);
  if (host === undefined) return undefined;
  const found = parse(readableDomain(host), { allowPrivateDomains: true });
  if (found.isPrivate === true && found.domain === null) return refuse(saying`a host that many share`);
  const domain = found.domain === null ? undefined : asciiDomain(found.domain);
  const known = found.isIcann === true || found.isPrivate === true || found.publicSuffix === 'onion';
  return domain === undefined || !known ? undefined : domainValue(domain, host, found);
}

function domainValue(domain: string, host: string, found: ReturnType<typeof parse>): CleanOutcome {
  const shared = OPEN_TO_ALL.has(found.domainWithoutSuffix ?? '') && NATIONAL.test(found.publicSuffix ?? '');
  const own = host.replace(/^(?:(?:www|m|mobile|wap|shop|store|item|detail|login|s|h5)\.)+(?=[^.]+\.[^.]+)/, '');
  if (shared && own.length <= domain.length) return refuse(saying`a host that many share`);
  const body = shared ? own : domain;
  return { ok: true, label: 'Domain', key: makeKey('domain:', body), display: readableDomain(body) };
}
