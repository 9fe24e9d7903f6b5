import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { SaveSections } from '../content/content.graphql';
import { headingName } from '../content/outline-tree';
import { PlainText } from '../content/plain-text';
import type { HeadFieldsFragment, TogetherFieldsFragment } from '../gql/graphql';
import { TogetherTextQuery } from './together.graphql';
import classes from './together.module.css';

interface Props {
  head: HeadFieldsFragment;
  together: TogetherFieldsFragment;
  editable: boolean;
  onChange: () => void;
}

/** What the units wrote in words of their own, heading by heading: it stands in the report's text already. */
export function TogetherTexts({ head, together, editable, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const { texts } = together;
  const [open, setOpen] = useState<string>();
  if (!head.round?.outline) return null;
  return (
    <section className={classes.texts} aria-label={t('together.texts.title')}>
      <h2>{t('together.texts.title')}</h2>
      <p className={classes.status}>
        {texts.length === 0 ? t('together.texts.none') : t('together.texts.what')}{' '}
        <Link
          to="/bao-cao/nghia-vu/$obligationId"
          params={{ obligationId: head.id }}
          search={{ phan: 'loi' }}
        >
          {t('together.texts.open')}
        </Link>
      </p>
      {texts.map((text) => (
        <details
          key={text.key}
          open={open === text.key}
          onToggle={(event) => {
            if (event.currentTarget.open) setOpen(text.key);
            else if (open === text.key) setOpen(undefined);
          }}
        >
          <summary>
            {headingName(text)}{' '}
            <small>
              {t('together.texts.units', { count: text.units })}
              {text.edited && ` · ${t('together.texts.edited')}`}
              {text.left > 0 && ` · ${t('together.texts.left', { count: text.left })}`}
            </small>
          </summary>
          {open === text.key && <Voices head={head} heading={text} editable={editable} onChange={onChange} />}
        </details>
      ))}
    </section>
  );
}

interface VoicesProps extends Omit<Props, 'together'> {
  heading: TogetherFieldsFragment['texts'][number];
}

function Voices({ head, heading, editable, onChange }: VoicesProps) {
  const { t } = useTranslation('reporting');
  const [{ data, error }, ask] = useQuery({
    query: TogetherTextQuery,
    variables: { id: head.id, heading: heading.key },
    requestPolicy: 'cache-and-network',
  });
  const [asking, setAsking] = useState(false);
  const save = useAction(SaveSections);
  const text = data?.consolidationText;
  if (error && !text) return <QueryProblem error={error} what={t('together.what')} onRetry={ask} />;
  if (!text) return <ListSkeleton count={4} />;
  const again = async () => {
    const edits = [{ key: text.key, text: text.joined, base: text.current }];
    await save({ input: { obligationId: head.id, edits } });
    void notify.done(t('together.texts.rejoined'));
    ask({ requestPolicy: 'network-only' });
    onChange();
  };
  return (
    <>
      {editable && heading.edited && (
        <Button size="compact-sm" variant="default" data-print="never" onClick={() => setAsking(true)}>
          {t('together.texts.rejoin')}
        </Button>
      )}
      <dl className={classes.voices}>
        {text.voices.map(({ obligationId, unit, number, official, text: words }) => (
          <div key={obligationId}>
            <dt>
              <Link to="/bao-cao/nghia-vu/$obligationId" params={{ obligationId }}>
                {unit?.name}
              </Link>{' '}
              <small>
                {t('together.version', { number })}
                {!official && `, ${t('together.sent.unapproved')}`}
              </small>
            </dt>
            <dd>
              <PlainText text={words} />
            </dd>
          </div>
        ))}
      </dl>
      <ConfirmDialog
        title={t('together.texts.rejoin')}
        action={t('together.texts.rejoin')}
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={again}
      >
        {t('together.texts.rejoinText', { heading: headingName(heading) })}
      </ConfirmDialog>
    </>
  );
}
