export { ScenarioClock } from './clock/scenario-clock';
export { foundedOn, laiyang } from './laiyang/laiyang';
export type { SampleAccount } from './runner/actors';
export { type ApiClient, replyOf } from './runner/api-client';
export { ScenarioRunner } from './runner/scenario-runner';
