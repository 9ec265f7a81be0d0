import type { Role } from '@center/kernel';

/** Chinese names from the contexts, for printed reports. Bound by the app, since reports depend on no context. */
export abstract class ReportWords {
  /** the name of a role */
  abstract role(role: Role): string;

  /** the name of an event, or its type if it has no name */
  abstract event(type: string): string;

  /** the names of dimension values; values without a name are omitted */
  abstract values(dimension: string, values: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
