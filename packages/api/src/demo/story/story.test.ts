import { describe, expect, it } from 'vitest';
import { personas } from '../personas.ts';
import { story } from './story.ts';
import type { StoryComment, StoryThread } from './story.types.ts';

interface Writing {
  readonly where: string;
  readonly author: string;
  readonly body: string;
  readonly daysAgo: number;
  readonly votes: readonly string[];
}

const { members, categories, products, tags, threads } = story;
const memberOf = new Map(members.map((member) => [member.handle, member]));
const categoryOf = new Map(categories.map((category) => [category.slug, category]));
const staff = new Set(members.filter((member) => member.role !== 'MEMBER').map((member) => member.handle));
const productSlugs = new Set(products.map((product) => product.slug));
const tagNames = new Set(tags.map((tag) => tag.name));
const threadOf = new Map(threads.map((thread) => [thread.key, thread]));

function writingsOf(thread: StoryThread): Writing[] {
  const at = (hours: number) => thread.daysAgo - hours / 24;
  const comment = (where: string) => (one: StoryComment) => ({
    where,
    author: one.author,
    body: one.body,
    daysAgo: at(one.afterHours),
    votes: [],
  });
  return [
    { where: thread.key, author: thread.author, body: thread.body, daysAgo: at(0), votes: thread.upvoters },
    ...(thread.comments ?? []).map(comment(`${thread.key}, comment`)),
    ...thread.answers.flatMap((answer, index) => [
      {
        where: `${thread.key}, answer ${index + 1}`,
        author: answer.author,
        body: answer.body,
        daysAgo: at(answer.afterHours),
        votes: [...answer.upvoters, ...(answer.downvoters ?? [])],
      },
      ...(answer.comments ?? []).map(comment(`${thread.key}, comment on answer ${index + 1}`)),
    ]),
  ];
}

const writings = threads.flatMap(writingsOf);
const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe('the people of the story', () => {
  it('are forty, with valid and unique handles', () => {
    expect(members).toHaveLength(40);
    expect(repeated(members.map((member) => member.handle))).toEqual([]);
    expect(repeated(members.map((member) => member.displayName))).toEqual([]);
    expect(members.filter((member) => !/^[a-z0-9_-]{3,30}$/.test(member.handle))).toEqual([]);
  });

  it('include a 60-character name, one without a bio, and every role', () => {
    expect(Math.max(...members.map((member) => member.displayName.length))).toBe(60);
    expect(members.filter((member) => member.bio === '')).toHaveLength(1);
    expect(new Set(members.map((member) => member.role)).size).toBe(5);
    expect(new Set(members.map((member) => member.locale)).size).toBe(5);
  });

  it('own products that exist and live in real time zones', () => {
    expect(members.flatMap((member) => member.owns ?? []).filter((slug) => !productSlugs.has(slug))).toEqual(
      [],
    );
    for (const member of members)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: member.timeZone })).not.toThrow();
  });

  it('include every persona', () => {
    expect(personas.filter((persona) => !memberOf.has(persona.handle))).toEqual([]);
    expect(personas.filter((persona) => persona.email !== `${persona.handle}@brygga.example`)).toEqual([]);
  });

  it('almost all take part', () => {
    const authors = new Set(writings.map((writing) => writing.author));
    expect(members.filter((member) => !authors.has(member.handle)).map((member) => member.handle)).toEqual(
      [],
    );
  });
});

describe('the rooms of the story', () => {
  it('have unique slugs, on two levels, parents first', () => {
    expect(repeated(categories.map((category) => category.slug))).toEqual([]);
    for (const [index, category] of categories.entries()) {
      if (category.parent === undefined) continue;
      const parentAt = categories.findIndex((other) => other.slug === category.parent);
      expect(parentAt, category.slug).toBeGreaterThanOrEqual(0);
      expect(parentAt, category.slug).toBeLessThan(index);
      expect(categories[parentAt]?.parent, category.slug).toBeUndefined();
    }
  });

  it('include one for staff and one for members', () => {
    expect(categories.some((category) => category.readAudience === 'staff')).toBe(true);
    expect(categories.some((category) => category.readAudience === 'members')).toBe(true);
  });

  it('have tags whose names and synonyms do not collide', () => {
    expect(repeated(tags.flatMap((tag) => [tag.name, ...(tag.synonyms ?? [])]))).toEqual([]);
    expect(tags.filter((tag) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(tag.name))).toEqual([]);
  });

  it('use every tag and every product', () => {
    const used = new Set(threads.flatMap((thread) => [...thread.tags, thread.product]));
    expect([...tagNames, ...productSlugs].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the threads of the story', () => {
  it('are many, of every kind and language', () => {
    const countOf = (key: 'kind' | 'language', value: string) =>
      threads.filter((one) => one[key] === value).length;
    expect(threads.length).toBeGreaterThanOrEqual(66);
    expect(countOf('kind', 'QUESTION')).toBeGreaterThanOrEqual(38);
    expect(countOf('kind', 'TIP')).toBeGreaterThanOrEqual(10);
    expect(countOf('kind', 'IDEA')).toBeGreaterThanOrEqual(25);
    expect(countOf('kind', 'DISCUSSION')).toBeGreaterThanOrEqual(8);
    expect(countOf('language', 'en')).toBeGreaterThanOrEqual(26);
    expect(countOf('language', 'sv')).toBeGreaterThanOrEqual(12);
    for (const language of ['da', 'nl', 'fr'])
      expect(countOf('language', language), language).toBeGreaterThanOrEqual(10);
  });

  it('have enough answers and comments', () => {
    const answers = threads.flatMap((thread) => thread.answers);
    expect(answers.length).toBeGreaterThanOrEqual(150);
    expect(writings.length - answers.length - threads.length).toBeGreaterThanOrEqual(90);
  });

  it('are solved in about three questions of five, and some wait for a first answer', () => {
    const questions = threads.filter((thread) => thread.kind === 'QUESTION');
    const solved = questions.filter((thread) => thread.answers.some((answer) => answer.accepted));
    expect(solved.length / questions.length).toBeGreaterThan(0.5);
    expect(solved.length / questions.length).toBeLessThan(0.7);
    expect(threads.filter((thread) => thread.answers.length === 0).length).toBeGreaterThanOrEqual(4);
    expect(
      threads.flatMap((thread) => thread.answers).filter((answer) => answer.verified).length,
    ).toBeGreaterThan(7);
  });

  it('have unique keys and titles of a fitting length', () => {
    expect(repeated(threads.map((thread) => thread.key))).toEqual([]);
    expect(repeated(threads.map((thread) => thread.title))).toEqual([]);
    expect(threads.filter((thread) => thread.title.length < 15 || thread.title.length > 150)).toEqual([]);
    expect(threads.filter((thread) => thread.body.length < 40).map((thread) => thread.key)).toEqual([]);
  });

  it.each(threads.map((thread) => [thread.key, thread] as const))(
    '%s refers to what exists',
    (_key, thread) => {
      const category = categoryOf.get(thread.category);
      expect(category?.kinds).toContain(thread.kind);
      if (category?.postAudience === 'staff') expect(staff).toContain(thread.author);
      if (category?.readAudience === 'staff')
        for (const one of writingsOf(thread)) expect(staff).toContain(one.author);
      if (thread.product) expect(productSlugs).toContain(thread.product);
      expect(thread.tags.filter((tag) => !tagNames.has(tag))).toEqual([]);
      expect(repeated(thread.tags)).toEqual([]);
      if (thread.duplicateOf) {
        const original = threadOf.get(thread.duplicateOf);
        expect(original?.kind).toBe(thread.kind);
        expect(original?.daysAgo).toBeGreaterThan(thread.daysAgo);
      }
      if (thread.closed) expect(staff).toContain(thread.closed.by);
      if (thread.merged) {
        const into = threadOf.get(thread.merged.into);
        expect([thread.kind, into?.kind, into?.merged]).toEqual(['IDEA', 'IDEA', undefined]);
        expect(into!.daysAgo).toBeGreaterThan(thread.daysAgo);
      }
      for (const { credited, author } of thread.answers) {
        if (credited) expect([thread.kind, author === thread.author]).toEqual(['IDEA', false]);
      }
    },
  );

  it.each(threads.map((thread) => [thread.key, thread] as const))(
    '%s accepts and verifies rightly',
    (_key, thread) => {
      const accepted = thread.answers.filter((answer) => answer.accepted);
      expect(accepted.length).toBeLessThanOrEqual(thread.kind === 'QUESTION' ? 1 : 0);
      for (const answer of thread.answers) {
        if (!answer.verified) continue;
        expect(['AGENT', 'PRODUCT_TEAM', 'ADMIN']).toContain(memberOf.get(answer.verified)?.role);
        // Staff check what members answered; the brand's answer to an idea is their own.
        if (thread.kind === 'IDEA') expect(staff).toContain(answer.author);
        else
          expect([thread.kind, answer.author]).toEqual([
            'QUESTION',
            expect.not.stringMatching(answer.verified),
          ]);
      }
      const same = thread.alsoHaveThis ?? [];
      expect(same.includes(thread.author) || (same.length > 0 && thread.kind !== 'QUESTION')).toBe(false);
      expect(repeated(same)).toEqual([]);
      expect(same.filter((handle) => !memberOf.has(handle))).toEqual([]);
    },
  );

  it('happen in order, between 400 days and an hour ago', () => {
    expect(threads.filter((thread) => thread.daysAgo > 400 || thread.daysAgo < 0.05)).toEqual([]);
    for (const thread of threads) {
      const latest = thread.daysAgo * 24;
      if (thread.edited) expect(thread.edited.afterHours, thread.key).toBeLessThanOrEqual(latest);
      if (thread.closed) expect(thread.closed.afterHours, thread.key).toBeLessThanOrEqual(latest);
      for (const answer of thread.answers)
        for (const one of answer.comments ?? [])
          expect(one.afterHours, thread.key).toBeGreaterThan(answer.afterHours);
    }
  });
});

describe('what is written in the story', () => {
  it.each(writings.map((writing) => [writing.where, writing] as const))(
    '%s is by a member, then and fairly',
    (_where, writing) => {
      const author = memberOf.get(writing.author);
      expect(author, writing.author).toBeDefined();
      expect(writing.daysAgo).toBeGreaterThanOrEqual(0);
      expect(author!.joinedDaysAgo).toBeGreaterThan(writing.daysAgo);
      expect(writing.body.length).toBeGreaterThan(10);
      expect(writing.votes).not.toContain(writing.author);
      expect(writing.votes.filter((handle) => !memberOf.has(handle))).toEqual([]);
      expect(repeated(writing.votes)).toEqual([]);
      if (staff.has(writing.author)) expect(writing.body).not.toContain('!');
    },
  );

  it('votes down only where the kind of thread takes it', () => {
    const elsewhere = story.threads.filter((thread) => thread.kind !== 'QUESTION');
    expect(
      elsewhere.flatMap((thread) => thread.answers.flatMap((answer) => answer.downvoters ?? [])),
    ).toEqual([]);
  });

  it('never repeats a sentence', () => {
    const sentences = writings
      .flatMap((one) => one.body.split(/(?<=[.?:])\s+|\n+/))
      .map((sentence) => sentence.trim());
    expect(repeated(sentences.filter((sentence) => sentence.length > 24))).toEqual([]);
  });
});

describe('the searches of the story', () => {
  const opening = story.searches.filter(({ opened }) => opened);

  it.each(opening)('“$words” leads to a thread, and not more often than it was searched for', (search) => {
    const { times, found, opened } = search;
    expect(threadOf.has(opened!.thread)).toBe(true);
    expect(found).toBeGreaterThan(0);
    expect(opened!.times).toBeLessThanOrEqual(times);
  });

  it.each(story.avoided)('a question is avoided by $thread', ({ thread }) => {
    expect(threadOf.has(thread)).toBe(true);
  });
});

describe('the reports of the story', () => {
  it.each(story.reports)(
    'on $thread is by a member, about what somebody else wrote',
    ({ thread, answer, by }) => {
      const reported = story.threads.find(({ key }) => key === thread);
      expect(reported).toBeDefined();
      expect(memberOf.has(by)).toBe(true);
      const written = answer === undefined ? reported! : reported!.answers[answer]!;
      expect(written.author).not.toBe(by);
    },
  );
});
