import { type AgencyId, type AgencyKind, type AreaCode, type Instant, label } from '@center/kernel';
import { affiliationsIn, affiliationsOf } from './affiliations';
import type { AgencyEvent } from './events';

const at = '2024-01-01T00:00:00.000Z' as Instant;
const named = (name: string) => name as AgencyId;
const established = (name: string, parent?: string, kind: AgencyKind = 'SCHOOL'): AgencyEvent => ({
  type: 'AgencyEstablished',
  data: {
    ...{ agencyId: named(name), kind, name: label(name), areaCode: '370682' as AreaCode, from: at },
    ...(parent && { parentId: named(parent) }),
  },
});
const ended = (name: string, successor?: string, kind: AgencyKind = 'SCHOOL'): AgencyEvent => ({
  type: 'AgencyEnded',
  data: {
    ...{ agencyId: named(name), to: at },
    ...(successor && { successor: { id: named(successor), kind, name: label(successor) } }),
  },
});
const of = (events: readonly AgencyEvent[], ...agencies: string[]): string[] =>
  [...affiliationsOf(agencies.map(named), affiliationsIn(events))].sort();

describe('the agencies whose bar covers an agency', () => {
  const bureau = [established('bureau'), established('school', 'bureau'), established('class', 'school')];

  it('are itself and those above it, not those below it', () => {
    expect(of(bureau, 'class')).toEqual(['bureau', 'class', 'school']);
    expect(of(bureau, 'bureau')).toEqual(['bureau']);
  });

  it('are those that it has succeeded, in any combination with those above', () => {
    const later = [...bureau, established('heir'), established('branch', 'heir'), ended('school', 'heir')];
    expect(of(later, 'heir')).toEqual(['bureau', 'heir', 'school']);
    expect(of(later, 'branch')).toEqual(['branch', 'bureau', 'heir', 'school']);
    const last = [...later, established('last'), ended('heir', 'last')];
    expect(of(last, 'last')).toEqual(['bureau', 'heir', 'last', 'school']);
    expect(of([...bureau, ended('school')], 'class')).toEqual(['bureau', 'class', 'school']);
  });

  it('are the successor of one above it, because it belongs to that now', () => {
    const taken = [...bureau, established('heir'), ended('school', 'heir')];
    expect(of(taken, 'class')).toEqual(['bureau', 'class', 'heir', 'school']);
    const within = [...bureau, established('other', 'school'), ended('school', 'class')];
    expect(of(within, 'other')).toEqual(['bureau', 'class', 'other', 'school']);
    const central = [...bureau, established('center', undefined, 'MINORS_CENTER')];
    expect(of([...central, ended('school', 'center', 'MINORS_CENTER')], 'class')).toEqual([
      'bureau',
      'class',
      'school',
    ]);
  });

  it('are those of all agencies of an officer', () => {
    const two = [...bureau, established('hospital')];
    expect(of(two, 'school', 'hospital')).toEqual(['bureau', 'hospital', 'school']);
  });

  it('are none for the center; what is above the center does not cover what is below it', () => {
    const center = [
      established('civil'),
      established('center', 'civil', 'MINORS_CENTER'),
      established('station', 'center'),
    ];
    expect(of(center, 'center')).toEqual([]);
    expect(of(center, 'station')).toEqual(['station']);
    expect(of([...center, ended('station', 'center', 'MINORS_CENTER')], 'center')).toEqual([]);
  });

  it('end when agencies succeed each other in a circle', () => {
    const circle = [established('one'), established('two'), ended('one', 'two'), ended('two', 'one')];
    expect(of(circle, 'one')).toEqual(['one', 'two']);
  });
});
