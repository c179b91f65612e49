export { answerSetupStep } from './answer-setup-step.ts';
