import { categories } from './categories.ts';
import { members } from './members.ts';
import { products } from './products.ts';
import type { Story } from './story.types.ts';
import { tags } from './tags.ts';
import { questionsDa } from './threads/questions-da.ts';
import { questionsEn1 } from './threads/questions-en-1.ts';
import { questionsEn2 } from './threads/questions-en-2.ts';
import { questionsFr } from './threads/questions-fr.ts';
import { questionsNl } from './threads/questions-nl.ts';
import { questionsSv } from './threads/questions-sv.ts';

const threads = [
  ...questionsEn1,
  ...questionsEn2,
  ...questionsSv,
  ...questionsDa,
  ...questionsNl,
  ...questionsFr,
];

/** The demo community of Brygga, an invented maker of coffee machines; threads run from oldest to newest. */
export const story: Story = {
  members,
  categories,
  products,
  tags,
  threads: threads.toSorted((a, b) => b.daysAgo - a.daysAgo),
};
