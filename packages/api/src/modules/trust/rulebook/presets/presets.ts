import type { Rulebook } from '../rulebook.ts';
import { apacheAnswer } from './apache-answer.ts';
import { embassy } from './embassy.ts';
import { khorosLike } from './khoros-like.ts';
import { stackExchange2018, stackExchange2019 } from './stack-exchange.ts';

/** Rulebooks to begin with, by name. The first is that of a new community. */
export const presets = {
  embassy,
  'stack-exchange-2018': stackExchange2018,
  'stack-exchange-2019': stackExchange2019,
  'apache-answer': apacheAnswer,
  'khoros-like': khorosLike,
  off: { ...embassy, shown: false },
} as const satisfies Record<string, Rulebook>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];
