/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** pass it as `cursor` to get the next page; `null` on the last page */
  readonly nextCursor: string | null;
}

/**
 * Makes a page from rows that were read with `limit + 1`: the extra row means that there is another page.
 * `cursorOf` encodes the position of the last row returned.
 */
export const pageOf = <Row>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
};
