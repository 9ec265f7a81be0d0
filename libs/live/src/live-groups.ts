import type { Officer } from '@center/kernel';
import type { LiveContexts } from './live-contexts';
import type { LiveReader } from './live-reader';

/** The readers that get each page as it arrives, grouped by sight: what a page costs depends on the groups, not on the readers. */
export class LiveGroups {
  private readonly sightOf = new Map<LiveReader, string>();
  private readonly groups = new Map<string, Set<LiveReader>>();
  private readonly sights = new WeakMap<Officer, string>();

  constructor(private readonly contexts: LiveContexts) {}

  /** The groups as they are now. What the officer of one of its readers sees, all see. */
  all(): { readonly by: Officer; readonly readers: readonly LiveReader[] }[] {
    return [...this.groups.values()].map((group) => {
      const readers = [...group];
      return { by: readers[0]!.by, readers };
    });
  }

  add(reader: LiveReader): void {
    const sight = this.sight(reader.by);
    this.sightOf.set(reader, sight);
    const group = this.groups.get(sight);
    if (group) group.add(reader);
    else this.groups.set(sight, new Set([reader]));
  }

  /** Takes note of what the officer of a reader is now. */
  update(reader: LiveReader): void {
    const known = this.sightOf.get(reader);
    if (known === undefined || known === this.sight(reader.by)) return;
    this.remove(reader);
    this.add(reader);
  }

  remove(reader: LiveReader): void {
    const sight = this.sightOf.get(reader);
    if (sight === undefined) return;
    this.sightOf.delete(reader);
    const group = this.groups.get(sight)!;
    group.delete(reader);
    if (group.size === 0) this.groups.delete(sight);
  }

  private sight(by: Officer): string {
    const known = this.sights.get(by);
    if (known !== undefined) return known;
    const sight = this.contexts
      .all()
      .map((context) => context.sightOf(by))
      .join('\n');
    this.sights.set(by, sight);
    return sight;
  }
}
