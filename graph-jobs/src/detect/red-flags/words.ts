/**
 * What texts of the trade give away, as patterns over lower-case text that mean the same in JavaScript and in the
 * database's Java: the trade is done in many languages, so words of several stand side by side.
 */

const STRIKES = [
  'counterfeit|replica|knock-?off|inauthentic|not authentic|trade ?-?mark|intellectual property|infring',
  'fake (good|item|product|brand)|^fake$',
  'fälsch|plagiat|contrefa|falsifica|contraffa|namaak|podróbk|padělek|sahte|falsifi',
  'контрафакт|подделк|假货|假冒|仿冒|侵权|侵權|偽物|模倣|위조|가품',
].join('|');

const MESSENGERS =
  'whats ?app|we ?chat|weixin|微信|telegram|viber|kakao ?talk|zalo|skype|snapchat|instagram|line id|qq';
const STEERING = [
  String.raw`https?://|www\.[a-z0-9]|(^|[^a-z0-9])(t|wa)\.me/|yupoo`,
  String.raw`[a-z0-9._+-]+@[a-z0-9-]+\.[a-z]{2,}`,
  String.raw`(${MESSENGERS})( id| no| number)?\.? ?[:：@#] ?[a-z0-9+]`,
  String.raw`(${MESSENGERS}) ?\+?[0-9][0-9 ()-]{6,}`,
  String.raw`(^|[^a-z])(dm|pm|contact|message|msg|text|add|chat)( us| me)? (on|via|by|at|through) (${MESSENGERS}|e-?mail|dm)`,
  '加 ?(v|vx|wx|微)|扫码|掃碼|二维码联系|(^|[^a-z])scan (the |our |my )?(qr|code)',
].join('|');

const LABELS = [
  '(^|[^a-z])(hang ?tags?|swing tags?|labels?|logo (patch|plate|sticker)|brand(ed)? (boxe?s?|tags?|packaging)|packaging|dust ?bags?|care tags?)([^a-z]|$)',
  'etikett|étiquette|etiquetas?|etichett|吊牌|标签|標籤|商标|包装盒|이름표|라벨',
].join('|');
const BLANKS = [
  '(^|[^a-z])(unbranded|no (brand|logo)|without (brand|logo)|blank|semi-?finished|unmarked)([^a-z]|$)',
  'ohne (marke|logo)|sans (marque|logo)|sin (marca|logo)|senza (marca|logo)|无牌|無牌|无标|無標|白牌|半成品',
].join('|');

/** A removal's reason that speaks of counterfeit goods or of a trade mark. */
export const STRIKE_PATTERN = wholeText(STRIKES);
/** A title that leads the buyer off the platform: a link, an address, a messenger with an account. */
export const STEERING_PATTERN = wholeText(STEERING);
/** A parcel's description that speaks of labels or packaging. */
export const LABEL_PATTERN = wholeText(LABELS);
/** A parcel's description that speaks of goods without a mark. */
export const BLANK_PATTERN = wholeText(BLANKS);

/** Tells whether a text is of a pattern, as the database does. */
export function matches(pattern: string, text: string | null): boolean {
  return text !== null && new RegExp(pattern, 'u').test(text.toLowerCase());
}

/** The database compares a whole text, JavaScript finds a part: anchored, both do the same. */
function wholeText(pattern: string): string {
  return `^[\\s\\S]*(${pattern})[\\s\\S]*$`;
}
