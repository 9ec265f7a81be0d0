import type { Instant } from '@center/kernel';
import type { Player, Step } from '../../runner/step';
import { inOfficeHours, minutesLater, shanghai } from '../writing/working-time';

const A_DAY = 24 * 60;

/** When something takes place: the nth of several, some days apart, from a date on. */
export interface Turn {
  readonly from: string;
  readonly nth: number;
  readonly apart: number;
}

/** Writes the steps of the chapter, each at its own time. */
export class Diary {
  private readonly written: Step[] = [];

  get steps(): readonly Step[] {
    return this.written;
  }

  /** Writes a step in office hours; returns its name, by which later steps refer to its response. */
  write(label: string, turn: Turn, by: Player, path: string, body: Step['body']): string {
    return this.writeAt(label, timeOf(turn), by, path, body);
  }

  /** Writes an activity that is planned a week before, and recorded as held when it takes place. */
  planAndHold(label: string, turn: Turn, by: Player, subject: Step['body'], attendance: Step['body']): void {
    const at = timeOf(turn);
    const before = inOfficeHours(minutesLater(at, -7 * A_DAY));
    const plan = this.writeAt(`${label}-plan`, before, by, '/v1/activities', { ...subject, at });
    this.writeAt(label, at, by, `/v1/activities/{{${plan}.activityId}}/hold`, { attendance });
  }

  private writeAt(label: string, at: Instant, by: Player, path: string, body: Step['body']): string {
    const name = `activities-${label}`;
    this.written.push({ name, at, by, path, body });
    return name;
  }

  /** Writes an activity that is recorded as held, at that time. */
  hold(label: string, turn: Turn, by: Player, body: Step['body']): string {
    return this.write(label, turn, by, '/v1/activities', body);
  }

  /** Writes that an activity of an earlier step, or a print run, is voided. */
  undo(step: string, turn: Turn, by: Player, what: 'activities' | 'materials' = 'activities'): void {
    const id = what === 'activities' ? 'activityId' : 'materialId';
    const label = `${step.replace('activities-', '')}-void`;
    this.write(label, turn, by, `/v1/${what}/{{${step}.${id}}}/void`, { reason: 'ENTERED_TWICE' });
  }
}

const timeOf = ({ from, nth, apart }: Turn): Instant =>
  inOfficeHours(minutesLater(shanghai(from, '14:00'), nth * apart * A_DAY));

/** The only one, on a date. */
export const on = (date: string): Turn => ({ from: date, nth: 0, apart: 0 });

/** The numbers from 0. */
export const times = (count: number): readonly number[] => Array.from({ length: count }, (_, nth) => nth);
