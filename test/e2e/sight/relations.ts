import { CORRECTION, mayKnow, type ReaderName, SUBMITTERS } from '../../histories/expected';
import type { Place } from '../../histories/ways-out';

/**
 * Which officer has which relation to which case, and what follows from it: transcribed from the domain guide (§6) and
 * `docs/security.md`, not from the code. An officer without a relation must not learn that the case exists.
 */
export type Opens = 'everything' | 'task' | 'own' | 'nothing';

export interface Relation {
  /** the reader in the table of places, `test/histories/expected.ts` */
  readonly as: ReaderName;
  /** what the officer may open in plain text of what they see masked */
  readonly opens: Opens;
}

const ALWAYS: Readonly<Record<string, Relation>> = {
  dispatcher: { as: 'dispatcher', opens: 'everything' },
  dispatcher2: { as: 'dispatcher', opens: 'everything' },
  leader: { as: 'leader', opens: 'everything' },
  auditor: { as: 'auditor', opens: 'nothing' },
};

/** The cases of the walk. All of them accuse officers of the justice bureau. */
export const RELATIONS = {
  /** reported by the school, handled by a station, no longer SECRET */
  usual: {
    ...ALWAYS,
    'liaison-school': { as: 'submittingLiaison', opens: 'everything' },
    'supervisor-101': { as: 'supervisor', opens: 'everything' }, // its station handles it
    'supervisor-001': { as: 'supervisor', opens: 'everything' }, // its township
    'director-101': { as: 'director', opens: 'task' },
    'rescue-worker': { as: 'rescueWorker', opens: 'task' },
    'liaison-police': { as: 'liaison', opens: 'everything' }, // has accepted a transfer
    'liaison-hospital': { as: 'liaison', opens: 'everything' }, // has not accepted it yet
    'liaison-civil-affairs': { as: 'liaison', opens: 'everything' }, // has a copy
  },
  /** the same, SECRET, and handled by the NGO */
  secret: {
    ...ALWAYS,
    'liaison-school': { as: 'submittingLiaison', opens: 'own' },
    'supervisor-001': { as: 'supervisor', opens: 'everything' }, // its township, by break-glass
    'liaison-ngo': { as: 'liaison', opens: 'everything' },
    'social-worker': { as: 'socialWorker', opens: 'task' },
    'rescue-worker': { as: 'rescueWorker', opens: 'nothing' }, // not on the list
    'liaison-police': { as: 'liaison', opens: 'everything' },
    'liaison-hospital': { as: 'liaison', opens: 'everything' },
    'liaison-civil-affairs': { as: 'liaison', opens: 'nothing' }, // not on the list
  },
  /** reported by a child director, merged into the usual one */
  lead: {
    ...ALWAYS,
    'director-001': { as: 'submittingDirector', opens: 'nothing' }, // it is not open
    'supervisor-001': { as: 'supervisor', opens: 'everything' },
    'rescue-worker': { as: 'rescueWorker', opens: 'nothing' }, // of the center, which has it; without a task
  },
  /** reported by the justice bureau, SECRET, merged into the usual one */
  accused: {
    ...ALWAYS,
    'supervisor-001': { as: 'supervisor', opens: 'nothing' }, // not on the list
    'rescue-worker': { as: 'rescueWorker', opens: 'nothing' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Relation>>>>;

export type CaseName = keyof typeof RELATIONS;
export const CASES = Object.keys(RELATIONS) as CaseName[];

/** The agencies that have returned their transfer of a case, or whose transfer was withdrawn: they see its row only. */
export const ROW_READERS = ['liaison-education', 'liaison-procuratorate', 'liaison-health'];

/** The cases with a list of those who open their texts. */
export const SECRET: readonly CaseName[] = ['secret', 'accused'];

/** The cases whose people the other one shows too, while they are merged into it. */
const MERGED_INTO: { readonly [C in CaseName]?: CaseName } = { lead: 'usual', accused: 'usual' };

/** The relation of an officer to a case; `undefined` if there is none. */
export const relationOf = (username: string, name: CaseName): Relation | undefined =>
  (RELATIONS[name] as Readonly<Record<string, Relation>>)[username];

/** Whether an officer may learn the id of a case: they see it, see the case it was merged into, or have a row of it. */
export const mayName = (username: string, name: CaseName): boolean => {
  const survivor = MERGED_INTO[name];
  const onSurvivor = survivor && relationOf(username, survivor);
  const seesMerge = onSurvivor !== undefined && !SUBMITTERS.includes(onSurvivor.as);
  const hasRow = ['usual', 'secret'].includes(name) && ROW_READERS.includes(username);
  return relationOf(username, name) !== undefined || seesMerge || hasRow;
};

const PERSON_OF_A_CHILD =
  /^(LeadRegistered \/children\/\*|ChildAdded \/child|ChildIdentified )\/?(name|birthDate|birthYear|birthMonth|ageAt\/age|address|guardian\/(name|phone|relation))$/;
const VISITS = /^(LeadRegistered \/narrative|VisitRecorded \/(place|finding)|NoteRecorded \/text)$/;
const ASSESSMENTS = /^(AssessmentRecorded \/finding|RiskGraded \/basis)$/;

/** What the open task of a role needs. The rescue worker has a running rescue, and does not handle the case. */
const TASKS: { readonly [N in ReaderName]?: readonly RegExp[] } = {
  director: [PERSON_OF_A_CHILD, VISITS],
  socialWorker: [PERSON_OF_A_CHILD, VISITS, ASSESSMENTS],
  rescueWorker: [PERSON_OF_A_CHILD, /\/idNumber$/, /^RescueStarted \/(place|note)$/],
};

/** Whether a reader may know of a place of a case. A correction is shown to those who may see the corrected field. */
export const mayKnowPlace = ({ as }: Relation, place: Place): boolean => {
  const [, corrected] = CORRECTION.exec(place) ?? [];
  if (corrected) return mayKnow(as, corrected);
  const [, step] = CORRECTED_STEP.exec(place) ?? [];
  return step && SUBMITTERS.includes(as) ? mayKnow(as, step) : mayKnow(as, place);
};

/** The step that corrects a field. All readers of the whole case see that there is one. */
const CORRECTED_STEP = /^RecordCorrected\((.+)\) $/;

/** Whether a reader may open the text at a place in plain text. */
export const mayOpen = (relation: Relation, place: Place): boolean => {
  if (!mayKnowPlace(relation, place)) return false;
  const [, corrected] = CORRECTION.exec(place) ?? [];
  switch (relation.opens) {
    case 'everything':
      return true;
    case 'own':
      return place.startsWith('LeadRegistered ');
    case 'task': {
      // corrections of a rescue are not among what the rescue shows
      const [, field = place] = relation.as === 'rescueWorker' ? [] : [place, corrected];
      return (TASKS[relation.as] ?? []).some((needed) => needed.test(field));
    }
    case 'nothing':
      return false;
  }
};
