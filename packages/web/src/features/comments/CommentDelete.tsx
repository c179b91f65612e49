import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Deletes one's own comment. */
export function CommentDelete({ number, postNumber }: { number: number; postNumber: number }) {
  const form = useRouteForm('deleteComment', `delete-comment-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ commentId: number, postId: postNumber }}>
      <button type="submit" className="link">
        {t('comment.delete')}
      </button>
    </RouteForm>
  );
}
