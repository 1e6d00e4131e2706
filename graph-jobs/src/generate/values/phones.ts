import type { Draw } from '../draw.ts';

// Mobile number plans: calling code, then prefixes that are in use; # = any digit, N = 2 to 9.
const PLANS: Record<string, { code: string; patterns: string[] }> = {
  CN: {
    code: '86',
    patterns: ['13#########', '150########', '158########', '159########', '18#########', '177########'],
  },
  TR: { code: '90', patterns: ['532#######', '533#######', '542#######', '505#######', '506#######', '551#######'] },
  IN: { code: '91', patterns: ['98########', '99########', '97########', '93########'] },
  PK: { code: '92', patterns: ['300#######', '301#######', '312#######', '321#######', '333#######', '345#######'] },
  VN: { code: '84', patterns: ['90#######', '91#######', '93#######', '97#######', '98#######', '36#######'] },
  IT: { code: '39', patterns: ['320#######', '328#######', '333#######', '338#######', '347#######', '349#######'] },
  DE: { code: '49', patterns: ['151########', '160#######', '170#######', '171#######', '175#######', '176########'] },
  US: { code: '1', patterns: ['212N######', '213N######', '305N######', '312N######', '646N######', '713N######'] },
  BR: { code: '55', patterns: ['119N#######', '219N#######', '319N#######', '459N#######', '819N#######'] },
  GB: { code: '44', patterns: ['7400######', '7411######', '7780######', '7877######', '7985######', '7545######'] },
  FR: { code: '33', patterns: ['61#######', '62#######', '66#######', '75#######', '76#######', '77#######'] },
  ES: { code: '34', patterns: ['61#######', '62#######', '65#######', '66#######', '67#######'] },
  PL: { code: '48', patterns: ['50#######', '51#######', '60#######', '66#######', '69#######', '88#######'] },
  AE: { code: '971', patterns: ['50#######', '52#######', '54#######', '55#######', '56#######'] },
};

/** A mobile number of the country in international form, `+86 13812345678`. */
export function drawPhone(draw: Draw, country: string): string {
  const plan = PLANS[country] ?? { code: '86', patterns: ['13#########'] };
  return `+${plan.code} ${fillPattern(draw.at('digits'), draw.at('plan').pick(plan.patterns))}`;
}

// Letters that British postcodes use in their second half; harmless elsewhere.
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** A pattern with its # as digits, N as 2 to 9, @ as capital letters. */
export function fillPattern(draw: Draw, pattern: string): string {
  let place = 0;
  return pattern.replace(/[#N@]/g, (sign) => {
    const digit = draw.at(place++);
    if (sign === '@') return digit.pick([...LETTERS]);
    return String(sign === 'N' ? digit.between(2, 9) : digit.between(0, 9));
  });
}
