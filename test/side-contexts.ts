import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@center/kernel';

const LIBS = join(__dirname, '../libs');

/** How texts are sent through a route: without these fields, with these values by pointer, at these ids in the path. */
export interface Attempt {
  readonly leftOut: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly ids: Readonly<Record<string, string>>;
}

/** The center of a spec, as far as a side context prepares something in it. */
export interface PreparedCenter {
  readonly account: (username: string) => { readonly officerId: string };
  readonly agencyOf: (username: string) => string;
  readonly as: (username: string) => Promise<{ does: <Body>(path: string, body: object) => Promise<Body> }>;
}

/** A stream type, as far as histories are folded with it. */
export interface FoldedStream {
  readonly types: readonly string[];
  owns(event: StoredEvent): boolean;
  fold(events: readonly StoredEvent[]): unknown;
}

/** What the specs of the whole program know of a context that can be removed: it is in `testing/side-context.ts` of its lib. */
export interface SideContext {
  readonly streams: readonly FoldedStream[];
  /** who may call its routes, transcribed from the contract */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** optional fields without which a body is not valid */
  readonly together: Readonly<Record<string, readonly string[]>>;
  readonly secrecy: {
    /** fields whose text is public, or a code */
    readonly publicTexts: readonly string[];
    readonly codes: readonly string[];
    readonly attempts: (center: PreparedCenter, route: string) => Promise<readonly Attempt[]>;
  };
  readonly sight: {
    readonly queries: Readonly<Record<string, readonly string[]>>;
    /** routes that receive and return nothing of a case */
    readonly apart: readonly string[];
    readonly notPlanted: RegExp;
  };
}

const filesNamed = (path: string): string[] =>
  readdirSync(LIBS)
    .map((lib) => join(LIBS, lib, path))
    .filter((file) => existsSync(file));

/** The side contexts whose libs are there. */
export const sideContexts: readonly SideContext[] = filesNamed('testing/side-context.ts').map(
  (file) => jest.requireActual<{ sideContext: SideContext }>(file).sideContext,
);

/** The folders of the recorded histories of side contexts. */
export const historyFolders: readonly string[] = filesNamed('testing/histories');

/** The joined tables of side contexts. */
export const ofSideContexts = <Value>(
  table: (context: SideContext) => Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> => Object.assign({}, ...sideContexts.map(table)) as Record<string, Value>;
