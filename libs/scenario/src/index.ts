export { ScenarioClock } from './clock/scenario-clock';
export { foundedOn, laiyang } from './laiyang/laiyang';
export type { SampleAccount } from './telling/players';
export type { Door } from './telling/door';
export { Storyteller } from './telling/storyteller';
