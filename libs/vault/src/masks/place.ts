import type { Label } from '@center/kernel';

/** A masked address for lists: the name of its town, and nothing of the address itself. */
export const maskAddress = (townName: Label | undefined): Label | null => townName ?? null;

export type SchoolStage =
  'KINDERGARTEN' | 'PRIMARY' | 'MIDDLE' | 'HIGH' | 'VOCATIONAL' | 'SPECIAL' | 'HIGHER' | 'UNKNOWN';

// the first match wins, so more specific patterns come first
const STAGES: readonly (readonly [RegExp, SchoolStage])[] = [
  [/幼儿园|托儿|kindergarten|nursery/iu, 'KINDERGARTEN'],
  [/特殊教育|特教|培智|盲校|聋/u, 'SPECIAL'],
  [/职业|职专|中专|技校|技工|技师|vocational/iu, 'VOCATIONAL'],
  [/大学|学院|高等专科|university|college/iu, 'HIGHER'],
  [/小学|primary|elementary/iu, 'PRIMARY'],
  [/高中|高级中学|high school/iu, 'HIGH'],
  [/初中|初级中学|中学|middle school/iu, 'MIDDLE'],
];

/** A masked school for lists: its stage, and nothing of its name. */
export const maskSchool = (schoolName: string): SchoolStage =>
  STAGES.find(([words]) => words.test(schoolName))?.[1] ?? 'UNKNOWN';
