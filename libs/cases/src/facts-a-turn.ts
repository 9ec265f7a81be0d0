/** How many facts of events are shown at a stretch, before the event loop turns. */
export const FACTS_A_TURN = 250;

/** How many facts an event has, roughly: the items of its lists, and one for the others together. */
export const factsIn = ({ data }: { readonly data: object }): number =>
  Object.values(data).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 1);
