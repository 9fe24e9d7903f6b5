import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { useShortcuts } from '@/shared/ui/shortcuts';
import type { WaitingQuery as Answer } from './gql/graphql';
import classes from './next-waiting.module.css';
import { elsewhere, idOf, placeOf } from './order';
import { WaitingQuery } from './waiting.graphql';
import { endWalkBut, usePlace, wasPassed, wentOn } from './walk';

type Item = NonNullable<Answer['inbox']>['items'][number];

const pageSize = 100;
const key = 't';

/**
 * After a step on what stands here, and on the way from one to the next: how much else waits and the way on, in the
 * order of "Việc của tôi".
 */
export function NextWaiting({ here }: { here: string | null }) {
  const place = usePlace(here);
  const works = useCan('inbox.read');
  useEffect(() => endWalkBut(here), [here]);
  return place && works ? <Asked key={place.turn} id={place.id} done={place.done} /> : null;
}

/** Asks once a step was taken, and not before. */
function Asked({ id, done }: { id: string; done: boolean }) {
  const { t } = useTranslation('waiting');
  const papers = useCan('case.rulings');
  const [{ data }] = useQuery({
    query: WaitingQuery,
    variables: { first: pageSize, papers },
    requestPolicy: 'network-only',
  });
  if (!data?.inbox) return null;
  const { items, hasMore } = data.inbox;
  const [next, ...rest] = elsewhere(items, id, wasPassed);
  return (
    <section className={classes.bar} role="status" data-print="never" data-next>
      {next ? (
        <>
          <span>{t(hasMore ? 'more' : 'left', { count: rest.length + 1 })}</span>
          <Offer item={next} done={done} />
        </>
      ) : (
        <span>{t('none')}</span>
      )}
      <Link to="/viec">{t('all')}</Link>
    </section>
  );
}

function Offer({ item, done }: { item: Item; done: boolean }) {
  const { t } = useTranslation('waiting');
  const navigate = useNavigate();
  const place = placeOf(item);
  const link = useFocusLeft(done);
  const goOn = () => {
    const id = idOf(item);
    if (id) wentOn(id);
  };
  useShortcuts([
    {
      keys: key,
      label: t('open'),
      run: () => {
        goOn();
        void navigate(place);
      },
    },
  ]);
  return (
    <>
      <Button
        size="compact-md"
        variant={done ? 'filled' : 'default'}
        aria-keyshortcuts={key}
        // Opened beside this page, it is no going on.
        onClick={(event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && goOn()}
        renderRoot={(props) => <Link {...props} {...place} ref={link} />}
      >
        {t('open')} <kbd className={classes.key}>{key.toUpperCase()}</kbd>
      </Button>
      <span className={classes.name}>{useName(item)}</span>
    </>
  );
}

/** What had the focus, the button of the step, is done with: Enter goes on. Who types or reads a dialog is left alone. */
function useFocusLeft(wanted: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const held = document.activeElement?.closest(
      'input, textarea, select, [contenteditable], [role="dialog"]',
    );
    if (wanted && !held) link.current?.focus();
  }, [wanted]);
  return link;
}

/** What is next, by number, unit or queue; never who a person is. */
function useName({ record, obligation, ruling, task, count }: Item): string {
  const { t } = useTranslation('waiting');
  if (record) return t('record', { code: record.code });
  if (obligation) return t('report', { unit: obligation.unit?.name ?? '' });
  if (ruling) return t('paper');
  return t(task === 'DECIDE_PAIRS' ? 'pairs' : 'drafts', { count });
}
