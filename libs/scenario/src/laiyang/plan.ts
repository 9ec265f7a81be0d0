import { activities } from './activities/activities';
import { bullying } from './episodes/bullying';
import { byTheStation } from './episodes/by-the-station';
import { disabledNotTaught, pupilNotSupported, siblingsNotEnrolled } from './episodes/data-match';
import { declined, declinedTooSoon } from './episodes/declined';
import { disputed } from './episodes/disputed';
import { dropout } from './episodes/dropout';
import { duty } from './episodes/duty';
import { grownUp } from './episodes/grown-up';
import { handover } from './episodes/handover';
import { hukou } from './episodes/hukou';
import { knownChild } from './episodes/known-child';
import { labour } from './episodes/labour';
import { mandatory } from './episodes/mandatory';
import { misconduct } from './episodes/misconduct';
import { neglect } from './episodes/neglect';
import { newborn } from './episodes/newborn';
import { night } from './episodes/night';
import { online } from './episodes/online';
import { reform } from './episodes/reform';
import { reopened } from './episodes/reopened';
import { returnedOnce } from './episodes/returned';
import { staff } from './episodes/staff';
import { beaten, farFromHome, justReported, leftAlone, offToWork } from './episodes/still-open';
import { mistakenForOne, reportedTwice } from './episodes/reported-twice';
import { unfounded } from './episodes/unfounded';
import { vagrant } from './episodes/vagrant';
import { withdrawnEarly, withdrawnLate } from './episodes/withdrawn';
import { workers } from './episodes/workers';
import type { Town } from './writing/cast';
import type { Write } from './writing/chapter';

/** An episode of the scenario: its name, start, place and steps. */
export interface Planned {
  readonly name: string;
  /** the start, in thousandths of the scenario's duration or in hours before its end */
  readonly begins: { readonly passed: number } | { readonly hoursLeft: number };
  readonly town: Town;
  readonly write: Write;
}

const after = (passed: number, name: string, town: Town, write: Write): Planned => ({
  name,
  begins: { passed },
  town,
  write,
});
const before = (hoursLeft: number, name: string, town: Town, write: Write): Planned => ({
  name,
  begins: { hoursLeft },
  town,
  write,
});

/** The episodes of the scenario, in order. The same child number always means the same child. */
export const PLAN: readonly Planned[] = [
  after(4, 'staff', '001', staff),
  after(12, 'workers', '001', workers),
  after(5, 'activities', '001', activities),
  after(9, 'left-alone', '001', neglect(0, 2012)),
  after(30, 'siblings', '005', siblingsNotEnrolled(1, 2010)),
  after(90, 'night', '101', night('PROSECUTED', 4, 2011)),
  after(99, 'dropout', '102', dropout(3, 2009)),
  after(120, 'bullied', '103', bullying(5, 2010)),
  after(130, 'school-roll', '001', declined('elsewhere')),
  after(150, 'found-at-night', '002', vagrant(6, 2013)),
  after(180, 'mandatory', '106', mandatory(7, 2007)),
  after(200, 'unsupported', '104', pupilNotSupported(8, 2013)),
  after(210, 'youth', '111', reform(12, 2008)),
  after(220, 'disputed', '108', disputed(9, 2009)),
  after(250, 'online', '001', online(10, 2010)),
  after(270, 'cries', '113', unfounded(11, 2017)),
  after(330, 'in-debt', '110', withdrawnEarly(13, 2014)),
  after(350, 'unregistered', '112', hukou(14, 2016)),
  after(400, 'told-twice', '004', reportedTwice(15, 2012)),
  after(420, 'handover', '107', handover(16, 2015)),
  after(480, 'mistaken', '003', mistakenForOne(17, 2011)),
  after(520, 'locked-out', '114', withdrawnLate(18, 2009)),
  after(535, 'far-away', '001', declined('abroad')),
  after(550, 'newborn', '105', newborn(19)),
  after(580, 'reopened', '001', reopened(20, 2014)),
  after(610, 'workshop', '102', labour(21, 2010)),
  after(635, 'pension', '103', returnedOnce(22, 2013)),
  after(660, 'by-the-water', '112', byTheStation(24, 2016)),
  after(690, 'of-age', '106', grownUp(23)),
  after(727, 'night-child', '101', knownChild(4, 2011)),
  after(735, 'wandering', '113', declinedTooSoon(25, 2012)),
  after(760, 'siblings-2', '107', siblingsNotEnrolled(26, 2013)),
  after(790, 'bullied-2', '002', bullying(28, 2012)),
  after(820, 'night-2', '104', night('WARNED', 29, 2016)),
  after(858, 'theft', '005', misconduct(30, 2011)),
  after(879, 'dropout-2', '108', dropout(31, 2011)),
  after(885, 'rumour', '001', declined('rumour')),
  after(900, 'untaught', '114', disabledNotTaught(32, 2015)),
  before(30 * 24, 'alone', '101', leftAlone(33, 2017)),
  before(9 * 24, 'nearly-done', '004', beaten(34, 2016)),
  before(6 * 24, 'papers-missing', '110', farFromHome(35, 2012)),
  before(4 * 24 + 4, 'duty', '001', duty),
  before(30, 'just-sent', '003', offToWork(36, 2010)),
  before(4, 'just-reported', '111', justReported(37, 2021)),
];
