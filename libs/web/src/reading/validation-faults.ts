import type { ValidationError } from 'class-validator';
import { FIELD_TEXTS, type FieldCode, type Limits } from '../problems/field-texts';
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

const faultOf = (error: ValidationError): Pick<FieldFault, 'code' | 'limits'> => {
  const code = codeOf(error);
  const contexts: Readonly<Record<string, Limits | undefined>> = error.contexts ?? {};
  const limits = contexts[code];
  return { code, ...(limits && { limits }) };
};

/** Every validation error with its pointer, parents before children. An error at an unsafe name points to the parent. */
export const faultsOf = (errors: readonly ValidationError[], where: 'body' | 'query', base = ''): FieldFault[] =>
  errors
    .flatMap((error): FieldFault[] => {
      const known = isSafeName(error.property) || /^\d+$/.test(error.property);
      const pointer = known ? `${base}/${error.property}` : base;
      const within = faultsOf(error.children ?? [], where, pointer);
      const own = error.constraints ? [{ in: where, pointer, ...faultOf(error) }] : [];
      return [...own, ...within];
    })
    .slice(0, MOST);
