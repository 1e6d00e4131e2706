// How a company's form is written, in ASCII lower case words without dots, longest first within a line's family.
const LATIN = `
gmbh & co kg: gmbh co kg|gmbh und co kg|gmbh and co kg|gmbhcokg
gmbh: gmbh|gesellschaft mit beschrankter haftung
ug: ug haftungsbeschrankt
ag: ag|aktiengesellschaft
ltd: company limited|co limited|co ltd|co lmt|coltd|limited|ltd|pty ltd|pty limited|pte ltd|pvt ltd|private limited|ltda|limitada|sdn bhd
llc: llc|l l c|limited liability company|fz llc|fzllc|fze|fzco|ooo|too
plc: plc|public limited company
inc: inc|incorporated
corp: corp|corporation
llp: llp
lp: lp
sarl: sarl|s a r l
sas: sas|sasu
sa: sa|s a|s a de c v|sa de cv|sab de cv
srl: srl|s r l|srls|s r l s
spa: spa|s p a|s p a
sl: sl|s l|slu
bv: bv|b v|besloten vennootschap
nv: nv|n v
ab: ab
as: as|a s|asa
oy: oy|oyj
aps: aps
kft: kft
sro: sro|s r o
spzoo: sp z o o|sp z oo|sp zoo|spolka z o o
doo: doo|d o o
kk: kk|k k|kabushiki kaisha|kabushikigaisha
jsc: jsc|oao|zao|pao|ao|cjsc|ojsc
ip: ip
eirl: eirl|mei|eireli
as ti: as ti|ltd sti|limited sirketi|anonim sirketi
pt: pt
`;
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/股份有限公司/g, 'plc'],
  [/有限责任公司|有限責任公司|有限公司|公司$/g, 'ltd'],
  [/株式会社|\(株\)|주식회사|\(주\)/g, 'kk'],
  [/合同会社|有限会社|유한회사/g, 'llc'],
  [/个体工商户|個體工商戶|个体户/g, 'sole trader'],
];

const FORM_OF = new Map<string, string>();
for (const line of LATIN.trim().split('\n')) {
  const [form = '', written = ''] = line.split(': ');
  for (const words of written.split('|')) FORM_OF.set(words, form);
}
const MOST_WORDS = 5;
// Forms that open a name as well as close it (OOO Romashka, PT Maju, IP Ivanov).
const LEADING = new Map(
  ['OOO', 'TOO', 'OAO', 'ZAO', 'PAO', 'AO', 'PT', 'IP'].map((w) => [w, FORM_OF.get(w.toLowerCase())]),
);

/** Takes the legal form out of a name in its own script; the form's family name comes beside what is left. */
export function cutScriptForm(name: string): { readonly rest: string; readonly form?: string } {
  for (const [pattern, form] of SCRIPTS) {
    const rest = name.replace(pattern, ' ').trim();
    if (rest !== name && rest !== '') return { rest, form };
  }
  return { rest: name };
}

/**
 * Takes the legal form off the end (or, for some forms, the start) of a name's words, given in their own case. A form
 * alone is left as it is, and so is one that may be a surname by its case: "Maria Sá" is no company, "Nestlé SA" is.
 */
export function cutWordForm(words: readonly string[]): { readonly rest: readonly string[]; readonly form?: string } {
  const last = words.at(-1) ?? '';
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const form = FORM_OF.get(words.slice(-count).join(' ').toLowerCase());
    if (form !== undefined && !(count === 1 && /^[A-Z][a-z]$/.test(last)))
      return { rest: words.slice(0, -count), form };
  }
  const [first = '', ...rest] = words;
  const form = rest.length > 0 && /^[A-Z]+$/.test(first) ? LEADING.get(first) : undefined;
  return form === undefined ? { rest: words } : { rest, form };
}
