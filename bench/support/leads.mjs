// Bodies of leads: one child, one reporter, a narrative. People are invented; area code 999999 does not exist.
import { randomInt } from 'node:crypto';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const HARMS = ['NEGLECT', 'ABUSE', 'BULLYING', 'DROPOUT', 'MISSING'];
const URGENCIES = ['EMERGENCY', 'URGENT', 'ORDINARY'];
/** One child in three is named with an ID number. */
const WITH_NUMBER = 3;

const two = (number) => String(number).padStart(2, '0');

/** A resident ID number with a valid check digit. */
const idNumber = (birthDate, nth) => {
  const digits = `999999${birthDate.replaceAll('-', '')}${String(nth % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + CHECKS[sum % 11];
};

/** The nth lead; leads with the same number differ in the ID number only if `draw` does. */
export const lead = (nth, draw = randomInt) => {
  const birthDate = `${2009 + draw(14)}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
  return {
    source: 'SCHOOL',
    discoveredAt: '2024-08-06T01:30:00Z',
    areaCode: `370682${String(1 + (nth % 18)).padStart(3, '0')}`,
    urgency: URGENCIES[nth % 3],
    harms: [HARMS[nth % HARMS.length]],
    narrative: `第${nth}号线索：多日未到校，家中无人照看，邻居反映夜间独自一人，班主任家访两次均无人应门，请核实。`,
    reporters: [{ name: '报告老师', phone: `139${String(nth % 100_000_000).padStart(8, '0')}`, wantsAnswer: true }],
    children: [
      {
        name: `测试儿童${nth % 5000}`,
        birthDate,
        sex: nth % 2 ? 'MALE' : 'FEMALE',
        ...(nth % WITH_NUMBER === 0 && { idNumber: idNumber(birthDate, draw(1000)) }),
      },
    ],
  };
};

/** A line of a ledger for the bulk import. */
export const ledgerLine = (nth) => ({ ...lead(nth), sourceRef: `台账-${nth}`, discoveredAt: '2019-03-04T01:30:00Z' });
