import { USERNAME } from '@center/access';
import {
  type AreaCode,
  contains,
  type Instant,
  isVillage,
  parseAreaCode,
  Refusal,
  type Role,
  ROLES,
} from '@center/kernel';
import type { NamedRow, TableColumns } from '@center/tables';
import { asRequest, invalidRequest, IsInstant, IsOneOf, IsText, IsVillageCode, IsWord } from '@center/web';
import type { Agency } from '../domain/agency';
import type { Area, Areas } from '../domain/area';
import { runsAt } from '../domain/period';
import { MOST_DUTY_AREAS } from '../commands/term.request';
import { RowProblem } from './import-row';
import { momentOf } from './moment-cell';

/** The columns of a table of officers, by field, with their Chinese headings. */
export const OFFICER_COLUMNS = {
  ref: ['编号', '工号', '人员编号'],
  name: ['姓名'],
  username: ['用户名', '登录名', '账号'],
  role: ['职务', '岗位', '角色'],
  agency: ['单位', '工作单位', '工作站'],
  township: ['镇街', '乡镇', '乡镇街道', '镇街代码'],
  dutyAreas: ['责任村居', '责任村', '村居', '村', '村居代码'],
  from: ['任职时间', '任职日期', '任职起始', '起始日期'],
  until: ['届满时间', '届满日期', '任期届满', '终止日期'],
} as const satisfies TableColumns<string>;
export type OfficerField = keyof typeof OFFICER_COLUMNS;

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  CHILD_DIRECTOR: ['儿童主任', '村居儿童主任'],
  TOWN_SUPERVISOR: ['儿童督导员', '督导员'],
  DISPATCHER: ['值班调度员', '调度员'],
  AGENCY_LIAISON: ['联络员'],
  RESCUE_WORKER: ['救助员'],
  SOCIAL_WORKER: ['社工'],
  CENTER_LEADER: ['中心负责人'],
  AUDITOR: ['审计', '审计员'],
  SYS_ADMIN: ['管理员', '系统管理员'],
  STATISTICS_VIEWER: ['统计查看', '统计查看员'],
  CARE_COORDINATOR: ['关爱平台专员'],
};
const roleNamed = (word: string): string => ROLES.find((role) => ROLE_WORDS[role].includes(word)) ?? word;

class OfficerRowRequest {
  @IsText({ max: 100, optional: true })
  ref?: string;

  @IsText({ max: 100 })
  name!: string;

  @IsWord(USERNAME, { optional: true })
  username?: string;

  @IsOneOf(ROLES)
  role!: Role;

  @IsVillageCode({ list: { max: MOST_DUTY_AREAS } })
  dutyAreas!: AreaCode[];

  @IsInstant({ optional: true })
  from?: Instant;

  @IsInstant({ optional: true })
  until?: Instant;
}

/** An officer of a row, with the agency and the duty areas of the post. */
export interface OfficerRow extends OfficerRowRequest {
  readonly agency: Agency;
}

/** What rows refer to: the agencies and the areas, as of the start of the import. */
export interface Register {
  readonly agencies: readonly Agency[];
  /** the agency with a name that it has or had */
  readonly agencyNamed: (name: string) => Promise<Agency | undefined>;
  readonly areas: Areas;
  readonly now: Instant;
}

/** The officer of a row. Throws what is wrong with it, with its field. */
export const officerRowOf = async (row: NamedRow<OfficerField>, register: Register): Promise<OfficerRow> => {
  if (row.fault) throw invalidRequest({ pointer: '', code: row.fault });
  const { ref, name, username, role, dutyAreas, from, until } = row.cells;
  const agency = await agencyOf(row.cells, register);
  const codes =
    dutyAreas === undefined
      ? []
      : villagesOf(dutyAreas, agency, register.areas, (momentOf(from) ?? register.now) as Instant);
  const asked = await asRequest(OfficerRowRequest, {
    ...{ ref, name, username, role: role === undefined ? undefined : roleNamed(role), dutyAreas: codes },
    ...{ from: momentOf(from), until: momentOf(until) },
  });
  if (asked.until && asked.until <= (asked.from ?? register.now))
    throw invalidRequest({ pointer: '/until', code: 'not-in-order' });
  return { ...asked, agency };
};

const TOWNSHIP_DIGITS = 9;
const SEPARATORS = /[\s、，,;；/|]+/;

/** The areas that have or had a name. */
const named = (areas: Iterable<Area>, name: string): Area[] =>
  [...areas].filter(({ names }) => names.some((one) => one.name === name));

/**
 * The codes of villages that are given by code or by a name that they have or had: of those within the area of the agency that
 * have not ended then. A name of several villages is refused like an unknown one.
 */
const villagesOf = (cell: string, agency: Agency, areas: Areas, from: Instant): string[] => {
  const own = [...areas.values()].filter(
    (area) => isVillage(area.code) && contains(agency.areaCode, area.code) && (area.to === undefined || area.to > from),
  );
  return cell
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map((word) => {
      if (/^\d+$/.test(word)) return word;
      const [village, another] = named(own, word);
      if (!village || another) throw new RowProblem<OfficerField>('dutyAreas', new Refusal('unknown-area'));
      return village.code;
    });
};

/** The agency of a row: by id or a name that it has or had, otherwise the station of the township. */
const agencyOf = async (
  { agency, township }: NamedRow<OfficerField>['cells'],
  { agencies, agencyNamed, areas, now }: Register,
): Promise<Agency> => {
  if (agency !== undefined) {
    const id = agency.toLowerCase();
    const found = agencies.find((one) => one.id === id) ?? (await agencyNamed(agency));
    if (found) return found;
    throw new RowProblem<OfficerField>('agency', new Refusal('unknown-agency'));
  }
  if (township === undefined) throw invalidRequest({ pointer: '/agency', code: 'required' });
  const code = parseAreaCode(township) ?? townshipNamed(areas, township);
  const station = agencies.find((one) => one.kind === 'STATION' && one.areaCode === code && runsAt(one, now));
  if (!station) throw new RowProblem<OfficerField>('township', new Refusal(code ? 'unknown-agency' : 'unknown-area'));
  return station;
};

/** The township that has or had a name; `undefined` if there is none, or several are meant. */
const townshipNamed = (areas: Areas, name: string): AreaCode | undefined => {
  const towns = [...areas.values()].filter(({ code }) => code.length === TOWNSHIP_DIGITS);
  const [town, another] = named(towns, name);
  return another ? undefined : town?.code;
};
