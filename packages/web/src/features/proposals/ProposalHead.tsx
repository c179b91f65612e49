import { Disclosure } from '../../design/Disclosure.tsx';
import { Section } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import type { FragmentOf } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName, type PersonNameFragment } from '../people/PersonName.tsx';
import { BeginPart } from './BeginPart.tsx';

interface ProposalHeadParts {
  kind: 'RULEBOOK' | 'TIERS';
  proposal: {
    version: number;
    savedAt: string;
    savedBy: FragmentOf<typeof PersonNameFragment> | null;
  } | null;
}

/** Where a page of proposals begins: an invitation, or whose proposal it is and how to begin it anew. */
export function ProposalHead({ kind, proposal }: ProposalHeadParts) {
  const t = useWords();
  if (proposal === null) {
    return (
      <Section airy title={t(`proposal.none${kind}`)}>
        <p>{t('proposal.lede')}</p>
        <BeginPart kind={kind} />
      </Section>
    );
  }
  const { version, savedAt, savedBy } = proposal;
  return (
    <Section airy title={t(`proposal.one${kind}`)}>
      <p>{t('proposal.nothingYet')}</p>
      <p className="quiet">
        <Words
          id="proposal.savedBy"
          values={{
            name: savedBy ? <PersonName person={savedBy} /> : t('person.former'),
            when: <Time at={savedAt} />,
          }}
        />
      </p>
      <Disclosure summary={t('proposal.beginOther')}>
        <BeginPart kind={kind} version={version} />
      </Disclosure>
    </Section>
  );
}
