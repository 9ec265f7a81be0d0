import { shanghaiDate } from '@center/kernel';
import { invalidRequest } from '@center/web';
import type { RegisterLeadRequest } from '../intake/lead.request';
import type { Row } from './ledger-line';

/**
 * What makes a repeated import of a lead idempotent: the number in the ledger, with its year if it consists of digits only,
 * since such numbers start again each year. The number of a row is none of the ledger: it counts together with the time,
 * source and area of the lead. Sets the number of the lead. Throws 400 if there is none.
 */
export const keyOf = (lead: RegisterLeadRequest, { rowNumber, placeOf }: Row): string => {
  const { at, discoveredAt, source, areaCode } = lead;
  const year = shanghaiDate(at ?? discoveredAt).slice(0, 4);
  const numbered = (given: string): string => {
    const plain = given.normalize('NFKC');
    return /^\d{1,6}$/.test(plain) ? `${year}-${plain}` : given;
  };
  const given = lead.sourceRef?.trim();
  if (given !== undefined) return (lead.sourceRef = placeOf('/sourceRef') ? numbered(given) : given);
  if (rowNumber === undefined) throw invalidRequest({ pointer: '/sourceRef', code: 'required' });
  lead.sourceRef = numbered(rowNumber);
  return JSON.stringify([lead.sourceRef, discoveredAt, source, areaCode]);
};
