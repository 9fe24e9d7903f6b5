import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { ListSkeleton } from '@/shared/ui/skeletons';

const route = getRouteApi('/shell/bao-cao/nghia-vu/$obligationId');

export type ReportPart = 'loi' | 'bieu' | 'tep';

interface Props {
  /** The report has a text. */
  text: boolean;
  /** The viewer has cells of the form. */
  sheet: boolean;
  /** How many files it carries; null when the viewer does not see them. */
  files: number | null;
  children: (part: ReportPart) => ReactNode;
}

/** One submission carries text, figures and files: each a part of the page, in the address. */
export function ReportParts({ text, sheet, files, children }: Props) {
  const { t } = useTranslation('reporting');
  const { obligationId } = route.useParams();
  const search = route.useSearch();
  const parts: [ReportPart, string][] = [
    ...(text ? [['loi', t('content.parts.text')] as [ReportPart, string]] : []),
    ...(sheet ? [['bieu', t('content.parts.sheet')] as [ReportPart, string]] : []),
    ...(files === null ? [] : [['tep', t('content.parts.files', { count: files })] as [ReportPart, string]]),
  ];
  const usual = sheet ? 'bieu' : 'loi';
  const current = parts.find(([part]) => part === search.phan)?.[0] ?? usual;
  return (
    <>
      {/* One place in the tree with tabs or without: the list of files comes after the sheet, which must not begin anew under the hands of who types. */}
      {parts.length > 1 && (
        <LinkTabs label={t('content.parts.label')}>
          {parts.map(([part, name]) => (
            <Link
              key={part}
              to="/bao-cao/nghia-vu/$obligationId"
              params={{ obligationId }}
              search={{ ...search, phan: part }}
              replace
              activeOptions={tabOptions}
              aria-current={part === current ? 'page' : undefined}
            >
              {name}
            </Link>
          ))}
        </LinkTabs>
      )}
      <Suspense fallback={<ListSkeleton count={8} />}>{children(current)}</Suspense>
    </>
  );
}
