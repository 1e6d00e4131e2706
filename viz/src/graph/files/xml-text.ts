// What XML 1.0 allows neither as it is nor escaped; halves of a surrogate pair that stand alone are no text either.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** A text that may stand in a file of XML: signs that XML forbids become �; the writer escapes the others. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '\ufffd');
