import type { ValidationError } from 'class-validator';
import type { CheckContext } from '../fields/field';
import { FIELD_TEXTS, type FieldCode } from '../problems/field-texts';
import type { FieldFault } from '../problems/problem';
import { isSafeName } from './safe-name';

/** Maps the built-in checks of class-validator to field codes. Our own checks are named by their code. */
const BUILT_IN: Readonly<Record<string, FieldCode>> = {
  whitelistValidation: 'unknown-field',
  nestedValidation: 'must-be-object',
  isObject: 'must-be-object',
  isArray: 'must-be-list',
  arrayMinSize: 'wrong-count',
  arrayMaxSize: 'wrong-count',
  arrayNotEmpty: 'wrong-count',
  isString: 'must-be-text',
  isIn: 'must-be-one-of',
  isEnum: 'must-be-one-of',
  isBoolean: 'must-be-boolean',
  isInt: 'must-be-whole-number',
  min: 'out-of-range',
  max: 'out-of-range',
  matches: 'must-match',
  isDefined: 'required',
  isNotEmpty: 'required',
};

const MOST = 50;

const codeOf = ({ value, constraints = {} }: ValidationError): FieldCode => {
  const names = Object.keys(constraints);
  if (names.includes('whitelistValidation')) return 'unknown-field';
  if (value === undefined) return 'required';
  const name = names.at(-1) ?? '';
  return name in FIELD_TEXTS ? (name as FieldCode) : (BUILT_IN[name] ?? 'invalid');
};

/** The faults of a field itself: of a list those of its items, each with its place. */
const ownFaults = (error: ValidationError, pointer: string): FieldFault[] => {
  if (!error.constraints) return [];
  const value: unknown = error.value;
  const code = codeOf(error);
  const contexts: Readonly<Record<string, CheckContext | undefined>> = error.contexts ?? {};
  const isOfList = Object.values(contexts).some((context) => context?.item);
  if (isOfList && value !== undefined && !Array.isArray(value)) return [{ pointer, code: 'must-be-list' }];
  const { limits, item } = contexts[code] ?? {};
  const fault = { code, ...(limits && { limits }) };
  if (!item || !Array.isArray(value)) return [{ pointer, ...fault }];
  return value.flatMap((one: unknown, nth) => (item(one) ? [] : [{ pointer: `${pointer}/${nth}`, ...fault }]));
};

/** Every validation error with its pointer, parents before children. An error at an unsafe name points to the parent. */
export const faultsOf = (errors: readonly ValidationError[], where: 'body' | 'query', base = ''): FieldFault[] =>
  errors
    .flatMap((error): FieldFault[] => {
      const known = isSafeName(error.property) || /^\d+$/.test(error.property);
      const pointer = known ? `${base}/${error.property}` : base;
      const own = ownFaults(error, pointer).map((fault) => ({ in: where, ...fault }));
      if (own.some(({ code }) => code === 'must-be-list')) return own;
      const within = faultsOf(error.children ?? [], where, pointer);
      return [...own, ...within.filter((one) => !own.some((other) => other.pointer === one.pointer))];
    })
    .slice(0, MOST);
