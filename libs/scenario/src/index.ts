export { ScenarioClock } from './scenario-clock';
export { type Door, Storyteller } from './storyteller';
export { STORY_MINUTES, THREE_LEADS } from './three-leads';
