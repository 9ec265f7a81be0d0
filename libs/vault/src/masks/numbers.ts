import { normaliseIdNumber } from '../id-number';

const HIDDEN = '****';

/** A masked resident-ID number for lists: the last four characters, or none if it is too short or not a number. */
export const maskIdNumber = (idNumber: string): string => {
  const number = normaliseIdNumber(idNumber);
  return /^\d{8,}[\dX]$/.test(number) ? `${HIDDEN}${number.slice(-4)}` : HIDDEN;
};

/**
 * A masked telephone number for lists: `138****1234` for a mobile number; the last three digits of any other number with
 * at least seven digits; nothing otherwise.
 */
export const maskPhone = (phone: string): string => {
  const number = phone
    .normalize('NFKC')
    .replace(/[\s().\p{Dash_Punctuation}]/gu, '')
    .replace(/^(\+|00)86/, '');
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}${HIDDEN}${number.slice(-4)}`;
  return /^\+?\d{7,}$/.test(number) ? `${HIDDEN}${number.slice(-3)}` : HIDDEN;
};
