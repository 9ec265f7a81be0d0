import type { Subject } from '../facts/fact';
import type { FactView } from '../facts/fact-view';
import type { Definition, Indicator } from './indicator';

const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];

/**
 * The combined definitions of all contexts. A version is the newest version of each context up to its number. A context
 * that is added later or changes a meaning takes the next number, and all earlier versions stay unchanged.
 */
export class Definitions {
  /** every released version, the current one last */
  readonly versions: readonly Definition[];
  private readonly viewOf = new Map<Indicator, FactView>();

  /** Throws `RangeError` when a version would have duplicate indicator names. */
  constructor(readonly views: readonly FactView[]) {
    const numbers = unique(views.flatMap(({ definitions }) => definitions.map(({ version }) => version)));
    numbers.sort((one, other) => one - other);
    this.versions = numbers.map((version) => ({
      version,
      indicators: views.flatMap(
        ({ definitions }) => definitions.findLast((one) => one.version <= version)?.indicators ?? [],
      ),
    }));
    for (const { version, indicators } of this.versions) {
      if (new Set(indicators.map(({ name }) => name)).size < indicators.length) {
        throw new RangeError(`definition ${version} has duplicate indicator names`);
      }
    }
    for (const view of views) {
      for (const { indicators } of view.definitions) for (const one of indicators) this.viewOf.set(one, view);
    }
  }

  /** The default version. */
  get current(): Definition {
    return this.versions.at(-1)!;
  }

  /** A version; `undefined` if it was never released. */
  of(version: number): Definition | undefined {
    return this.versions.find((definition) => definition.version === version);
  }

  /** The names of the indicators of all versions. */
  get indicators(): string[] {
    return unique(this.all.map(({ name }) => name));
  }

  /** The names of the dimensions of all indicators. */
  get dimensions(): string[] {
    return unique(this.all.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)));
  }

  /** The codes that a dimension can have in any context; `undefined` if its values have another form. */
  codesOf(dimension: string): readonly string[] | undefined {
    const codes = unique(this.views.flatMap((view) => view.codes?.[dimension] ?? []));
    return codes.length > 0 ? codes : undefined;
  }

  /** The view that stores the facts of an indicator. Throws `RangeError` for one that no context defines. */
  viewFor(indicator: Indicator): FactView {
    const view = this.viewOf.get(indicator);
    if (!view) throw new RangeError(`no view stores facts of ${indicator.name}`);
    return view;
  }

  /** The views that store the facts of these indicators. */
  viewsFor(indicators: readonly Indicator[]): FactView[] {
    return unique(indicators.map((indicator) => this.viewFor(indicator)));
  }

  /** The subject of a stream; `undefined` if no facts have it as their subject. */
  subjectOf(stream: string): Subject | undefined {
    const subjects = this.views.flatMap(({ context, subject, others = [] }) => [{ context, ...subject }, ...others]);
    const found = subjects.find((subject) => stream.startsWith(`${subject.stream}-`));
    return found && { context: found.context, id: stream.slice(found.stream.length + 1) };
  }

  private get all(): Indicator[] {
    return this.versions.flatMap(({ indicators }) => indicators);
  }
}
