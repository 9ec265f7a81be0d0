import { actorOf, type CommandCall, type DecisionTools, Streams } from '@center/command-handling';
import { partOf } from '@center/event-store';
import { type CaseId, Refusal } from '@center/kernel';
import { type BusinessTimeRequest, Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { admit, entryOf } from '../case-command';
import type { CommandWarning } from '../command.answer';
import { conclude } from '../conclude';
import { seenBy } from '../disclosure/steps';
import type { Case } from '../domain/case';
import type { CaseEvent, CaseEventType } from '../domain/events';
import type { CaseCommandName } from '../domain/process';
import { caseStream } from '../domain/streams';

/** One command, to be given on each of several cases. */
export interface CommandOnEach {
  readonly name: CaseCommandName;
  readonly body: BusinessTimeRequest;
  readonly decide: (state: Case, tools: DecisionTools<CaseEventType>) => Promise<readonly CaseEvent[]>;
  readonly warn: (warning: CommandWarning) => void;
}

/** The version of a case after the command, or why it was refused. */
export type ResultOnCase = { readonly version: number } | { readonly code: string };

/** The warnings of several cases, each once: the cases have one body. */
export class SharedWarnings {
  private readonly given = new Map<string, CommandWarning>();

  readonly warn = (warning: CommandWarning | undefined): void => {
    if (warning) this.given.set(`${warning.code} ${warning.pointer}`, warning);
  };

  /** As a part of the response; no field if there are none. */
  get answer(): { readonly warnings?: readonly CommandWarning[] } {
    return this.given.size === 0 ? {} : { warnings: [...this.given.values()] };
  }
}

/** Gives one command on several cases, each an operation of its own. A refused case does not affect the others. */
@Injectable()
export class EachCase {
  constructor(private readonly streams: Streams) {}

  /** Returns the result for one case; `not-found` if the caller does not see it. Throws an invalid request. */
  async run(call: CommandCall, caseId: CaseId, { name, body, decide, warn }: CommandOnEach): Promise<ResultOnCase> {
    const { by, context, now, operation } = call;
    const part = {
      ...operation,
      operationId: partOf(operation.operationId, caseId),
      ifMatch: undefined,
    };
    try {
      const { seen } = await this.streams.execute({
        ...{ stream: caseStream, key: caseId, name, actor: actorOf(by), operation: part },
        entry: entryOf(by, caseId),
        admit: (state) => admit(state, { by, ids: { caseId }, now }),
        seen: seenBy(by, now),
        decide: (state, tools) => {
          const given = { state: state!, body, ids: {}, context, now, says: tools.says, warn };
          return conclude(() => decide(state!, tools), given);
        },
      });
      return { version: seen.version };
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Problem) || error.code === 'invalid-request') throw error;
      return { code: error.code };
    }
  }
}
