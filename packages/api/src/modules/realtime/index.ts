export { createLiveHub, type LiveHub } from './live-hub.ts';
export { announce } from './realtime.consumer.ts';
