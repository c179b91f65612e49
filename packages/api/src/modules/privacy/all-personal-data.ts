import type { PersonalData } from '../../kernel/personal-data.ts';
import { answersPersonalData } from '../answers/index.ts';
import { badgesPersonalData } from '../badges/index.ts';
import { challengesPersonalData } from '../challenges/index.ts';
import { homePersonalData } from '../home/index.ts';
import { ideasPersonalData } from '../ideas/index.ts';
import { identityPersonalData } from '../identity/index.ts';
import { mediaPersonalData } from '../media/index.ts';
import { moderationPersonalData } from '../moderation/index.ts';
import { notificationsPersonalData } from '../notifications/index.ts';
import { panelsPersonalData } from '../panels/index.ts';
import { productsPersonalData } from '../products/index.ts';
import { reputationPersonalData } from '../reputation/index.ts';
import { searchPersonalData } from '../search/index.ts';
import { storesPersonalData } from '../stores/index.ts';
import { threadsPersonalData } from '../threads/index.ts';
import { transferPersonalData } from '../transfer/index.ts';
import { votesPersonalData } from '../votes/index.ts';

/**
 * What every room holds about a member, by room. Erased in this order: what was said of posts before the posts,
 * everything before the member's own row, which actions lock last.
 */
export const allPersonalData = {
  answers: answersPersonalData,
  threads: threadsPersonalData,
  votes: votesPersonalData,
  ideas: ideasPersonalData,
  panels: panelsPersonalData,
  challenges: challengesPersonalData,
  reputation: reputationPersonalData,
  badges: badgesPersonalData,
  notifications: notificationsPersonalData,
  search: searchPersonalData,
  home: homePersonalData,
  products: productsPersonalData,
  stores: storesPersonalData,
  moderation: moderationPersonalData,
  transfer: transferPersonalData,
  media: mediaPersonalData,
  identity: identityPersonalData,
} as const satisfies Record<string, PersonalData>;
