import { type Birth, type Instant, parseInstant, shanghaiDate } from '@center/kernel';
import { type IdentityNumber, readIdentityNumber } from '@center/vault';
import type { IdentifyChildRequest } from './child.request';
import { writtenBirth } from './written-birth';

type BirthFields = Pick<IdentifyChildRequest, 'birthDate' | 'birthYear' | 'birthMonth' | 'ageAt'>;

const startOf = (date: string): Instant => parseInstant(`${date}T00:00:00+08:00`)!;

/** What a request says about a birth; an age without a day is that on the day on which it was reported. */
export const birthIn = ({ birthDate, birthYear, birthMonth, ageAt }: BirthFields, reported: Instant): Birth => {
  const { age, ...written } = (birthDate === undefined ? undefined : writtenBirth(birthDate)) ?? {};
  const stated = ageAt ?? (age === undefined ? undefined : { age, on: shanghaiDate(reported) });
  return {
    ...(birthYear !== undefined && { birthYear, ...(birthMonth !== undefined && { birthMonth }) }),
    ...(stated && { ageAt: { age: stated.age, on: startOf(stated.on) } }),
    ...written,
  };
};

/** The number of a child's identity document; `undefined` if the request names none. */
export const numberIn = ({
  idNumber,
  idKind,
}: Pick<IdentifyChildRequest, 'idNumber' | 'idKind'>): IdentityNumber | undefined =>
  idNumber === undefined ? undefined : readIdentityNumber(idNumber, idKind);
