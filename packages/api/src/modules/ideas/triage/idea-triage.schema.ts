import { builder } from '../../../graphql/builder.ts';
import { batched } from '../../../kernel/batched.ts';
import { may } from '../../trust/index.ts';
import { loadSupport } from './load-support.ts';
import { partsOfRow } from './priority.rules.ts';
import { PriorityType } from './priority.schema.ts';
import type { SupportBySegment } from './weighted-support.rules.ts';

const SupportSegmentType = builder
  .objectRef<SupportBySegment['tiers'][number]>('IdeaSupportOfTier')
  .implement({
    description: 'Supporters of one tier.',
    fields: (t) => ({
      tierKey: t.exposeString('tier', {
        nullable: true,
        description: 'The key of the tier; null for who has none yet, and for imported votes.',
      }),
      count: t.exposeInt('count', { description: 'How many they are.' }),
      weighted: t.exposeFloat('weighted', { description: 'What their support weighs.' }),
    }),
  });

const SupportType = builder.objectRef<SupportBySegment>('IdeaSupportBySegment').implement({
  description: 'Who supports an idea, by what is known of them; who they are is told to nobody.',
  fields: (t) => ({
    supporters: t.exposeInt('supporters', { description: 'How many.' }),
    weighted: t.exposeFloat('weighted', {
      description:
        'What their support weighs: 1 each; 1½, 2 or 3 for the trust that tiers have; twice for who owns the product; half for who supported it in their first 30 days.',
    }),
    tiers: t.expose('tiers', { type: [SupportSegmentType], description: 'By tier, the most first.' }),
    owners: t.exposeInt('owners', { description: 'Of all, how many own the product it is about.' }),
    newcomers: t.exposeInt('newcomers', {
      description: 'Of all, how many supported it in their first 30 days.',
    }),
  }),
});

builder.prismaObject('IdeaNote', {
  description: 'What somebody of the product team wrote down about an idea.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    author: t.relation('author', { description: 'Who.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    isOwn: t.boolean({
      description: 'Whether you wrote it, and can take it back.',
      select: { authorId: true },
      resolve: ({ authorId }, _arguments, { viewer }) => authorId === viewer.actor?.id,
    }),
  }),
});

const IdeaTriageType = builder.prismaObject('IdeaTriage', {
  description: 'What the product team keeps of an idea for itself.',
  fields: (t) => ({
    owner: t.relation('owner', { nullable: true, description: 'Who sees to it.' }),
    trackerUrl: t.exposeString('trackerUrl', {
      nullable: true,
      description: 'Where it stands in the team’s tracker.',
    }),
    labels: t.stringList({
      description: 'The words by which the team sorts ideas, by name.',
      select: { labels: { select: { label: { select: { name: true } } } } },
      resolve: ({ labels }) => labels.map(({ label }) => label.name).sort((a, b) => a.localeCompare(b)),
    }),
    priority: t.field({
      type: PriorityType,
      nullable: true,
      description: 'Its priority and the parts of it; null until it was judged.',
      select: { reach: true, impact: true, confidence: true, effort: true },
      resolve: partsOfRow,
    }),
    notes: t.relation('notes', {
      description: 'What was written down about it, the latest first; at most 50.',
      query: { orderBy: { id: 'desc' }, take: 50 },
      complexity: 50,
    }),
    weighted: t.float({
      nullable: true,
      description: 'Its support weighted by who gives it, as it was last counted; null until it first was.',
      select: { weighted: true, weighedAt: true },
      resolve: ({ weighted, weighedAt }) => (weighedAt ? weighted / 10 : null),
    }),
    support: t.field({
      type: SupportType,
      description: 'Who supports it, counted now.',
      complexity: 50,
      select: { threadId: true },
      resolve: ({ threadId }, _arguments, context) =>
        batched<number, SupportBySegment>(context, loadSupport, async (ids) => {
          const found = await loadSupport(context.db, ids);
          return ids.map((id) => found.get(id)!);
        }).load(threadId),
    }),
  }),
});

builder.prismaObjectField('Idea', 'triage', (t) =>
  t.field({
    type: IdeaTriageType,
    nullable: true,
    description: 'What the product team keeps of it for itself; null for all but those who decide on ideas.',
    select: (_arguments, _context, nested) => ({ triage: nested(true) }),
    resolve: ({ triage }, _arguments, { viewer }) => (may(viewer.actor, 'decide on ideas') ? triage : null),
  }),
);
