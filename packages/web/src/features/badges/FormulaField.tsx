import { Disclosure } from '../../design/Disclosure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { Marked } from '../../design/late/Marked.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { AdminBadge, BadgeMetrics } from './admin-badge-query.ts';

interface FormulaFieldParts {
  form: RouteFormState;
  badge: AdminBadge | null;
  metrics: { ofMembers: BadgeMetrics; ofPosts: BadgeMetrics };
}

/** The formula of a badge; what is wrong with it is shown where it is. Below, everything that it can ask for. */
export function FormulaField({ form, badge, metrics }: FormulaFieldParts) {
  const t = useWords();
  const { formula, wrong } = form.values;
  const [, start, end, said] = /^(\d+) (\d+) (.*)$/.exec(wrong ?? '') ?? [];
  const error = form.errors.fields?.formula;
  return (
    <>
      <TextArea
        name="formula"
        rows={3}
        label={t('badge.formula')}
        hint={t('badge.formulaHint')}
        defaultValue={formula ?? badge?.formula ?? ''}
        error={error}
        maxLength={1000}
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
      />
      {error && said !== undefined && (
        <Marked
          source={(formula ?? '').trim()}
          start={Number(start)}
          end={Number(end)}
          said={said}
          lang="en"
        />
      )}
      <Disclosure row summary={t('badge.ofMembers')}>
        <MetricTable metrics={metrics.ofMembers} nameOf={(metric) => t('tier.metric', { metric })} />
      </Disclosure>
      <Disclosure row summary={t('badge.ofPosts')}>
        <MetricTable metrics={metrics.ofPosts} nameOf={(metric) => t('badge.postMetric', { metric })} />
      </Disclosure>
    </>
  );
}

function MetricTable({ metrics, nameOf }: { metrics: BadgeMetrics; nameOf: (metric: string) => string }) {
  const t = useWords();
  return (
    <NumberTable
      heads={[t('badge.metric'), t('badge.metricWritten')]}
      rows={metrics.map(({ name, now, ofDays }) => ({
        key: name,
        name: nameOf(name),
        numbers: [[now && name, ofDays && `${name}(30)`].filter(Boolean).join(', ')],
      }))}
    />
  );
}
