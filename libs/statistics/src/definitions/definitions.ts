import { DEFINITION_1 } from './definition-1';
import type { Definition, Indicator } from './indicator';

/** Every version that was ever released, the current one last. */
export const DEFINITIONS: readonly Definition[] = [DEFINITION_1];

/** The version that is taken when none is asked for. */
export const CURRENT_DEFINITION: Definition = DEFINITIONS.at(-1)!;

/** The names of all indicators of all versions. */
export const INDICATORS: readonly string[] = [
  ...new Set(DEFINITIONS.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
];

/** A version of the definitions; `undefined` when it was never released. */
export const definitionOf = (version: number): Definition | undefined =>
  DEFINITIONS.find((definition) => definition.version === version);

/** An indicator as a version defines it; `undefined` when that version has none of this name. */
export const indicatorIn = ({ indicators }: Definition, name: string): Indicator | undefined =>
  indicators.find((indicator) => indicator.name === name);
