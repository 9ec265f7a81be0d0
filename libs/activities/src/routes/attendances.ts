import { Allow, Caller } from '@center/access';
import { newOperation } from '@center/event-store';
import { ID_KINDS, type IdKind, id, type Instant, type Officer, type OfficerId } from '@center/kernel';
import { AccessLog, identifiesPerson, readIdentityNumber, Vault } from '@center/vault';
import {
  Command,
  invalidRequest,
  IsCalendarDate,
  IsOneOf,
  IsText,
  IsUuidId,
  IsWholeNumber,
  IsWord,
  NotRemembered,
  Operation,
  type OperationFacts,
  Problem,
  Reads,
} from '@center/web';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { TAG } from '../activity-command';
import { ConfidentialReads } from '../confidential-reads';
import { activityStream } from '../domain/streams';
import { ACTIVITY_READERS } from '../domain/visibility';
import { AttendancesQuery } from '../views/attendances/attendances.query';
import { attendancesView } from '../views/attendances/attendances.view';
import { calendarView } from '../views/calendar/calendar.view';
import { listed, ListedActivitiesAnswer } from './activity.answer';
import { AsOf, IsAsOf, positionShown } from './as-of';
import { DaysRequest, requireDays } from './days.request';

class TrainingsRequest extends DaysRequest {
  @IsUuidId()
  officerId!: OfficerId;
}

class TrainingsAnswer extends ListedActivitiesAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, description: '场次 · sessions in the period' })
  sessions!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: '学时（分钟），只计已知时长 · minutes, where they are known',
  })
  minutes!: number;
}

class SearchAttendancesRequest {
  @IsText({ max: 200, description: '证件号码，不论种类 · number of an identity document, of any kind' })
  idNumber!: string;

  @IsOneOf(ID_KINDS, { optional: true, description: '证件种类，缺省时识别 · recognised when absent' })
  idKind?: IdKind;

  @IsCalendarDate({ optional: true })
  from?: string;

  @IsCalendarDate({ optional: true })
  to?: string;

  @IsAsOf()
  asOf?: Instant;

  @IsWholeNumber({ min: 1, max: 200, optional: true, example: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, { optional: true, description: '上一页的 nextCursor · of the previous page' })
  cursor?: string;
}

const VIEWS = [calendarView, attendancesView];

/** Turns the 400 for a cursor in the query into one for a cursor in the body. Throws every error on. */
const cursorInBody = (error: unknown): never => {
  if (!(error instanceof Problem) || !error.extras.errors) throw error;
  throw invalidRequest(...error.extras.errors.map(({ pointer, code }) => ({ pointer, code })));
};

/** Who attended what: the trainings of a worker, the activities of a child. */
@Controller('v1/activities/attendances')
export class AttendancesRoute {
  constructor(
    private readonly attendances: AttendancesQuery,
    private readonly moments: AsOf,
    private readonly vault: Vault,
    private readonly log: AccessLog,
    private readonly reads: ConfidentialReads,
  ) {}

  @Get()
  @Allow(...ACTIVITY_READERS)
  @Reads({
    zh: '某工作人员参加的培训与学时',
    en: 'List the trainings of an officer, with their hours',
    tag: TAG,
    view: true,
    answer: TrainingsAnswer,
  })
  async listTrainings(
    @Caller() by: Officer,
    @Operation() { readAfter }: OperationFacts,
    @Query() { officerId, asOf, ...asked }: TrainingsRequest,
  ): Promise<TrainingsAnswer> {
    requireDays(asked);
    const moment = await this.moments.reached(VIEWS, { asOf, readAfter });
    const { page, training } = await this.attendances.ofWorker(by, officerId, { ...asked, ...moment });
    const { items, nextCursor } = page;
    return { items: items.map(listed), nextCursor, ...training, ...positionShown(by, moment, items) };
  }

  @Post('search')
  @Allow(...ACTIVITY_READERS.filter((role) => role !== 'AUDITOR'))
  @NotRemembered()
  @Command({
    name: 'searchAttendances',
    zh: '某儿童参加的活动（先记录后查找，不解密）',
    en: 'Find the activities of a child; the search is logged first and nothing is decrypted',
    tag: TAG,
    view: true,
    answer: ListedActivitiesAnswer,
    body: SearchAttendancesRequest,
    example: { idNumber: '999999201503020011', limit: 20 },
  })
  async searchAttendances(
    @Caller() by: Officer,
    @Operation() { readAfter }: OperationFacts,
    @Body() { idNumber, idKind, asOf, ...asked }: SearchAttendancesRequest,
  ): Promise<ListedActivitiesAnswer> {
    requireDays(asked, 'body');
    const moment = await this.moments.reached(VIEWS, { asOf, readAfter }, 'body');
    const { officerId, agency, role } = by;
    await this.log.recordSearch({ officerId, agencyId: agency.id, role, criteria: ['/idNumber'] });
    const number = readIdentityNumber(idNumber, idKind);
    if (!number || !identifiesPerson(number)) return { items: [], nextCursor: null, ...positionShown(by, moment, []) };
    // a sealing that is not kept finds the person of a number, and writes nothing; an unknown number is that of nobody
    const sealing = this.vault.sealing(activityStream.nameOf(id(newOperation())), id(newOperation()));
    const { personId } = await sealing.personWithIdNumber(idNumber, idKind);
    const { items, nextCursor } = await this.attendances
      .ofChild(by, personId, { ...asked, ...moment })
      .catch(cursorInBody);
    this.reads.note(by, items);
    return { items: items.map(listed), nextCursor, ...positionShown(by, moment, items) };
  }
}
