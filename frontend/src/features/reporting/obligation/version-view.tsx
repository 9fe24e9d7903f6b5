import { useQuery } from 'urql';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { HeadFieldsFragment, VersionFieldsFragment } from '../gql/graphql';
import { mayNow } from './actions';
import { FiguresView } from './figures-view';
import { ComparisonQuery } from './obligation.graphql';
import classes from './obligation.module.css';

interface Props {
  head: HeadFieldsFragment;
  form: ClientForm;
  version: VersionFieldsFragment;
  official: boolean;
  remarks: readonly string[];
  place: string | undefined;
  onComment: (place: string) => void;
}

const noBases = {};

/** One sent version: for its reviewer by what changed, for readers as the form. */
export function VersionView({ head, form, version, official, remarks, place, onComment }: Props) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({ query: ComparisonQuery, variables: { id: version.id } });
  const reviews = mayNow(head.actions, 'RETURN') || mayNow(head.actions, 'APPROVE');
  const facts = (
    <div className={classes.facts}>
      <strong>{t('obligation.body.version', { number: version.number })}</strong>
      <StatusBadge status={version.state} />
      {official ? (
        <StatusBadge status="FINAL" label={t('obligation.body.official')} />
      ) : (
        <StatusBadge status="UNAPPROVED" label={t('obligation.body.unapproved')} />
      )}
      {version.nil && <StatusBadge status="NIL" />}
    </div>
  );
  return (
    <>
      {version.nil ? (
        <>
          {facts}
          <p className={classes.panel}>{t('obligation.body.nil')}</p>
        </>
      ) : (
        <FiguresView
          form={form}
          cells={version.cells}
          bases={data?.comparison ?? noBases}
          remarks={remarks}
          place={place}
          changesFirst={reviews && !place}
          facts={facts}
          onComment={mayNow(head.actions, 'COMMENT') ? onComment : undefined}
        />
      )}
    </>
  );
}
