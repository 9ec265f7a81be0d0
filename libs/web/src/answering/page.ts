/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** give it as `cursor` to go on; `null` on the last page */
  readonly nextCursor: string | null;
}

/**
 * Makes a page out of rows that were read with `limit + 1`: the row too many says that there is more.
 * `cursorOf` writes the place of the last row shown.
 */
export const pageOf = <Row>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
};
