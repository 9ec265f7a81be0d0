import { Agencies, AppointmentHolders } from '@center/agencies';
import { command, type CommandCall } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import type { CaseId } from '@center/kernel';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText, IsUuidId, Problem, invalidRequest } from '@center/web';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type CommandWarning, warningsSchema } from '../command.answer';
import { assignCase } from '../domain/assignment';
import { ASSIGN_REASONS, type AssignReason, DECLINE_REASONS, type DeclineReason } from '../domain/codes';
import { acceptLead, declineLead } from '../domain/lead';
import { HANDLING_ROLES, rolesOf } from '../domain/process';
import { AssigneeRequest, findAssignee } from './assignment/assignee';
import { unattended } from './attendance';
import { type CommandOnEach, EachCase, SharedWarnings } from './each-case';

const COMMANDS = ['accept', 'decline', 'assign'] as const;
type BulkName = (typeof COMMANDS)[number];

/** The most cases of one request. */
const MOST = 200;

export class BulkRequest extends BusinessTimeRequest {
  @IsOneOf(COMMANDS)
  command!: BulkName;

  @IsUuidId({ list: { min: 1, max: MOST } })
  caseIds!: CaseId[];

  @IsNested(() => AssigneeRequest, { optional: true, description: 'assign' })
  to?: AssigneeRequest;

  @IsOneOf([...new Set([...DECLINE_REASONS, ...ASSIGN_REASONS])], { optional: true, description: 'decline, assign' })
  reason?: DeclineReason | AssignReason;

  @IsText({ optional: true, description: 'decline' })
  advice?: string;

  @IsText({ optional: true, description: 'decline, assign' })
  note?: string;
}

export class BulkResultAnswer {
  caseId!: string;
  status!: 'DONE' | 'REFUSED';
  /** the problem code if the case was refused; `not-found` if the caller does not see it */
  code!: string | null;
  version!: number | null;
}

export class BulkAnswer {
  /** one result for each case, in the order of the request */
  results!: BulkResultAnswer[];

  @ApiProperty(warningsSchema({ required: false }))
  warnings?: readonly CommandWarning[];
}

type Field = 'to' | 'reason' | 'advice' | 'note';
const FIELDS: Readonly<Record<BulkName, { readonly required: readonly Field[]; readonly optional: readonly Field[] }>> =
  {
    accept: { required: [], optional: [] },
    decline: { required: ['reason', 'advice'], optional: ['note'] },
    assign: { required: ['to'], optional: ['reason', 'note'] },
  };
const REASONS: Readonly<Record<BulkName, readonly string[]>> = {
  accept: [],
  decline: DECLINE_REASONS,
  assign: ASSIGN_REASONS,
};

/** Throws a 400 for a field that the command requires or does not have, and for a reason of another one. */
const requireFields = (body: BulkRequest): void => {
  const { required, optional } = FIELDS[body.command];
  const lacking = required.filter((field) => body[field] === undefined);
  const foreign = (['to', 'reason', 'advice', 'note'] as const).filter(
    (field) => body[field] !== undefined && ![...required, ...optional].includes(field),
  );
  const wrongReason = body.reason !== undefined && !REASONS[body.command].includes(body.reason);
  const faults = [
    ...lacking.map((field) => ({ pointer: `/${field}`, code: 'required' })),
    ...foreign.map((field) => ({ pointer: `/${field}`, code: 'unknown-field' })),
    ...(wrongReason && !foreign.includes('reason') ? [{ pointer: '/reason', code: 'must-be-one-of' }] : []),
  ];
  if (faults.length > 0) throw invalidRequest(...faults);
};

/** Accepts, declines or assigns several cases, one command per case. */
@Injectable()
export class BulkCommands {
  constructor(
    private readonly each: EachCase,
    private readonly agencies: Agencies,
    private readonly holders: AppointmentHolders,
  ) {}

  /** Returns one result per case, in the order of the request. Throws 403 for a role that never may, and 400. */
  async run(call: CommandCall, body: BulkRequest): Promise<BulkAnswer> {
    if (!rolesOf(body.command).includes(call.by.role)) throw new Problem('role-not-allowed');
    requireFields(body);
    const warnings = new SharedWarnings();
    if (body.to)
      warnings.warn(
        await unattended(this.holders, { to: body.to.agencyId, roles: HANDLING_ROLES, pointer: '/to/agencyId' }),
      );
    const given = { name: body.command, body, decide: this.decisionOf(call, body), warn: warnings.warn };
    const results: BulkResultAnswer[] = [];
    for (const caseId of new Set(body.caseIds)) {
      const result = await this.each.run(call, caseId, given);
      results.push(
        'code' in result
          ? { caseId, status: 'REFUSED', code: result.code, version: null }
          : { caseId, status: 'DONE', code: null, version: result.version },
      );
    }
    return { results, ...warnings.answer };
  }

  private decisionOf({ context }: CommandCall, body: BulkRequest): CommandOnEach['decide'] {
    const { advice, note } = body;
    switch (body.command) {
      case 'accept':
        return async (state) => acceptLead(context)(state);
      case 'decline':
        return async (state, { seal }) => {
          const reason = body.reason as DeclineReason;
          return declineLead({ ...context, reason, ...seal('LeadDeclined', { advice: advice!, note }) })(state);
        };
      case 'assign':
        return async (state, { seal }) => {
          const reason = body.reason as AssignReason | undefined;
          const to = await findAssignee(this.agencies, body.to!);
          return assignCase({ ...context, to, reason, ...seal('CaseAssigned', { note }) })(state);
        };
    }
  }
}

export const Bulk = command({
  name: 'bulk',
  operationId: 'bulkCommand',
  path: 'v1/cases/bulk',
  zh: '批量受理、不予受理、派单',
  en: 'Accept, decline or assign several cases, with a result for each',
  tag: '个案 Cases',
  roles: [...new Set(COMMANDS.flatMap(rolesOf))],
  body: BulkRequest,
  answer: BulkAnswer,
  clock: CLOCK,
  needs: [BulkCommands],
  execute: (call, body, bulk) => bulk.run(call, body),
});
