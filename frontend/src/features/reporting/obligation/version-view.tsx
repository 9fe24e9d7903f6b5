import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import { ReadText, SentFiles } from '../content/parts';
import { ReportParts } from '../content/report-parts';
import { FormVersionQuery } from '../forms/forms.graphql';
import type { HeadFieldsFragment, VersionFieldsFragment } from '../gql/graphql';
import { SentPanel } from '../together/sent-panel';
import { mayNow } from './actions';
import { clientForm } from './client-form';
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
export function VersionView(props: Props) {
  const form = useOwnForm(props);
  return form ? <Opened {...props} form={form} /> : <ListSkeleton count={12} />;
}

/** The form a version was sent in: the round may have moved to another since. */
function useOwnForm({ head, form, version }: Props): ClientForm | undefined {
  const own = version.formVersion?.id ?? '';
  const moved = own !== '' && own !== head.round?.formVersion?.id;
  const [{ data }] = useQuery({ query: FormVersionQuery, variables: { id: own }, pause: !moved });
  return useMemo(() => (moved ? clientForm(data?.formVersion) : form), [moved, data?.formVersion, form]);
}

function Opened({ head, form, version, official, remarks, place, onComment }: Props) {
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
      {version.formVersion && version.formVersion.id !== head.round?.formVersion?.id && (
        <span>
          {t('forms.edition')} {version.formVersion.edition}
        </span>
      )}
    </div>
  );
  const sections = data?.comparison?.sections ?? [];
  const files = version.attachments ?? null;
  return (
    <>
      {head.round?.regime?.sourceRegimeId && <SentPanel submissionId={version.id} form={form} />}
      <ReportParts text={sections.length > 0} sheet files={files && files.length > 0 ? files.length : null}>
        {(part) =>
          part === 'loi' ? (
            <>
              {facts}
              <ReadText sections={sections} before={data?.comparison?.previousSections} />
            </>
          ) : part === 'tep' && files ? (
            <>
              {facts}
              <SentFiles files={files} />
            </>
          ) : version.nil ? (
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
          )
        }
      </ReportParts>
    </>
  );
}
