import type { Instant } from '@center/kernel';
import type { Player, Step } from '../../runner/step';
import { agency, areaCode, officer, supervisor, type Town } from './cast';
import { CaseEpisode } from './case-episode';
import type { Child } from './child';
import type { Random } from './random';
import { Rescue } from './rescue';
import { Transfer } from './transfer';
import { minutesLater, minutesSince } from './working-time';

type Body = Step['body'];

/** In minutes: the delay between noticing and reporting, and the earliest time of day of noticing. */
const AT_ONCE = 20;
const LATER = 600;
const DAYBREAK = '07:00';

/** The place, time and children of a lead. */
export interface Opening {
  readonly name: string;
  readonly at: Instant;
  readonly random: Random;
  readonly town: Town;
  readonly children?: readonly Partial<Child>[];
  readonly categories?: readonly string[];
  readonly emergency?: boolean;
}

/** The report of a lead: who enters it, and its content. */
export interface Report {
  readonly by: Player;
  readonly source: string;
  readonly harms: readonly string[];
  readonly narrative: string;
  readonly reporters?: readonly Body[];
  /** further fields of the request */
  readonly more?: Body;
}

/** One lead of the scenario and its steps. Work that is open at the scenario's end stays open. */
export class Lead extends CaseEpisode {
  private waiting: readonly string[] = [];
  private handler = 'center';

  constructor(private readonly opening: Opening) {
    super(opening.name, opening.at, opening.random, !opening.emergency);
  }

  /** The references to all children of the report in a body. */
  get children(): readonly string[] {
    return (this.opening.children ?? []).map((_, nth) => `{{${this.name}.childIds.${nth}}}`);
  }

  /** The supervisor of the town's station. */
  get station(): Player {
    return supervisor(this.opening.town);
  }

  /** The visitor: the center's rescue worker, or the station's supervisor once the case is assigned to the station. */
  private get visitor(): Player {
    return this.handler === `station-${this.opening.town}` ? this.station : 'rescue-worker';
  }

  /** Writes the report, some time after the matter was noticed, or immediately where the law requires it. */
  report({ by, source, harms, narrative, reporters = [], more = {} }: Report): this {
    const { children = [], categories = [], emergency, town } = this.opening;
    const longest =
      emergency || 'mandatorySituations' in more ? AT_ONCE : Math.min(LATER, minutesSince(this.now, DAYBREAK));
    const noticed = minutesLater(this.now, -this.random.between(5, Math.floor(longest)));
    this.waiting = reporters.flatMap(({ wantsAnswer }, nth) =>
      wantsAnswer ? `{{${this.name}.reporterIds.${nth}}}` : [],
    );
    this.write('', by, '/v1/leads', {
      source,
      discoveredAt: noticed,
      areaCode: areaCode(town),
      ...(emergency && { urgency: 'EMERGENCY' }),
      harms,
      narrative,
      ...(reporters.length > 0 && { reporters }),
      ...(children.length > 0 && { children: children.map((child) => ({ ...child, categories })) }),
      ...more,
    });
    return this;
  }

  accept(): this {
    this.give('accept', this.dispatcher);
    return this;
  }

  triage(urgency: string, harms: readonly string[], opinion: string): this {
    this.give('triage', this.dispatcher, { urgency, harms, opinion });
    return this;
  }

  /** Accepts and triages the lead in the ordinary way. */
  takenOn(harms: readonly string[], opinion: string): this {
    return this.wait(0.3, 3).accept().wait(0.5, 6).triage('ORDINARY', harms, opinion).wait(0.3, 4);
  }

  /** Accepts and triages within hours; later steps may be in the evening, until `calmDown`. */
  takenOnAtOnce(harms: readonly string[], opinion: string): this {
    this.hurry().wait(0.1, 0.6).accept();
    return this.wait(0.2, 1.2).triage('URGENT', harms, opinion).wait(0.1, 0.6);
  }

  /** Assigns the case to a unit, by default the town's station, and optionally to one of its officers. */
  assign(to = `station-${this.opening.town}`, reason = 'AREA', player?: Player): this {
    const assignee = { agencyId: agency(to), ...(player && { officerId: officer(player) }) };
    this.give('assign', this.dispatcher, { to: assignee, reason });
    this.handler = to;
    return this;
  }

  reassign(to: string, reason: string, note: string, player?: Player): this {
    const assignee = { agencyId: agency(to), ...(player && { officerId: officer(player) }) };
    this.give('reassign', this.dispatcher, { to: assignee, reason, note });
    this.handler = to;
    return this;
  }

  /** The first visit, which verifies the report. */
  verify(finding: string, by: Player = this.visitor, more: Body = {}): this {
    this.give('visits', by, { kind: 'VERIFICATION', finding, childrenSeen: this.children, ...more });
    return this;
  }

  /** A later visit. */
  visit(finding: string, by: Player = this.visitor, more: Body = {}): this {
    this.give('visits', by, { kind: 'FOLLOW_UP', finding, childrenSeen: this.children, ...more });
    return this;
  }

  /** A full assessment takes two assessors. */
  assess(kind: 'SAFETY' | 'FULL', finding: string, level: string, by: Player = this.dispatcher): this {
    const assessors = kind === 'FULL' ? ['social-worker', 'rescue-worker'] : ['rescue-worker'];
    this.give('assessments', by, { kind, assessorIds: assessors.map(officer), finding, level });
    return this;
  }

  confer(agencies: readonly string[], minutes: string): this {
    this.give('conferences', 'leader', { agencyIds: agencies.map(agency), minutes });
    return this;
  }

  grade(level: string, basis: string, by: Player = this.dispatcher): this {
    this.give('risk-grades', by, { level, basis });
    return this;
  }

  note(text: string, by: Player = this.dispatcher): this {
    this.give('notes', by, { text });
    return this;
  }

  /** The leader supervises an agency that is late, and its liaison answers some time later. */
  supervised(late: string, note: string, answer: string): this {
    const name = this.give('supervisions', 'leader', { agencyId: agency(late), note });
    this.wait(3, 20).write('answer', `liaison-${late}`, `/v1/supervisions/{{${name}.supervisionId}}/answer`, {
      note: answer,
    });
    return this;
  }

  /** Transfers the case to another agency. */
  transfer(to: string, reason: string, letter: string, more: { by?: Player; replaces?: Transfer } = {}): Transfer {
    const { by = this.dispatcher, replaces } = more;
    const body = { to: agency(to), reason, letter, ...(replaces && { replaces: replaces.id }) };
    return new Transfer(this, this.give('transfers', by, body, `to-${to}`), to, by);
  }

  /** The leader rules which agency is competent; that transfer cannot be returned. */
  rule(disputeId: string, to: string, note: string): Transfer {
    const name = this.give(`disputes/${disputeId}/rule`, 'leader', { agencyId: agency(to), note }, 'rule');
    return new Transfer(this, name, to, 'leader');
  }

  /** Starts a rescue, by default of every child of the report. */
  rescue(kind: string, note: string, by: Player = 'rescue-worker', children = this.children): Rescue {
    const label = `rescue-${kind.toLowerCase().replaceAll('_', '-')}`;
    return new Rescue(this, this.give('rescues', by, { kind, childIds: children, note }, label), by);
  }

  /** Informs the reporters who want an answer of the result. */
  inform(text: string): this {
    for (const reporterId of this.waiting) {
      this.give('inform-reporter', this.dispatcher, { reporterId, how: 'PHONE', text });
    }
    this.waiting = [];
    return this;
  }

  /** Proposes closure and has another officer close the case. */
  close(
    reason: string,
    by: Player = this.dispatcher,
    judgements: Body = { safeNow: true, childViewNoted: true },
  ): this {
    this.inform('您反映的情况已依法处置，相关部门正在跟进，感谢您对未成年人的关心。');
    this.wait(0.2, 3).give('propose-closure', by, { reason, judgements });
    this.days(0.8, 4).give('close', by === 'leader' ? this.dispatcher : 'leader');
    return this;
  }

  /** Grades the risk low, then closes the case. */
  closeSafely(basis: string, by?: Player): this {
    return this.grade('LOW', basis).wait(0.2, 2).close('RISK_REMOVED', by);
  }
}
