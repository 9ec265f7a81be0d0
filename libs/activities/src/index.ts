import { ActivitiesModule, activityViews } from './activities.module';
import { CONTEXT } from './domain/codes';
import { tokenTexts } from './intake/token-texts';
import { hiddenAmong } from './views/calendar/hidden-activities';
import { activityFactsView } from './views/facts/activity-facts.view';
import { printFactsView } from './views/facts/print-facts.view';
import { figureWords } from './words/figures';
import { activityProblems } from './words/refusals';

/** All that the app puts together of this context. */
export const activities = {
  context: CONTEXT,
  module: ActivitiesModule,
  views: activityViews,
  facts: [activityFactsView, printFactsView],
  problems: activityProblems,
  words: figureWords,
  tokenTexts,
  hiddenAmong,
};
