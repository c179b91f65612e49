import { createWeighted, Random } from './random.ts';
import type { Model, PostShape } from './read-model.ts';

export type DrawnPost = {
  author: number;
  markdown: string;
  html: string;
  at: Date;
  up: number;
  down: number;
  accepted: boolean;
  comments: { author: number; markdown: string; html: string; at: Date }[];
};
export type DrawnThread = {
  kind: 'QUESTION' | 'TIP' | 'IDEA' | 'DISCUSSION';
  title: string;
  language: string;
  tags: string[];
  /** Place in the lists of categories and products; none for no product. */
  category: number;
  product: number | null;
  views: number;
  closed: boolean;
  opening: DrawnPost;
  following: DrawnPost[];
};

export type DrawOptions = {
  seed: number;
  posts: number;
  members: number;
  categories: number;
  products: number;
};

const day = 86_400_000;
/** One thread in each community is famous; it is this long. */
const famousAnswers = 500;
const fromPostsOn = 20_000;

/**
 * Draws threads until there are about as many posts as asked for. Each takes the shape of a real question (length,
 * tags, votes, answers, comments together, so that what goes together stays together) and words of others.
 */
export function* drawThreads(model: Model, options: DrawOptions): Generator<DrawnThread> {
  const random = new Random(options.seed);
  const author = createAuthors(model, options.members);
  const category = createWeighted(Array.from({ length: options.categories }, (_, i) => 1 / (i + 1)));
  const perThread =
    model.questions.reduce((count, { answers }) => count + 1 + answers.length, 0) / model.questions.length;
  const threads = Math.ceil(options.posts / perThread);
  let famous = options.posts >= fromPostsOn ? Math.floor(threads / 2) : -1;
  let posts = 0;

  const post = (shape: PostShape, language: string, at: Date, accepted = false): DrawnPost => ({
    author: author(random),
    ...words(model, random, language, shape.blocks),
    at,
    up: shape.up,
    down: shape.down,
    accepted,
    comments: Array.from({ length: shape.comments }, () => ({
      author: author(random),
      ...random.of(model.comments),
      at: new Date(at.getTime() + random.fraction() ** 4 * 60 * day),
    })),
  });

  for (let n = 0; posts < options.posts; n++) {
    const shape = random.of(model.questions);
    const at = new Date(dayOf(model, Math.min(1, n / threads), random));
    const kind = kindOf(random);
    const answers =
      n === famous
        ? Array.from({ length: famousAnswers }, () => random.of(shapesOfAnswers(model, random)))
        : shape.answers;
    if (n === famous) famous = -1;
    posts += 1 + answers.length;
    yield {
      kind,
      title: titleOf(model, random, shape.language),
      language: shape.language,
      tags: random.chance(0.7) ? shape.tags : random.of(model.questions).tags,
      category: category(random),
      product: options.products > 0 && random.chance(0.3) ? random.below(options.products) : null,
      views: Math.round(shape.views * (0.5 + random.fraction())),
      closed: shape.closed,
      opening: post(shape, shape.language, at),
      following: answers.map((answer) =>
        post(
          answer,
          shape.language,
          new Date(at.getTime() + answer.daysLater * day * (0.5 + random.fraction()) + 60_000),
          kind === 'QUESTION' && answers.length < famousAnswers && answer.accepted,
        ),
      ),
    };
  }
}

function shapesOfAnswers(model: Model, random: Random) {
  for (;;) {
    const { answers } = random.of(model.questions);
    if (answers.length > 0) return answers;
  }
}

/** The days of real questions, stretched over all threads in their order. */
function dayOf(model: Model, place: number, random: Random): number {
  const { days } = model;
  const at = days[Math.min(days.length - 1, Math.floor(place * days.length))]!;
  return at + Math.floor(random.fraction() * day);
}

/** Most threads are questions, as in a community that grew out of support. */
function kindOf(random: Random): DrawnThread['kind'] {
  const place = random.fraction();
  if (place < 0.8) return 'QUESTION';
  if (place < 0.88) return 'TIP';
  return place < 0.96 ? 'DISCUSSION' : 'IDEA';
}

/** The beginning of one real title and the end of another. */
function titleOf(model: Model, random: Random, language: string): string {
  const titles = model.titles.get(language)!;
  const begin = random.of(titles).split(' ');
  const end = random.of(titles).split(' ');
  return [...begin.slice(0, Math.ceil(begin.length / 2)), ...end.slice(Math.floor(end.length / 2))]
    .join(' ')
    .slice(0, 150);
}

function words(model: Model, random: Random, language: string, count: number) {
  const blocks = model.blocks.get(language)!;
  const taken = Array.from({ length: count }, () => random.of(blocks));
  return {
    markdown: taken.map(({ markdown }) => markdown).join('\n\n'),
    html: taken.map(({ html }) => html).join(''),
  };
}

/** Few write much: real authors, each standing for many members of whom the first are the busiest. */
function createAuthors(model: Model, members: number): (random: Random) => number {
  const draw = createWeighted(model.activity);
  const times = Math.max(1, members / model.activity.length);
  return (random) => {
    const copy = Math.floor(random.fraction() ** 1.5 * times);
    return Math.min(members - 1, copy * model.activity.length + draw(random));
  };
}
