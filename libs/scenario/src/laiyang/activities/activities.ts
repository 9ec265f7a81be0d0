import type { Step } from '../../runner/step';
import type { Write } from '../writing/chapter';
import { children, classes, families } from './people';
import { Diary } from './diary';
import { campaigns, legalEducation, prints, trainings, volunteers } from './sessions';

/**
 * The activities of the stations and the center, with the figures of the report of 2024-08-06. Beside each figure there is
 * something that a wrong definition would count.
 */
export const activities: Write = (chapter): readonly Step[] => {
  const diary = new Diary();
  for (const part of [children, trainings, campaigns, prints, legalEducation, families, classes, volunteers])
    part(diary, chapter);
  return diary.steps;
};
