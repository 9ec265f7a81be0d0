type Holder = Record<string, unknown>;

/** Puts a value into a body at a JSON pointer, making what holds it on the way: a list before a number, else an object. */
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
