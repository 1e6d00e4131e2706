/** What moderators write where they take goods for fakes; the same words for the guilty and for the honest. */
export const FAKE_REASONS: readonly string[] = [
  'Counterfeit goods',
  'counterfeit - complaint of the rights holder',
  'IP complaint: trademark',
  'suspected fake, brand protection programme',
  'podróbka / naruszenie znaku towarowego',
  'sahte ürün şikayeti',
  'фалшиви стоки',
  'produs contrafăcut, sesizare titular marcă',
  'replica / not authentic',
];

/** Why listings go in peace. */
export const HARMLESS_REASONS: readonly string[] = [
  'sold out',
  'withdrawn by seller',
  'expired',
  'duplicate listing',
  'wrong category',
  'price error',
  'missing safety label',
  'ürün tükendi',
  'oferta zakończona',
];

export const HARMLESS_CLOSURES: readonly string[] = [
  'seller request',
  'inactive',
  'moved to another platform',
  'unpaid fees',
];

export const FAKE_CLOSURES: readonly string[] = [
  'repeated counterfeit complaints',
  'sale of fakes',
  'IP policy, third strike',
];
