import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { Info } from '@/shared/ui/icons';
import { StatusBadge } from '@/shared/ui/status-badge';
import { DraftFiles, DraftText } from '../content/parts';
import { ReportParts } from '../content/report-parts';
import { useFiles } from '../content/use-files';
import type { DraftFieldsFragment, HeadFieldsFragment } from '../gql/graphql';
import { mayNow } from './actions';
import { FiguresView } from './figures-view';
import notice from './notice.module.css';
import { ComparisonQuery, PeriodContextQuery } from './obligation.graphql';
import classes from './obligation.module.css';
import type { History } from './obligation-page';
import { placeWords } from './place-words';

interface Props {
  head: HeadFieldsFragment;
  form: ClientForm;
  /** The form before it was cut to the part of the viewer. */
  whole: ClientForm;
  /** The viewer sees cells. */
  sheet: boolean;
  draft: DraftFieldsFragment;
  history: History;
  remarks: readonly string[];
  place: string | undefined;
  onComment: (place: string) => void;
}

/** The draft for those who sign, number or only look at it: read only, with what differs. */
export function DraftView({ head, form, whole, sheet, draft, history, remarks, place, onComment }: Props) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({ query: PeriodContextQuery, variables: { id: head.id } });
  const last = history.versions[0];
  const files = useFiles(head.id);
  const [sent] = useQuery({
    query: ComparisonQuery,
    variables: { id: last?.id ?? '' },
    pause: !last || !head.round?.outline,
  });
  const bases = useMemo(
    () => ({
      previousVersion: last?.cells ?? null,
      previousPeriod: data?.periodContext?.previous ?? null,
      samePeriodLastYear: data?.periodContext?.samePeriodLastYear ?? null,
    }),
    [last, data],
  );
  const remarkable = mayNow(head.actions, 'COMMENT') ? onComment : undefined;
  return (
    <>
      <p className={notice.notice} role="status">
        <Info size={16} aria-hidden />
        <span>{t('obligation.body.draftReadOnly')}</span>
        {draft.nil && <StatusBadge status="NIL" />}
      </p>
      <ReportParts
        text={draft.sections.length > 0 && !draft.nil}
        sheet={sheet}
        files={files && files.length > 0 ? files.length : null}
      >
        {(part) =>
          part === 'loi' ? (
            <DraftText
              outline={head.round?.outline}
              form={whole}
              draft={draft}
              samePeriodLastYear={bases.samePeriodLastYear}
              before={sent.data?.comparison?.sections}
            />
          ) : part === 'tep' && files ? (
            <DraftFiles obligationId={head.id} files={files} edit={false} />
          ) : draft.nil ? (
            <p className={classes.panel}>{t('obligation.body.nil')}</p>
          ) : (
            <>
              <Warnings form={form} draft={draft} />
              <FiguresView
                form={form}
                cells={draft.cells}
                bases={bases}
                remarks={remarks}
                place={place}
                changesFirst={last !== undefined}
                onComment={remarkable}
              />
            </>
          )
        }
      </ReportParts>
    </>
  );
}

/** Warnings that go out with a reason: the signer answers for them. */
function Warnings({ form, draft }: { form: ClientForm; draft: DraftFieldsFragment }) {
  const { t } = useTranslation('reporting');
  if (draft.warningReasons.length === 0) return null;
  const message = (code: string, place: string) =>
    draft.problems.find((problem) => problem.code === code && problem.place === place)?.message ?? '';
  return (
    <section className={notice.notice} data-tone="warn">
      <div>
        <strong>{t('obligation.confirm.warnings', { count: draft.warningReasons.length })}</strong>
        <ul className={notice.list}>
          {draft.warningReasons.map(({ place, code, reason }) => (
            <li key={`${code} ${place}`}>
              {placeWords(t, form, place)}: {message(code, place)} <em>{reason}</em>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
