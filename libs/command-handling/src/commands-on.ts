import { idOf, type Loaded, type Seen } from '@center/event-store';
import type { CommandContext, DomainEvent, Id, Instant, Officer, Role, StoredEvent, StreamType } from '@center/kernel';
import type { Entry } from '@center/vault';
import { type BusinessTimeRequest, Created } from '@center/web';
import type { Type } from '@nestjs/common';
import { actorOf, type CommandCall, type PathIds } from './call';
import { command, type CommandDeclaration, type Services, type Token } from './command';
import type { DecisionTools } from './decision-tools';
import type { CommandResult } from './stream-command';
import { Streams } from './streams';
import type { Warning } from './warning';

/** The common options of the commands on one stream type. `Ids` are all ids that their paths may contain. */
export interface StreamCommandsOptions<
  Ids extends object,
  KeyName extends keyof Ids & string,
  Path extends string,
  Name extends string,
  E extends DomainEvent,
  State,
> {
  readonly stream: StreamType<Ids[KeyName] & string, E, State>;
  /** the id of the path that is the stream key */
  readonly key: KeyName;
  /** the path of one such resource; commands are below it */
  readonly path: Path;
  readonly tag: string;
  /** its responses have their version as `ETag` */
  readonly versioned?: boolean;
  /** injection token of the business-time clock */
  readonly clock: symbol;
  /** the rows of the state table, by command name */
  readonly roles: (name: Name) => readonly Role[];
  readonly refusals: (name: Name) => readonly string[];
  readonly writes: (name: Name) => readonly string[];
  /** the visibility rule: throws unless the caller may know that the stream and the other ids in the path exist */
  readonly admit: (
    state: State | undefined,
    call: Pick<CommandCall<Partial<Ids>>, 'by' | 'ids' | 'now'>,
    history: readonly StoredEvent<E>[],
  ) => asserts state is State;
  /** what the caller sees of the stream (see `StreamCommand`) */
  readonly seen?: (
    call: Pick<CommandCall<Partial<Ids>>, 'by' | 'ids' | 'now'>,
  ) => ((loaded: Loaded<E, State>, before: () => Loaded<E, State> | undefined) => Seen) | undefined;
  /** completes every decision: its events, or those that follow from what it threw */
  readonly conclude?: (
    decide: () => Promise<readonly E[]>,
    given: Pick<
      Given<BusinessTimeRequest, State, Partial<Ids>, E['type']>,
      'state' | 'body' | 'ids' | 'context' | 'now' | 'says' | 'warn'
    >,
  ) => Promise<readonly E[]>;
  /** the search entry of facts that the command adds */
  readonly entry?: (call: Pick<CommandCall<Ids>, 'by' | 'ids'>) => Entry;
}

/** The input of a decision: the call, the state of the stream, and the tools to encrypt texts. */
export interface Given<Body, State, Ids, Type extends string> extends DecisionTools<Type> {
  readonly state: State;
  readonly body: Body;
  readonly ids: Ids;
  readonly context: CommandContext;
  readonly now: Instant;
  /** the id of a new entity: the same for every retry of the request */
  readonly newId: <Of extends string>(of: Of) => Id<Of>;
  /** adds a warning to the response */
  readonly warn: (warning: Warning) => void;
}

/** The input for reading additional response fields, after the events are appended. */
export interface Written<Ids, Body> extends Pick<CommandResult, 'version' | 'position'> {
  readonly by: Officer;
  readonly ids: Ids;
  readonly body: Body;
  readonly now: Instant;
  readonly newId: <Of extends string>(of: Of) => Id<Of>;
}

/** The response of every command on a stream, in addition to its key. */
interface Base {
  readonly version: number;
  readonly position: bigint;
}
type Rest<Answer, Key, NewIds> = Omit<Answer, keyof Base | (Key & keyof Answer) | keyof NewIds>;
type NoIds = Readonly<Record<'', never>>;
type MaybePromise<Value> = Value | Promise<Value>;

/** One command on such a stream. */
interface Options<Name, Path, Body, Ids, State, E extends DomainEvent, Needs extends readonly Token[]> {
  readonly name: Name;
  /** below the path of the stream */
  readonly path: Path;
  readonly zh: string;
  readonly en: string;
  readonly body: Type<Body>;
  readonly needs?: Needs;
  /** throws a 400 for a body that is invalid regardless of the state */
  readonly check?: (body: Body, now: Instant) => void;
  readonly decide: (
    given: Given<Body, State, Ids, E['type']>,
    ...services: Services<Needs>
  ) => MaybePromise<(state: State) => readonly E[]>;
  readonly created?: true;
}

/** How the response is built: `newIds` are the fields with ids of new entities, `reads` loads additional fields. */
type Answering<Answer extends object, Key, NewIds, Ids, Body, Needs extends readonly Token[]> = {
  readonly answer?: Type<Answer>;
  readonly newIds?: NewIds;
} & (Partial<Rest<Answer, Key, NewIds>> extends Rest<Answer, Key, NewIds>
  ? { readonly reads?: Reads<Answer, Key, NewIds, Ids, Body, Needs> }
  : { readonly reads: Reads<Answer, Key, NewIds, Ids, Body, Needs> });
type Reads<Answer, Key, NewIds, Ids, Body, Needs extends readonly Token[]> = (
  written: Written<Ids, Body>,
  ...services: Services<Needs>
) => MaybePromise<Rest<Answer, Key, NewIds>>;

/**
 * Returns the function that declares commands on one stream type. `DefaultAnswer` is the response of a command that
 * declares no other: the key, the version and the position.
 */
export const commandsOn =
  <Ids extends object>() =>
  <
    KeyName extends keyof Ids & string,
    const Root extends string,
    Name extends string,
    E extends DomainEvent,
    State,
    Default extends object,
  >(
    family: StreamCommandsOptions<Ids, KeyName, Root, Name, E, State> & { readonly answer: Type<Default> },
  ) =>
  <
    const Path extends string,
    Body extends BusinessTimeRequest,
    Answer extends object = Default,
    const NewIds extends Readonly<Record<string, string>> = NoIds,
    const Needs extends readonly Token[] = readonly [],
  >(
    options: Options<Name, Path, Body, Pick<Ids, (PathIds<Root> | PathIds<Path>) & keyof Ids>, State, E, Needs> &
      Answering<Answer, KeyName, NewIds, Pick<Ids, (PathIds<Root> | PathIds<Path>) & keyof Ids>, Body, Needs>,
  ): CommandDeclaration => {
    const { name, path, zh, en, body: bodyType, created, needs, check, decide, newIds, reads } = options;
    const { stream, key } = family;
    return command({
      ...{ name, zh, en, tag: family.tag, path: `${family.path}/${path}`, body: bodyType },
      ...{ roles: family.roles(name), refusals: family.refusals(name), writes: family.writes(name) },
      answer: (options.answer ?? family.answer) as Type<object>,
      ...(created && { created }),
      ...(family.versioned && { versioned: true }),
      clock: family.clock,
      needs: [Streams, ...(needs ?? [])],
      execute: async (call: CommandCall<Ids>, body: Body, streams: Streams, ...services: readonly unknown[]) => {
        const { by, operation, ids, context, now } = call;
        const own = ids[key] as Ids[KeyName] & string;
        check?.(body, now);
        const newId = <Of extends string>(of: Of): Id<Of> => idOf(operation.operationId, of);
        const made = Object.fromEntries(Object.entries(newIds ?? {}).map(([field, of]) => [field, newId(of)]));
        let warnings: Warning[] = [];
        const answer = ({ version, position }: Base, read: { readonly warnings?: readonly Warning[] } = {}): object => {
          const all = [...(read.warnings ?? []), ...warnings];
          const fields = {
            ...{ [key]: own, version, position, ...made, ...read },
            ...((read.warnings || all.length > 0) && { warnings: all }),
          };
          return created ? new Created(`/${family.path.replace(`:${key}`, own)}`, fields) : fields;
        };
        const seen = family.seen?.(call);
        const result = await streams.execute<Ids[KeyName] & string, E, State>({
          ...{ stream, key: own, name, actor: actorOf(by), operation },
          ...(family.entry && { entry: family.entry(call) }),
          ...(seen && { seen }),
          ...(!reads && { answer }),
          admit: (state, history) => family.admit(state, call, history),
          decide: async (state, tools) => {
            warnings = [];
            const warn = (warning: Warning) => void warnings.push(warning);
            const given = { state: state!, body, ids, context, now, newId, warn, ...tools };
            const run = async () => (await decide(given, ...(services as never)))(state!);
            return family.conclude ? family.conclude(run, given) : run();
          },
        });
        const read = reads && (await reads({ ...result, by, ids, body, now, newId }, ...(services as never)));
        return answer(result.seen, read);
      },
    } as never);
  };
