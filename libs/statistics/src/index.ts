export { CenterBeginning } from './center-beginning';
export { HiddenSubjects } from './hidden-subjects';
export { type Change, Changes } from './changes';
export { Definitions } from './definitions/definitions';
export { AGENCY, AREA, type Dimension, type Group, MONTH } from './definitions/dimensions';
export { type Definition, type Indicator, indicatorIn } from './definitions/indicator';
export { ChangedQuery } from './facts/changed.query';
export type { Course, Fact, FactEvent, Subject } from './facts/fact';
export { FactLedger } from './facts/fact-ledger';
export { FactTable } from './facts/fact-table';
export type { FactView } from './facts/fact-view';
export { FiguresQuery } from './facts/figures.query';
export { OpenedQuery, type ReadAt } from './facts/opened.query';
export { type Figure, ratio, unitOfFigure } from './figures';
export { FIGURE_BASES } from './facts/quantities';
export { type MomentAsked, Moments } from './moment';
export { type Period, WINDOWS, type Window } from './period/period';
export { FIGURE_READERS, confinedTo, seesOnlyFigures } from './readers';
export { type Absent, AbsentProperty, absentIn } from './routes/absent';
export { askedDefinition, askedIndicators, askedPeriod, requireInOrder, wholeMonths } from './routes/asked';
export {
  type FigureAnswer,
  type IndicatorAnswer,
  figureAnswer,
  figureClasses,
  indicatorAnswer,
} from './routes/figure.answer';
export { SubjectAnswer, documentSubject, subjectAnswer } from './routes/subject.answer';
export {
  type ComparedFigure,
  type FiguresAsked,
  Statistics,
  compared,
  inOrder,
  listed,
  nameOfFigure,
  suppressed,
} from './statistics';
export { StatisticsModule } from './statistics.module';
export { MOST_DIMENSIONS, THRESHOLD, isSuppressible, suppressedPairs } from './suppression/suppression';
