import type { Block } from '@center/print';
import type { Facts } from '../facts';

/** A part of the file: `undefined` when its reader sees none of it, an empty list when there is nothing in it. */
export type Part = (facts: Facts) => readonly Block[] | undefined;
