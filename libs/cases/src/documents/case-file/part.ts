import type { Block } from '@center/print';
import type { Facts } from '../facts';

/** A part of the file: `undefined` when the reader may not see it, an empty list when it is empty. */
export type Part = (facts: Facts) => readonly Block[] | undefined;
