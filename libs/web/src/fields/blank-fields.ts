type RequestClass = new () => object;

/** Per request class: the optional fields that are no lists, and the class of each nested field. */
const optionals = new WeakMap<object, Set<string>>();
const nested = new WeakMap<object, Map<string, () => RequestClass>>();

const entryOf = <Value>(map: WeakMap<object, Value>, of: object, create: () => Value): Value => {
  const known = map.get(of) ?? create();
  map.set(of, known);
  return known;
};

/** Marks an optional field: a blank text in it means that it is not known. */
export const markOptional: PropertyDecorator = (of, field) =>
  void entryOf(optionals, of, () => new Set<string>()).add(String(field));

/** Marks a field that has, or lists, objects of another class. */
export const markNested =
  (other: () => RequestClass): PropertyDecorator =>
  (of, field) =>
    void entryOf(nested, of, () => new Map<string, () => RequestClass>()).set(String(field), other);

/** What is marked for a class, by the class itself or one that it extends. */
const inherited = <Found>(of: object | null, find: (prototype: object) => Found | undefined): Found | undefined =>
  of === null ? undefined : (find(of) ?? inherited(Object.getPrototypeOf(of) as object | null, find));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A body without the optional fields that are `""`, at any depth: they are not known. */
export const withoutBlanks = (of: RequestClass, body: object): object =>
  Object.fromEntries(
    Object.entries(body).flatMap(([field, value]: [string, unknown]): [string, unknown][] => {
      const prototype = of.prototype as object;
      if (value === '' && inherited(prototype, (one) => (optionals.get(one)?.has(field) ? true : undefined))) return [];
      const other = isObject(value) ? inherited(prototype, (one) => nested.get(one)?.get(field))?.() : undefined;
      if (!other) return [[field, value]];
      const within = (one: unknown): unknown =>
        isObject(one) && !Array.isArray(one) ? withoutBlanks(other, one) : one;
      return [[field, Array.isArray(value) ? value.map(within) : within(value)]];
    }),
  );
