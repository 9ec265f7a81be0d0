/** By what figures can be grouped, as the query spells it. */
export const DIMENSIONS = ['agency', 'area', 'harm', 'category', 'risk', 'source', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A group of figures: a value for each dimension asked for; `null` where it is not known. */
export type Group = { readonly [D in Dimension]?: string | null };
