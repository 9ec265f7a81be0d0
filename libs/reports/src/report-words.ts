import type { Role } from '@center/kernel';

/** The Chinese of what contexts know, for printed reports. Bound by the program: reports know no context. */
export abstract class ReportWords {
  /** what a role is called */
  abstract role(role: Role): string;

  /** what an event is called; its type when it has no name */
  abstract event(type: string): string;

  /** what values of a dimension are called; one without a name is left out */
  abstract values(dimension: string, values: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
