import { type Instant, label, township } from '@center/kernel';
import type { Fact } from '../../domain/case';
import { isOfChild, isOfReporter } from '../../domain/correctable';
import { minorsAt } from '../rescue/minors-at';
import { sealChildCorrection, sealReporterCorrection } from './person-correction';
import type { Correcting, SealedCorrection } from './correcting';
import { matchChildren } from './match-children';

const text = ({ corrected: { field }, given, sealed }: Correcting): SealedCorrection => {
  if (given.text === undefined) return given.value === undefined ? {} : { value: given.value };
  if (field === 'sourceRef') sealed.findable('SOURCE_REF', given.text);
  return { value: sealed.text('/value', given.text) };
};

/** The corrected area. The children of the case are matched with others by it. */
const area = async ({ state, given: { areaCode }, sealed, vault, names }: Correcting): Promise<SealedCorrection> => {
  await matchChildren(state, areaCode, sealed, vault);
  if (!areaCode) return {};
  const code = township(areaCode);
  return { area: { code, name: (await names.areaName(areaCode)) ?? label(code) } };
};

/** The start of a rescue, or its children: with whether each was a minor then. */
const rescue = async ({ state, revision, given, cases, vault }: Correcting): Promise<SealedCorrection> => {
  const started = state.records[revision]!.data as Fact<'RescueStarted'>;
  const { at, children } = state.rescues.get(started.rescueId) ?? started;
  const named = given.childIds ?? children.map(({ childId }) => childId);
  const start = (given.value as Instant | undefined) ?? at;
  return {
    ...(given.value !== undefined && { value: given.value }),
    children: await minorsAt(vault, await cases.recognise(state), named, start),
  };
};

/** Seals the value of a correction, with the key of the person if it is a fact of one, and computes what follows from it. */
export const sealCorrection = async (correcting: Correcting): Promise<SealedCorrection> => {
  const { state, revision, corrected } = correcting;
  const { field } = corrected;
  if (isOfChild(field)) return sealChildCorrection(correcting);
  if (isOfReporter(field)) return sealReporterCorrection(correcting);
  if (field === 'areaCode') return area(correcting);
  const ofRescue = state.records[revision]?.type === 'RescueStarted' && (field === 'at' || field === 'childIds');
  return ofRescue ? rescue(correcting) : text(correcting);
};
