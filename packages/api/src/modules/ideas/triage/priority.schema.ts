import { builder } from '../../../graphql/builder.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { type PriorityParts, priorityOf } from './priority.rules.ts';
import type { Confidence, Impact } from './priority-scales.ts';

export const ImpactEnum = builder.enumType('IdeaImpact', {
  description: 'How much an idea would do for each of those whom it reaches.',
  values: describedValues<Impact>({
    MASSIVE: 'Counts 3.',
    HIGH: 'Counts 2.',
    MEDIUM: 'Counts 1.',
    LOW: 'Counts ½.',
    MINIMAL: 'Counts ¼.',
  }),
});

export const ConfidenceEnum = builder.enumType('IdeaConfidence', {
  description: 'How sure the other parts of a priority are.',
  values: describedValues<Confidence>({
    HIGH: 'Counts 100 %.',
    MEDIUM: 'Counts 80 %.',
    LOW: 'Counts 50 %.',
  }),
});

export const PriorityType = builder.objectRef<PriorityParts>('IdeaPriority').implement({
  description: 'A priority by RICE: reach × impact × confidence ÷ effort.',
  fields: (t) => ({
    reach: t.exposeInt('reach', { description: 'How many people it would reach in a quarter.' }),
    impact: t.expose('impact', { type: ImpactEnum, description: 'How much it would do for each.' }),
    confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'How sure that is.' }),
    effort: t.exposeFloat('effort', { description: 'What it takes, in months of one person.' }),
    score: t.float({ description: 'What comes of it, to a tenth.', resolve: priorityOf }),
  }),
});

export const PriorityInput = builder.inputType('IdeaPriorityInput', {
  description: 'The parts of a priority by RICE.',
  fields: (t) => ({
    reach: t.int({ required: true, description: 'How many people it would reach in a quarter.' }),
    impact: t.field({ type: ImpactEnum, required: true, description: 'How much it would do for each.' }),
    confidence: t.field({ type: ConfidenceEnum, required: true, description: 'How sure that is.' }),
    effort: t.float({ required: true, description: 'What it takes, in months of one person, 0.1 to 120.' }),
  }),
});
