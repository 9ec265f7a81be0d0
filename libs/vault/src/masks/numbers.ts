import { normaliseIdNumber } from '../id-number';

const HIDDEN = '****';

/** A resident-ID number as lists show it: the last four characters, or nothing when it is too short or no number. */
export const maskIdNumber = (idNumber: string): string => {
  const number = normaliseIdNumber(idNumber);
  return /^\d{8,}[\dX]$/.test(number) ? `${HIDDEN}${number.slice(-4)}` : HIDDEN;
};

/**
 * A telephone number as lists show it: `138****1234` for a mobile number; of any other number with at least seven
 * digits the last three; of anything else nothing.
 */
export const maskPhone = (phone: string): string => {
  const number = phone
    .normalize('NFKC')
    .replace(/[\s().\p{Dash_Punctuation}]/gu, '')
    .replace(/^(\+|00)86/, '');
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}${HIDDEN}${number.slice(-4)}`;
  return /^\+?\d{7,}$/.test(number) ? `${HIDDEN}${number.slice(-3)}` : HIDDEN;
};
