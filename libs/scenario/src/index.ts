export { ScenarioClock } from './scenario-clock';
export type { Step } from './story';
export { type SampleAccount, Storyteller } from './storyteller';
export { STORY_MINUTES, THREE_LEADS } from './three-leads';
