/** The records of a CSV text (RFC 4180), keyed by the column names. */
export const csvRecords = (text: string): Record<string, string>[] => {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') lines.push([]);
  }
  const [heads = [], ...rows] = lines.slice(0, -1);
  return rows.map((row) => Object.fromEntries(heads.map((head, nth) => [head, row[nth]!])));
};
