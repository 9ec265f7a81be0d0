/** The name of an error and its code, such as an SQLSTATE: all that may be said of it, since its words may quote what was sent. */
export const errorName = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
};

/** Where in the program an error was thrown: the frames of its stack without its words. */
export const framesOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at .*(\/|node:)[^:]*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
