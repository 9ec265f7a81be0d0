/** The responses of earlier steps, by step name: `{{school.caseId}}` in a path or body. */
export type Answers = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const REFERENCE = /\{\{([\w-]+)\.([\w-]+)(?:\.(\d+))?\}\}/g;

const fieldOf = (answers: Answers, name: string, field: string, nth: string | undefined): string => {
  const value = answers.get(name)?.[field];
  const found = nth === undefined ? value : (value as readonly unknown[] | undefined)?.[Number(nth)];
  if (typeof found !== 'string') throw new Error(`the scenario refers to ${name}.${field}, which no response contains`);
  return found;
};

/** Replaces the references to earlier responses in a path or body. Throws for an unknown reference. */
export const filledIn = <Value>(value: Value, answers: Answers): Value =>
  JSON.parse(
    JSON.stringify(value).replace(REFERENCE, (_, name: string, field: string, nth?: string) =>
      fieldOf(answers, name, field, nth),
    ),
  ) as Value;
