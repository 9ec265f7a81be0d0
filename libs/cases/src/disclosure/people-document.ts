import { shanghaiDate } from '@center/kernel';
import type { Case, Child, Reporter } from '../domain/case';
import { waitsForAnswer } from '../domain/reporter';
import type { ChildAnswer, PerpetratorAnswer, ReporterAnswer } from './case.answer';
import type { Reader } from './reader';
import { type WithSecrets, secret } from './secret';
import { seesFact } from './sees';

export const childOf =
  (reader: Reader) =>
  ({
    childId,
    name,
    idNumber,
    birthDate,
    birthYear,
    birthMonth,
    ageAt,
    address,
    guardian,
    ...child
  }: Child): WithSecrets<ChildAnswer> => ({
    childId,
    name: secret(reader, name, 'name'),
    idNumber: secret(reader, idNumber, 'idNumber'),
    idKind: child.idKind ?? null,
    identityStatus: child.identityStatus,
    birthDate: secret(reader, birthDate, 'birthDate'),
    birthYear: secret(reader, birthYear, 'birthYear'),
    birthMonth: secret(reader, birthMonth, 'text'),
    ageAt: ageAt ? { age: secret(reader, ageAt.age, 'age'), on: shanghaiDate(ageAt.on) } : null,
    sex: child.sex,
    categories: child.categories,
    address: secret(reader, address, 'address'),
    risk: child.risk ?? null,
    joinedFrom: child.joinedFrom ?? null,
    guardian: guardian
      ? {
          name: secret(reader, guardian.name, 'name'),
          phone: secret(reader, guardian.phone, 'phone'),
          relation: secret(reader, guardian.relation, 'text'),
        }
      : null,
  });

/** Every reader of a case sees that there is a reporter and whether an answer is owed. The identity has its own rule. */
export const reporterOf =
  (reader: Reader) =>
  (reporter: Reporter): WithSecrets<ReporterAnswer> => {
    const { anonymous, name, phone, informed } = reporter;
    const seesIdentity = seesFact(reader, { type: 'LeadRegistered', pointer: '/reporters/*/anonymous' });
    const seesAnswer = seesFact(reader, { type: 'ReporterInformed', pointer: '/how' });
    const answer = informed && {
      how: informed.how,
      at: informed.at,
      text: secret(reader, informed.text, 'text'),
    };
    return {
      reporterId: reporter.reporterId,
      wantsAnswer: reporter.wantsAnswer,
      waitsForAnswer: waitsForAnswer(reporter),
      joinedFrom: reporter.joinedFrom ?? null,
      anonymous: seesIdentity ? anonymous : undefined,
      name: seesIdentity ? secret(reader, name, 'name') : undefined,
      phone: seesIdentity ? secret(reader, phone, 'phone') : undefined,
      informed: seesAnswer ? (answer ?? null) : undefined,
    };
  };

export const perpetratorsOf = ({ registered }: Case, reader: Reader): WithSecrets<PerpetratorAnswer>[] =>
  registered.allegedPerpetrators.map(({ name, relation, agencyId }) => ({
    name: secret(reader, name, 'name'),
    relation: secret(reader, relation, 'text'),
    agencyId: agencyId ?? null,
  }));
