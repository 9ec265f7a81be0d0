type Holder = Record<string, unknown>;

/** Sets a value in a body at a JSON pointer. Creates missing parents: a list before a number, otherwise an object. */
export const put = (body: object, pointer: string, value: unknown): void => {
  const path = pointer.slice(1).split('/');
  const last = path.pop()!;
  let holder = body as Holder;
  for (const [nth, part] of path.entries()) {
    holder[part] ??= /^\d+$/.test(path[nth + 1] ?? last) ? [] : {};
    holder = holder[part] as Holder;
  }
  holder[last] = value;
};
