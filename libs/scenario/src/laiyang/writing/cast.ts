import type { Player } from '../../runner/step';

/** The reference to an agency in a path or body, by its scenario name; `youth` is established by the scenario itself. */
export const agency = (name: string): string =>
  name === 'youth' ? '{{youth-founding-establish.agencyId}}' : `{{agencies.${name}}}`;

/** The reference to an officer in a path or body. */
export const officer = (player: Player): string => `{{officers.${player}}}`;

/** The names of the eighteen streets and towns, by the last digits of their code. */
export const TOWNS = {
  '001': '城厢街道',
  '002': '古柳街道',
  '003': '龙旺庄街道',
  '004': '冯格庄街道',
  '005': '柏林庄街道',
  '101': '沐浴店镇',
  '102': '团旺镇',
  '103': '穴坊镇',
  '104': '羊郡镇',
  '105': '姜疃镇',
  '106': '万第镇',
  '107': '照旺庄镇',
  '108': '谭格庄镇',
  '110': '河洛镇',
  '111': '吕格庄镇',
  '112': '高格庄镇',
  '113': '大夼镇',
  '114': '山前店镇',
} as const;
export type Town = keyof typeof TOWNS;

/** The statistical code of a town. */
export const areaCode = (town: Town): string => `370682${town}`;

/** The supervisor of a town's station. The first one of 照旺庄 leaves and acts only in the handover. */
export const supervisor = (town: Town): Player => (town === '107' ? 'supervisor-107-2' : `supervisor-${town}`);
