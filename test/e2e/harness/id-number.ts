const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A resident ID number (GB 11643) with a valid check digit and a nonexistent area code, so no real child has it. */
export const madeUpIdNumber = (birthDate: string, nth: number): string => {
  const digits = `999999${birthDate.replaceAll('-', '')}${String(nth).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + CHECKS[sum % 11]!;
};
