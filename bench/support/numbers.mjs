// Medians, their spread, and tables.

/** The median; of an even number of values the lower one of the middle. */
export const median = (values) => values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)];

/** The value below which a share of the values is; `null` if there are none. */
export const quantile = (values, share) =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? null;

/** `{median, least, most}` of repeated measurements. */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) });

/** A number with three significant digits, without an exponent. */
export const shown = (value) => {
  if (value === null || value === undefined) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

/** `median (least – most)`. */
export const shownSpread = ({ median: middle, least, most }) =>
  least === most ? shown(middle) : `${shown(middle)} (${shown(least)} – ${shown(most)})`;

/** Prints a table: the rows are arrays of texts, the first one the heading. */
export const printTable = (title, rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('   ')}`);
  }
};
