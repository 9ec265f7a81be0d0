import { activities } from '@center/activities';
import type { Officer, StoredEvent } from '@center/kernel';
import type { View, ViewReader } from '@center/projections';
import type { FactView } from '@center/statistics';
import type { TokenTexts } from '@center/vault';
import type { ProblemTexts } from '@center/web';
import type { Type } from '@nestjs/common';

type Words = Readonly<Record<string, string>>;

/** A context that no other one knows: without its line below and its folder, the rest is as it was. */
interface SideContext {
  /** its name in `about` and in the subjects of facts */
  readonly context: string;
  readonly module: Type<unknown>;
  /** all its views, those with facts included */
  readonly views: readonly View[];
  readonly facts: readonly FactView[];
  readonly problems: ProblemTexts;
  /** the Chinese names of the values of its dimensions, and of its events */
  readonly words: { readonly values: Readonly<Record<string, Words>>; readonly events: Words };
  /** the texts in a page of the log by which it recognizes persons */
  readonly tokenTexts: (page: readonly StoredEvent[]) => TokenTexts;
  /** the subjects of its facts that an officer may not know of */
  readonly hiddenAmong: (views: ViewReader, by: Officer, ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

export const sideContexts: readonly SideContext[] = [activities];
