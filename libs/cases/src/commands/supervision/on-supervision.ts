import {
  actorOf,
  command,
  type CommandCall,
  type CommandDeclaration,
  Streams,
  type Warning,
} from '@center/command-handling';
import { deadlineAt } from '@center/deadlines';
import { CLOCK } from '@center/event-store';
import type { CommandContext, Role, Sealed, SupervisionId } from '@center/kernel';
import { type BusinessTimeRequest, Problem } from '@center/web';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { warningsSchema } from '../../command.answer';
import { conclude } from '../../conclude';
import { deadlinesOfCase } from '../../deadlines/case-clocks';
import { seenBy } from '../../disclosure/steps';
import type { Case } from '../../domain/case';
import { withCurrentCopies } from '../../domain/copies';
import type { CaseEvent, CaseEventType } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { type CurrentSupervision, statusOf, type Supervision, supervisionsIn } from '../../domain/supervision';
import { mayKnowSupervision } from '../../domain/visibility';
import { SupervisedCases } from '../../ports/supervised-cases';

class SupervisionCommandAnswer {
  supervisionId!: string;
  caseId!: string;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;

  @ApiProperty(warningsSchema({ required: false }))
  warnings?: readonly Warning[];
}

/** What a command on a supervision is given. */
export interface GivenSupervision<Body> {
  readonly supervision: CurrentSupervision;
  readonly body: Body;
  readonly context: CommandContext;
  /** the note, sealed for the event */
  readonly note: Sealed;
}

interface Options<Body> {
  readonly name: string;
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly Role[];
  readonly refusals: readonly string[];
  readonly writes: CaseEventType;
  readonly body: Type<Body>;
  readonly decide: (given: GivenSupervision<Body>) => (state: Case) => CaseEvent[];
}

type Call = CommandCall<{ readonly supervisionId: SupervisionId }>;

function admit(state: Case | undefined, { agency }: Supervision, { by, now }: Pick<Call, 'by' | 'now'>): void {
  if (!state || !mayKnowSupervision(by, withCurrentCopies(state, now), agency)) throw new Problem('not-found');
}

/** Declares a command on a supervision. It is decided on the stream of its case. */
export const onSupervision = <Body extends BusinessTimeRequest & { readonly note: string }>({
  decide,
  writes,
  path,
  refusals,
  ...options
}: Options<Body>): CommandDeclaration =>
  command({
    ...options,
    ...{ path: `v1/supervisions/:supervisionId/${path}`, tag: '督办 Supervision', writes: [writes], clock: CLOCK },
    refusals: [...refusals, 'before-its-cause'],
    answer: SupervisionCommandAnswer,
    needs: [Streams, SupervisedCases],
    execute: async (call: Call, body: Body, streams, cases) => {
      const { by, operation, ids, context, now } = call;
      const { supervisionId } = ids;
      const caseId = await cases.caseOf(supervisionId);
      if (!caseId) throw new Problem('not-found');
      // read again with each decision; an append at another revision is decided again
      const read = async (): Promise<CurrentSupervision> => {
        const { history } = (await streams.load(caseStream, caseId))!;
        const supervision = supervisionsIn(history.map((event) => caseStream.read(event))).get(supervisionId)!;
        const found = supervision.deadlineId && deadlinesOfCase(history).get(supervision.deadlineId);
        const deadline = found && deadlineAt(found, now);
        const step = supervision.step ?? deadline?.step; // old ones by hand have none
        return { ...supervision, ...(step && { step }), status: statusOf(supervision, deadline) };
      };
      const known = await read();
      let warnings: Warning[] = [];
      await streams.execute({
        ...{ stream: caseStream, key: caseId, name: options.name, actor: actorOf(by), operation },
        admit: (state) => admit(state, known, call),
        seen: seenBy(by, now),
        decide: async (state, { seal, says }) => {
          const { note } = seal(writes, { note: body.note });
          const decided = decide({ supervision: await read(), body, context, note });
          warnings = [];
          const warn = (warning: Warning) => void warnings.push(warning);
          return conclude(() => decided(state!), { state: state!, body, ids: {}, context, now, says, warn });
        },
      });
      const { history } = (await streams.load(caseStream, caseId))!;
      // that of the step itself, also of a repeated one: the agency may see no other step of the case
      const { position } = history.findLast(
        ({ type, data }) => type === writes && 'supervisionId' in data && data.supervisionId === supervisionId,
      )!;
      return { supervisionId, caseId, position, ...(warnings.length > 0 && { warnings }) };
    },
  });
