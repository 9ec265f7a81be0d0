declare const brand: unique symbol;
declare const area: unique symbol;

/** The public name of an agency, an area or a post. Never of a person: persons are sealed. */
export type Label = string & { readonly [brand]: 'label' };

/** A digits-only area code (GB/T 2260 six digits, or the statistical code's 9 or 12). */
export type AreaCode = Label & { readonly [area]: 'areaCode' };

/** Names something public. The caller vouches that it is no person's name. */
export const label = (text: string): Label => text as Label;

const AREA = /^\d{6}(\d{3}(\d{3})?)?$/;

/** Reads an area code of 6, 9 or 12 digits; `undefined` when it is none. */
export const parseAreaCode = (text: string): AreaCode | undefined => (AREA.test(text) ? (text as AreaCode) : undefined);

/** An area code as events keep it: no finer than the township (9 digits). */
export const township = (code: AreaCode): AreaCode => code.slice(0, 9) as AreaCode;

/** Whether the first area contains the second (prefixes contain each other). */
export const contains = (outer: AreaCode, inner: AreaCode): boolean => inner.startsWith(outer);
