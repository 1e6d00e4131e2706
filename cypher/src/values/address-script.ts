import anyAscii from 'any-ascii';

// What a marker of another script becomes: English words that `address-words.ts` knows, in English order.
type Rewrites = readonly (readonly [RegExp, string])[];

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_NUMBER = /[〇一二三四五六七八九十百千]+(?=号|栋|幢|座|楼|层|単元|单元|室|弄|巷|丁目|番|階|期)/g;
const SIMPLER: Rewrites = [
  [/號/g, '号'],
  [/棟/g, '栋'],
  [/樓/g, '楼'],
  [/[層階]/g, '层'],
  [/單/g, '单'],
  [/區/g, '区'],
  [/縣/g, '县'],
  [/鎮/g, '镇'],
  [/鄉/g, '乡'],
  [/廈/g, '厦'],
  [/廣場/g, '广场'],
  [/市場/g, '市场'],
];
// Provinces are written with and without their suffix.
const PROVINCE =
  /^\s*(北京|天津|上海|重庆|重慶|河北|山西|辽宁|遼寧|吉林|黑龙江|黑龍江|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|海南|四川|贵州|貴州|云南|雲南|陕西|陝西|甘肃|甘肅|青海|台湾|臺灣|内蒙古|广西|廣西|西藏|宁夏|寧夏|新疆|香港|澳门|澳門)(?=\p{Script=Han}{2})/u;
const OPENING: Rewrites = [
  [/^\s*(?:中华人民共和国|中華人民共和國|中国|中國)/, ''],
  [PROVINCE, '$1 '],
];
const HAN: Rewrites = [
  [/〒|邮编|邮政编码|郵便番号|郵遞區號/g, ' '],
  [/(\d+)\s*号?\s*(?:邮政)?信箱/g, ' box $1 '],
  [/(\d+)\s*丁目\s*(\d+)(?:番地?|[-‐−の])(\d+)号?/g, ' $1-$2-$3 '],
  [/(\d+)\s*丁目\s*(\d+)/g, ' $1-$2 '],
  [/(\d+)\s*号[楼栋]|([A-Za-z\d]+)\s*[栋幢座]/g, ' building $1$2 '],
  [/(\d+)\s*单元/g, ' stair $1 '],
  [/([A-Za-z]?\d+[A-Za-z]?)\s*(?:号室|号房|号铺|室|房|户|铺|档)/g, ' unit $1 '],
  [/([A-Za-z]?\d+)\s*[层楼]/g, ' floor $1 '],
  [/(\d+(?:-\d+)*[A-Za-z]?)\s*号/g, ' no $1 '],
  [/(\d+)\s*期/g, ' phase $1 '],
  [/街道办事处|街道/g, ' '],
  [/大道/g, ' avenue '],
  [/公路/g, ' highway '],
  [/大街|街/g, ' street '],
  [/路/g, ' road '],
  [/胡同|巷|弄/g, ' lane '],
  [/大厦|大楼|写字楼/g, ' building '],
  [/广场/g, ' plaza '],
  [/市场/g, ' market '],
  [/工业园区|工业区|工业园/g, ' industrial park '],
  [/小区|花园/g, ' garden '],
  [/([东東]京)都|(京都|大阪)府|(?<=\p{Script=Han}{2})県/gu, ' $1$2 '],
  [/特别行政区|(?:壮族|回族|维吾尔)?自治区|自治[州县]|省|市|县|乡|镇|村|(?<![开发园社库厂校景片])区/g, ' '],
];
// Readings that any-ascii, which goes sign by sign, gets wrong in the names of places.
const READINGS: Rewrites = [
  [/重庆|重慶/g, ' chongqing '],
  [/厦门/g, ' xiamen '],
  [/陕西|陝西/g, ' shaanxi '],
  [/番禺/g, ' panyu '],
  [/佛山/g, ' foshan '],
  [/[长長](?=[安春沙江城宁乐兴治葛丰洲寿])/g, '常'],
  [/(?<=[成花武江新丰于])都/g, '督'],
];
const HANGUL: Rewrites = [
  [/([가-힣]+?)(?:특별자치도|특별자치시|특별시|광역시)/g, '$1 '],
  [/(\d+)\s*동(?=\s|\d|,|$)/g, ' building $1 '],
  [/(\d+)\s*층/g, ' floor $1 '],
  [/(\d+)\s*호/g, ' unit $1 '],
  [/(\d+)\s*번지/g, ' no $1 '],
  [/([가-힣]{1,10})[시도구군](?=\s|,|$)/g, '$1 '],
  [/([가-힣]{1,10})로(?=\s|\d|,|$)/g, '$1 ro '],
  [/([가-힣]{1,10})길(?=\s|\d|,|$)/g, '$1 gil '],
  [/([가-힣]{1,10})동(?=\s|,|$)/g, '$1 dong '],
];
/** Whole words alone: the town al-Madina is no town of that name. */
function inArabic(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');
}

const ARABIC: Rewrites = [
  [/ص\.? ?ب\.?|صندوق بريد/g, ' box '],
  [inArabic('شارع'), ' street '],
  [inArabic('طريق'), ' road '],
  [inArabic('ميدان'), ' square '],
  [inArabic('مبنى|بناية|عمارة|برج'), ' building '],
  [inArabic('شقة|مكتب|محل'), ' unit '],
  [inArabic('الطابق|طابق|الدور'), ' floor '],
  [inArabic('رقم'), ' no '],
  [inArabic('حي|منطقة|مدينة|قرية'), ' '],
  // The article is one word with its noun, and Latin letters leave it out as often as not.
  [/(?<!\p{L})ال(?=\p{L}{2})/gu, ''],
  [/،/g, ', '],
];

const JOIN =
  /(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

const PLAIN = /^[ -~]*$/;

/** Writes an address of any script in ASCII lower case, its markers (号, 층, شارع, …) as English words before their number. */
export function toLatinAddress(text: string, german: boolean): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let latin = text;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(latin)) latin = rewriteHan(latin);
  if (/\p{Script=Hangul}/u.test(latin)) latin = rewrite(latin, HANGUL);
  if (/\p{Script=Arabic}/u.test(latin)) latin = rewrite(latin, ARABIC);
  // Scripts without spaces run into their numbers.
  latin = latin.replace(JOIN, ' ');
  if (german) latin = latin.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue');
  return anyAscii(latin).toLowerCase();
}

function rewriteHan(text: string): string {
  const simple = rewrite(text, SIMPLER).replace(HAN_NUMBER, readHanNumber);
  return rewrite(rewrite(rewrite(simple, OPENING), READINGS), HAN);
}

function rewrite(text: string, rewrites: Rewrites): string {
  return rewrites.reduce((done, [from, to]) => done.replace(from, to), text);
}

/** Reads a Chinese number below ten thousand (十二 = 12, 三〇二 = 302, 一千二百 = 1200). */
function readHanNumber(signs: string): string {
  if (!/[十百千]/.test(signs)) return [...signs].map((sign) => HAN_DIGITS.indexOf(sign)).join('');
  const [, thousands = '', hundreds = '', tens = '', ones = ''] =
    /^(?:(.)千)?〇?(?:(.)百)?〇?(?:(.?)十)?(.?)$/.exec(signs) ?? [];
  const ten = signs.includes('十') ? (tens === '' ? 1 : digitOf(tens)) : 0;
  return String(digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + ten * 10 + digitOf(ones));
}

function digitOf(sign: string): number {
  return sign === '' ? 0 : Math.max(0, HAN_DIGITS.indexOf(sign));
}
