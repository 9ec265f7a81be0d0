/** Who acts in the story: the username of a sample account. */
export type Player = string;

/** What earlier steps have answered, by the name the step was given: `{{school.caseId}}` in a path or body. */
export type Answers = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** One call of the public API by one of the sample accounts. */
export interface Step {
  /** unique in the story; the call's `Idempotency-Key`, so that a story killed half-way goes on where it stopped */
  readonly name: string;
  /** minutes after the story begins */
  readonly minute: number;
  readonly by: Player;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const REFERENCE = /\{\{([\w-]+)\.(\w+)(?:\.(\d+))?\}\}/g;

const told = (answers: Answers, name: string, field: string, nth: string | undefined): string => {
  const value = answers.get(name)?.[field];
  const found = nth === undefined ? value : (value as readonly unknown[] | undefined)?.[Number(nth)];
  if (typeof found !== 'string')
    throw new Error(`the story refers to ${name}.${field}, which no earlier step has answered`);
  return found;
};

/** A path or body with its references to earlier answers filled in. Throws when there is no such answer. */
export const filledIn = <Value>(value: Value, answers: Answers): Value =>
  JSON.parse(
    JSON.stringify(value).replace(REFERENCE, (_, name: string, field: string, nth?: string) =>
      told(answers, name, field, nth),
    ),
  ) as Value;
