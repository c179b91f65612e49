import { Disclosure } from '../../design/Disclosure.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useWords } from '../../words/words.ts';

interface PromiseNoticeParts {
  anonymous: boolean;
  results: 'NEVER' | 'AFTER_ANSWERING' | 'AFTER_CLOSING';
}

/** What becomes of the answers: who sees them, and when. Said before anybody answers. */
export function PromiseNotice({ anonymous, results }: PromiseNoticeParts) {
  const t = useWords();
  return (
    <Notice
      icon={anonymous ? 'lock' : 'person'}
      more={
        anonymous && (
          <Disclosure summary={t('panel.howAnonymous')}>
            <p className="quiet">{t('panel.howAnonymousHelp')}</p>
          </Disclosure>
        )
      }
    >
      <b>{t(anonymous ? 'panel.promiseAnonymous' : 'panel.promiseByName')}</b> {t(`panel.results${results}`)}
    </Notice>
  );
}
