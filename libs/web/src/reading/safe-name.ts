const NAME_LIKE = /^[A-Za-z_]{1,40}\d{0,3}$/;

/** Whether a name that a caller sent may stand in an answer: it reads like a field's name, so it can hold nothing told in confidence. */
export const isSafeName = (name: string): boolean => NAME_LIKE.test(name);

/** The JSON pointer of a path, up to the first name that must not be repeated. */
export const pointerOf = (path: readonly (string | number)[]): string => {
  const unsafe = path.findIndex((part) => typeof part === 'string' && !isSafeName(part));
  return (unsafe < 0 ? path : path.slice(0, unsafe)).map((part) => `/${part}`).join('');
};

/** Whether a name is one that every object inherits (`__proto__`, `constructor`, `toString` …): never a field's, and dangerous to copy. */
export const reachesPrototype = (name: string): boolean => name === 'prototype' || name in Object.prototype;
