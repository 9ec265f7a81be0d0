import { invalidRequest } from '@center/web';
import type { RegisterLeadRequest } from '../intake/lead.request';
import { rowKeyOf, withYear, yearOf } from '../intake/written-number';
import type { Row } from './ledger-line';

/**
 * Sets the number of a lead: that of the ledger, in a table with its year if it consists of a few digits, since such numbers
 * start again each year; else that of its row. Returns the key of a lead with only the number of its row, `undefined` if the
 * ledger has a number for it. Throws 400 if there is none.
 */
export const rowKeyFor = (lead: RegisterLeadRequest, { rowNumber, placeOf }: Row): string | undefined => {
  const year = yearOf(lead.at ?? lead.discoveredAt);
  const numbered = (given: string): string => {
    const plain = given.normalize('NFKC');
    const dated = withYear(plain, year);
    return dated === plain ? given : dated;
  };
  const given = lead.sourceRef?.trim();
  if (given !== undefined) {
    lead.sourceRef = placeOf('/sourceRef') ? numbered(given) : given;
    return undefined;
  }
  if (rowNumber === undefined) throw invalidRequest({ pointer: '/sourceRef', code: 'required' });
  lead.sourceRef = numbered(rowNumber);
  return rowKeyOf(lead);
};
