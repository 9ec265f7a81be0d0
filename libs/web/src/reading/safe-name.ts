const NAME_LIKE = /^[A-Za-z_]{1,40}\d{0,3}$/;

/** Whether a name from a request may appear in a response: in the form of a field name it cannot carry personal data. */
export const isSafeName = (name: string): boolean => NAME_LIKE.test(name);

/** The JSON pointer of a path, up to the first name that must not be echoed. */
export const pointerOf = (path: readonly (string | number)[]): string => {
  const unsafe = path.findIndex((part) => typeof part === 'string' && !isSafeName(part));
  return (unsafe < 0 ? path : path.slice(0, unsafe)).map((part) => `/${part}`).join('');
};

/** Whether every object inherits this name (`__proto__`, `constructor`, …): never a field's name, and unsafe to copy. */
export const reachesPrototype = (name: string): boolean => name === 'prototype' || name in Object.prototype;
