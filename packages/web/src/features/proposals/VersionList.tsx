import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Section } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName } from '../people/PersonName.tsx';
import type { Version } from './trial-fragment.ts';
import { useLookingAgain } from './use-looking-again.ts';

/** What was published so far: when, by whom, for when, and what was said to it. */
export function VersionList({
  kind,
  versions,
}: {
  kind: 'RULEBOOK' | 'TIERS';
  versions: readonly Version[];
}) {
  const t = useWords();
  useLookingAgain(versions.some(({ rescoring }) => rescoring !== null && rescoring.finishedAt === null));
  return (
    <Section title={t('proposal.history')} id="published">
      {versions.length === 0 && <p className="quiet">{t('proposal.noHistory')}</p>}
      <LineRows>
        {versions.map((version) => (
          <VersionRow key={version.version} kind={kind} version={version} />
        ))}
      </LineRows>
    </Section>
  );
}

function VersionRow({ kind, version: one }: { kind: 'RULEBOOK' | 'TIERS'; version: Version }) {
  const t = useWords();
  const format = useFormat();
  const { version, publishedAt, publishedBy, note, fromDay, rescoring } = one;
  return (
    <LineRow>
      <b>{t('proposal.version', { version })}</b>
      <Meta small>
        <Time at={publishedAt} as="day" />
        {publishedBy && <PersonName person={publishedBy} />}
        {kind === 'RULEBOOK' &&
          (fromDay
            ? t('proposal.forDays', { day: format.day(`${fromDay}T12:00:00Z`) })
            : t('proposal.forEverything'))}
        {rescoring &&
          (rescoring.finishedAt
            ? t('proposal.rescored', { count: rescoring.changed, told: format.number(rescoring.changed) })
            : t('proposal.rescoring', { percent: rescoring.progress }))}
      </Meta>
      {note && <p>{note}</p>}
    </LineRow>
  );
}
