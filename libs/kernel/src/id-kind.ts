/** The kinds of identity documents whose number a child may be named with. */
export const ID_KINDS = [
  'RESIDENT',
  'RESIDENT_15',
  'PASSPORT',
  'HK_MACAU_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGNER_PERMIT',
  'OTHER',
] as const;
export type IdKind = (typeof ID_KINDS)[number];
