import { AnswerFrame } from '../../design/AnswerFrame.tsx';
import { Byline } from '../../design/Byline.tsx';
import { PendingText } from '../../design/late/PendingText.tsx';
import { useWords } from '../../words/words.ts';

interface PendingAnswerParts {
  text: string;
  writer: { displayName: string; path: string; avatar: { url: string } | null };
}

/** One's own answer at its place while it is sent. When it is refused, it goes and its text is back in the field. */
export function PendingAnswer({ text, writer }: PendingAnswerParts) {
  const t = useWords();
  return (
    <AnswerFrame
      id="post-sending"
      label={t('answer.by', { name: writer.displayName })}
      byline={
        <Byline name={writer.displayName} to={writer.path} picture={writer.avatar?.url}>
          <span>{t('answer.sending')}</span>
        </Byline>
      }
    >
      <PendingText>{text}</PendingText>
    </AnswerFrame>
  );
}
