import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import type { CommentFieldsFragment, HeadFieldsFragment } from '../gql/graphql';
import { mayNow } from './actions';
import { clientForm } from './client-form';
import { ResolveComment } from './mutations.graphql';
import panel from './obligation.module.css';
import classes from './panels.module.css';
import { placeWords } from './place-words';

interface Props {
  head: HeadFieldsFragment;
  comments: readonly CommentFieldsFragment[];
}

/** Remarks on cells; a press shows the cell. */
export function CommentsPanel({ head, comments }: Props) {
  const { t } = useTranslation('reporting');
  const form = clientForm(head.round?.formVersion);
  const open = comments.filter(({ resolved }) => !resolved);
  return (
    <section className={panel.panel}>
      <h2>
        {t('obligation.comment.title')}
        {open.length > 0 && ` (${open.length})`}
      </h2>
      {comments.length === 0 && <p className={panel.quiet}>{t('obligation.comment.none')}</p>}
      <ul className={classes.list}>
        {comments.map((comment) => (
          <Line key={comment.id} head={head} comment={comment} place={placeWords(t, form, comment.place)} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  head: HeadFieldsFragment;
  comment: CommentFieldsFragment;
  place: string;
}

function Line({ head, comment, place }: LineProps) {
  const { t } = useTranslation('reporting');
  const resolve = useAction(ResolveComment);
  const task = useTask(() => resolve({ id: comment.id }));
  return (
    <li data-quiet={comment.resolved}>
      <Link
        to="/bao-cao/nghia-vu/$obligationId"
        params={{ obligationId: head.id }}
        search={(before: Record<string, unknown>) => ({ ...before, o: comment.place })}
        title={t('obligation.comment.show')}
      >
        {place}
      </Link>
      <p className={classes.text}>{comment.text}</p>
      <p className={panel.quiet}>
        {t('obligation.comment.by', { by: comment.byTitle, at: formatDateTime(comment.at) })}
        {comment.resolved && ` · ${t('obligation.comment.resolved')}`}
        {comment.held && ` · ${t('obligation.comment.held')}`}
      </p>
      {!comment.resolved && mayNow(head.actions, 'COMMENT') && (
        <Button size="compact-xs" variant="default" loading={task.busy} onClick={() => void task.run()}>
          {t('obligation.comment.resolve')}
        </Button>
      )}
      <FormError error={task.error} />
    </li>
  );
}
