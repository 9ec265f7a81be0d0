import { type FieldFault, invalidRequest, isSafeName, isStorableText } from '@center/web';
import { label, type Label } from '@center/kernel';
import { type Level, RECIPIENTS } from '../domain/codes';
import { type Duration, lengthOf, parseDuration } from '../domain/duration';
import type { Limit } from '../domain/limit';
import type { Escalation, StepRule, StepRules } from '../domain/step-rule';
import type { StepDefinition } from '../steps';

type Members = Readonly<Record<string, unknown>>;

/** The most working days of a limit: ten years. */
export const MOST_WORKING_DAYS = 2_500;
export const MOST_EXTENSIONS = 100;
const MOST_ITEMS = 20;
const MOST_BASIS = 200;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects the invalid places of a body. */
class Places {
  readonly faults: FieldFault[] = [];

  add(pointer: string, code: string): undefined {
    this.faults.push({ pointer, code });
    return undefined;
  }

  /** The members of an object; reports every one that is not known at its place. */
  members(value: unknown, pointer: string, known: readonly string[]): Members | undefined {
    if (value === undefined) return this.add(pointer, 'required');
    if (!isMembers(value)) return this.add(pointer, 'must-be-object');
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.add(isSafeName(name) ? `${pointer}/${name}` : pointer, 'unknown-field');
    }
    return value;
  }

  list<Item>(value: unknown, pointer: string, read: (item: unknown, pointer: string) => Item | undefined): Item[] {
    if (!Array.isArray(value)) this.add(pointer, 'must-be-list');
    else if (value.length > MOST_ITEMS) this.add(pointer, 'wrong-count');
    else return value.flatMap((item, nth) => read(item, `${pointer}/${nth}`) ?? []);
    return [];
  }

  whole(value: unknown, pointer: string, { min, max }: { readonly min: number; readonly max: number }): number {
    const isWhole = Number.isSafeInteger(value) && (value as number) <= max;
    if (!isWhole) this.add(pointer, value === undefined ? 'required' : 'must-be-whole-number');
    else if ((value as number) < min) this.add(pointer, 'out-of-range');
    return value as number;
  }

  duration(value: unknown, pointer: string): Duration | undefined {
    if (value === undefined) return this.add(pointer, 'required');
    return parseDuration(value) ?? this.add(pointer, 'must-be-duration');
  }

  limit(value: unknown, pointer: string): Limit | undefined {
    const limit = this.members(value, pointer, ['wall', 'workingDays']);
    if (!limit) return undefined;
    if ((limit['wall'] === undefined) === (limit['workingDays'] === undefined)) {
      return this.add(pointer, limit['wall'] === undefined ? 'required' : 'must-be-one-of');
    }
    if (limit['wall'] === undefined) {
      const range = { min: 0, max: MOST_WORKING_DAYS };
      return { workingDays: this.whole(limit['workingDays'], `${pointer}/workingDays`, range) };
    }
    const wall = this.duration(limit['wall'], `${pointer}/wall`);
    if (wall && lengthOf(wall) === 0) return this.add(`${pointer}/wall`, 'out-of-range');
    return wall && { wall };
  }
}

/** The limit in a body, at a place. Throws a 400 for an invalid one. */
export const limitIn = (value: object, pointer: string): Limit => {
  const places = new Places();
  const given = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
  const limit = places.limit(given, pointer);
  if (!limit || places.faults.length > 0) throw invalidRequest(...places.faults);
  return limit;
};

const limitsIn = (value: unknown, pointer: string, { levels, always }: StepDefinition, places: Places) => {
  const given = places.members(value, pointer, levels);
  if (!given) return {};
  return Object.fromEntries(
    levels.map((level): [Level, Limit | null | undefined] => {
      const at = `${pointer}/${level}`;
      if (given[level] !== null) return [level, places.limit(given[level], at)];
      if (always) places.add(at, 'null-not-allowed');
      return [level, null];
    }),
  ) as StepRule['limits'];
};

const warningsIn = (value: unknown, pointer: string, places: Places): number[] => {
  const fractions = places.list(value, pointer, (item, at) => {
    if (typeof item !== 'number') return places.add(at, 'must-be-number');
    return item > 0 && item < 1 ? item : places.add(at, 'out-of-range');
  });
  fractions.forEach((fraction, nth) => {
    if (nth > 0 && fraction <= fractions[nth - 1]!) places.add(`${pointer}/${nth}`, 'not-in-order');
  });
  return fractions;
};

const escalationIn = (value: unknown, pointer: string, places: Places): Escalation[] => {
  const levels = places.list(value, pointer, (item, at): Escalation | undefined => {
    const given = places.members(item, at, ['after', 'to']);
    const after = given && places.duration(given['after'], `${at}/after`);
    const to = RECIPIENTS.find((known) => known === given?.['to']);
    if (given && !to) places.add(`${at}/to`, given['to'] === undefined ? 'required' : 'must-be-one-of');
    return after && to && { after, to };
  });
  levels.forEach(({ after }, nth) => {
    if (nth > 0 && lengthOf(after) < lengthOf(levels[nth - 1]!.after)) {
      places.add(`${pointer}/${nth}/after`, 'not-in-order');
    }
  });
  return levels;
};

const basisIn = (value: unknown, pointer: string, places: Places): Label => {
  const isBasis = isStorableText(value) && value.trim().length > 0 && [...value].length <= MOST_BASIS;
  if (!isBasis) places.add(pointer, 'must-be-text');
  return label(isBasis ? value : '');
};

const FIELDS = ['by', 'limits', 'warnAt', 'basis', 'extension', 'escalation'];

const ruleIn = (value: unknown, pointer: string, definition: StepDefinition, places: Places): StepRule => {
  const { by, rule } = definition;
  const given = places.members(value, pointer, FIELDS) ?? {};
  const { by: asked = by, warnAt = rule.warnAt, basis = rule.basis, escalation = [], extension } = given;
  if (asked !== by) places.add(`${pointer}/by`, 'must-be-one-of');
  const extended =
    extension === undefined ? undefined : places.members(extension, `${pointer}/extension`, ['times', 'atMost']);
  const times =
    extended && places.whole(extended['times'], `${pointer}/extension/times`, { min: 1, max: MOST_EXTENSIONS });
  const atMost = extended && places.limit(extended['atMost'], `${pointer}/extension/atMost`);
  return {
    by,
    limits: limitsIn(isMembers(value) ? given['limits'] : {}, `${pointer}/limits`, definition, places),
    warnAt: warningsIn(warnAt, `${pointer}/warnAt`, places),
    basis: basisIn(basis, `${pointer}/basis`, places),
    ...(times !== undefined && atMost && { extension: { times, atMost } }),
    escalation: escalationIn(escalation, `${pointer}/escalation`, places),
  };
};

/**
 * The rules in the body of a new version: one for each step. Warnings and the basis default to those of the first version,
 * escalations and extensions to none. Throws a 400 with every invalid place.
 */
export const stepRulesIn = (value: object, definitions: readonly StepDefinition[]): StepRules => {
  const places = new Places();
  const known = definitions.map(({ step }) => step as string);
  const given = places.members(value, '/steps', known) ?? {};
  const rules = definitions.map((definition): [string, StepRule | undefined] => {
    const pointer = `/steps/${definition.step}`;
    const rule = given[definition.step];
    return [
      definition.step,
      rule === undefined ? places.add(pointer, 'required') : ruleIn(rule, pointer, definition, places),
    ];
  });
  if (places.faults.length > 0) throw invalidRequest(...places.faults.slice(0, 50));
  return Object.fromEntries(rules) as StepRules;
};
