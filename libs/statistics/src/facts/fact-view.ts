import type { View } from '@center/projections';
import type { Definition } from '../definitions/indicator';
import type { FactTable } from './fact-table';

/**
 * A context's contribution to statistics: a view that stores its facts in its own table, and the definitions of the figures
 * counted from them. Views are built and rebuilt independently of each other.
 */
export interface FactView extends View {
  /** the value of `subject.context` in its facts */
  readonly context: string;
  readonly facts: FactTable;
  /** every version that the context has released, in ascending order */
  readonly definitions: readonly Definition[];
  /** the codes that a dimension can have, by its name; others than these have values of another form */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** the subject of the facts: the streams `<stream>-<id>`, and the response field that repeats the id, if any */
  readonly subject: { readonly stream: string; readonly field?: string };
  /** further subjects of its facts, each with the streams of its events */
  readonly others?: readonly { readonly context: string; readonly stream: string }[];
}
