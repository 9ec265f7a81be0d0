import type { Criterion } from '@center/vault';
import type { EnteredText } from '../domain/entered-texts';

/** The kinds of facts by which a case is found, by the corrected field that has them. */
export const FINDABLE: { readonly [F in EnteredText['field']]?: Criterion['kinds'][number] } = {
  sourceRef: 'SOURCE_REF',
  name: 'CHILD_NAME',
  idNumber: 'ID_NUMBER',
  'guardian/name': 'GUARDIAN_NAME',
  'guardian/phone': 'GUARDIAN_PHONE',
  'reporter/phone': 'REPORTER_PHONE',
};
