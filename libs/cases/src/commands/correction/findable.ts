import type { Criterion } from '@center/vault';
import type { CorrectableField } from '../../domain/codes';

/** The kinds of facts by which a case is found, by the field that has them. */
export const FINDABLE: { readonly [F in CorrectableField]?: Criterion['kinds'][number] } = {
  sourceRef: 'SOURCE_REF',
  name: 'CHILD_NAME',
  idNumber: 'ID_NUMBER',
  'guardian/phone': 'GUARDIAN_PHONE',
  'reporter/phone': 'REPORTER_PHONE',
};
