import type { View } from '@center/projections';
import type { Definition } from '../definitions/indicator';
import type { FactTable } from './fact-table';

/**
 * What a context gives to statistics: a view that keeps its facts in a table of its own, and the definitions of what is
 * counted from them. Views are built and rebuilt apart from each other.
 */
export interface FactView extends View {
  /** the value of `subject.context` in its facts */
  readonly context: string;
  readonly facts: FactTable;
  /** every version that the context ever released, in rising order */
  readonly definitions: readonly Definition[];
  /** what the facts are about: the streams `<stream>-<id>`, and the field of answers that repeats the id, if there is one */
  readonly subject: { readonly stream: string; readonly field?: string };
}
