import { categories } from './categories.ts';
import { challenges } from './challenges.ts';
import { announcements, owned } from './home.ts';
import { honours } from './honours.ts';
import { members } from './members.ts';
import { panels } from './panels.ts';
import { products } from './products.ts';
import { reports } from './reports.ts';
import { avoided, searches } from './searches.ts';
import { stores } from './stores.ts';
import type { Story } from './story.types.ts';
import { tags } from './tags.ts';
import { discussions1 } from './threads/discussions-1.ts';
import { discussions2 } from './threads/discussions-2.ts';
import { ideas1 } from './threads/ideas-1.ts';
import { ideas2 } from './threads/ideas-2.ts';
import { ideas3 } from './threads/ideas-3.ts';
import { ideas4 } from './threads/ideas-4.ts';
import { questionsDa } from './threads/questions-da.ts';
import { questionsEn1 } from './threads/questions-en-1.ts';
import { questionsEn2 } from './threads/questions-en-2.ts';
import { questionsEn3 } from './threads/questions-en-3.ts';
import { questionsFr } from './threads/questions-fr.ts';
import { questionsNl } from './threads/questions-nl.ts';
import { questionsSv } from './threads/questions-sv.ts';
import { tips1 } from './threads/tips-1.ts';
import { tips2 } from './threads/tips-2.ts';
import { triage } from './triage.ts';

const threads = [
  ...questionsEn1,
  ...questionsEn2,
  ...questionsEn3,
  ...questionsSv,
  ...questionsDa,
  ...questionsNl,
  ...questionsFr,
  ...tips1,
  ...tips2,
  ...ideas1,
  ...ideas2,
  ...ideas3,
  ...ideas4,
  ...discussions1,
  ...discussions2,
];

/** The demo community of Brygga, an invented maker of coffee machines; threads run from oldest to newest. */
export const story: Story = {
  members,
  categories,
  products,
  tags,
  threads: threads.toSorted((a, b) => b.daysAgo - a.daysAgo),
  reports,
  searches,
  avoided,
  owned,
  announcements,
  honours,
  triage,
  challenges,
  stores,
  panels,
};
