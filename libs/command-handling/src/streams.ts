import {
  type Companions,
  EventStore,
  eventIdOf,
  type Loaded,
  type Seen,
  type Transacted,
  transact,
} from '@center/event-store';
import type { DomainEvent, Sealed, StreamType } from '@center/kernel';
import { type Sealing, Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import type { DecisionTools } from './decision-tools';
import { FoldCache } from './fold-cache';
import type { CommandResult, StreamCommand } from './stream-command';

/** Executes commands, for every context: read, fold, admit, decide, encrypt, append. */
@Injectable()
export class Streams {
  private readonly folds: FoldCache;

  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {
    this.folds = new FoldCache(store);
  }

  /** Loads and folds a stream; `undefined` if it does not exist. Throws `LogUnavailable`. */
  load<Key extends string | undefined, E extends DomainEvent, State>(
    type: StreamType<Key, E, State>,
    key: Key,
  ): Promise<Loaded<E, State> | undefined> {
    return this.folds.load(type, key);
  }

  /**
   * Executes a command on one stream, once per operation. Throws what `admit` and `decide` throw, `StaleVersion` and
   * `LogUnavailable`.
   */
  async execute<Key extends string | undefined, E extends DomainEvent, State>(
    command: StreamCommand<Key, E, State>,
  ): Promise<CommandResult<E>> {
    const { stream, key, isNew, name, actor, operation, admit, seen, decide, answer } = command;
    const { operationId, ifMatch, traceparent, keeper } = operation;
    const sealings = new Sealings(this.vault, command);
    let keepsAnswer = false;
    const companions = (written: Seen): Companions => {
      const after = answer && keeper?.companion(answer(written));
      keepsAnswer = after !== undefined;
      return { before: sealings.companions(), ...(after && { after }) };
    };
    const result: Transacted<E> = await transact<Key, E, State>({
      ...{ store: this.store, type: stream, key, operation: operationId, companions },
      load: () => this.load(stream, key),
      ...(isNew && { isNew }),
      ...(ifMatch !== undefined && { expectedVersion: ifMatch }),
      meta: {
        actor: { officerId: actor.officerId, agencyId: actor.agencyId, role: actor.role },
        command: name,
        ...(traceparent && { traceparent }),
      },
      ...(admit && { admit }),
      ...(seen && { seen }),
      decide: async (state) => decide(state, await sealings.tools()),
    });
    if (result.repeated) keeper?.appended('repeated');
    else if (keepsAnswer && result.events.length > 0) keeper?.appended('written');
    const { version, position, seen: shown = { version, position } } = result;
    return { ...result, seen: shown, repeated: result.repeated === true };
  }
}

/** The sealings of one command. Each decision starts over, because a lost race is decided again. */
class Sealings {
  private begun: Sealing[] = [];
  private isDecided = false;

  constructor(
    private readonly vault: Vault,
    private readonly command: Pick<StreamCommand<string | undefined, DomainEvent, unknown>, 'operation' | 'entry'> & {
      readonly stream: { nameOf(key: never): string };
      readonly key: string | undefined;
    },
  ) {}

  companions(): Companions['before'] {
    return this.begun.flatMap((sealing) => sealing.companions());
  }

  async tools<Type extends string>(): Promise<DecisionTools<Type>> {
    if (this.isDecided) await this.vault.refresh();
    this.isDecided = true;
    this.begun = [];
    const { stream, key, operation, entry } = this.command;
    const sealing = (type: Type, nth = 0): Sealing => {
      const begun = this.vault.sealing(stream.nameOf(key as never), eventIdOf(operation.operationId, type, nth), entry);
      this.begun.push(begun);
      return begun;
    };
    const seal: DecisionTools<Type>['seal'] = (type, texts) => {
      const begun = sealing(type);
      const given = Object.entries(texts).filter((pair): pair is [string, string] => pair[1] !== undefined);
      return Object.fromEntries(given.map(([field, plain]) => [field, begun.text(`/${field}`, plain)])) as never;
    };
    const plainOf = (said: Sealed): string | undefined =>
      this.begun.map((begun) => begun.plainOf(said)).find((plain) => plain !== undefined);
    return {
      seal,
      sealing,
      matches: (text, plain) => this.vault.matches(text, plain),
      says: (recorded, said) => this.vault.matches(recorded, plainOf(said)),
    };
  }
}
