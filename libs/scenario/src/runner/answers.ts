/** What earlier steps have answered, by the name of the step: `{{school.caseId}}` in a path or body. */
export type Answers = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const REFERENCE = /\{\{([\w-]+)\.([\w-]+)(?:\.(\d+))?\}\}/g;

const told = (answers: Answers, name: string, field: string, nth: string | undefined): string => {
  const value = answers.get(name)?.[field];
  const found = nth === undefined ? value : (value as readonly unknown[] | undefined)?.[Number(nth)];
  if (typeof found !== 'string') throw new Error(`the story refers to ${name}.${field}, which nobody has answered`);
  return found;
};

/** A path or body with its references to earlier answers filled in. Throws when there is no such answer. */
export const filledIn = <Value>(value: Value, answers: Answers): Value =>
  JSON.parse(
    JSON.stringify(value).replace(REFERENCE, (_, name: string, field: string, nth?: string) =>
      told(answers, name, field, nth),
    ),
  ) as Value;
