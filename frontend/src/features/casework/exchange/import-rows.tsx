import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalOf } from '@/shared/graphql/errors';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { QueryProblem } from '@/shared/ui/query-problem';
import type { ImportFieldsFragment } from '../gql/graphql';
import { ImportRowsQuery } from './exchange.graphql';
import classes from './exchange.module.css';

const kinds = ['FAULTY', 'REPEATED', 'WARNED'] as const;
type Kind = (typeof kinds)[number];

/** The rows of which something is to be said, by what becomes of them. */
export function ImportRows({ one }: { one: ImportFieldsFragment }) {
  const { t } = useTranslation('caseExchange');
  // What keeps rows out is looked at first; what drafts still lack is said of nearly every row.
  const [kind, setKind] = useState<Kind | ''>(one.faulty > 0 ? 'FAULTY' : '');
  // Of a finished import the rows with a remark have become drafts.
  const outcome = kind === 'WARNED' && one.state !== 'CHECKED' ? 'IMPORTED' : kind || null;
  const { pages, error, loading, more, retry } = usePages(ImportRowsQuery, {
    id: one.id,
    outcome,
    first: 50,
  });
  const rows = pages.flatMap((page) => page.caseImportRows?.items ?? []);
  const cursor = pages.at(-1)?.caseImportRows?.endCursor;
  return (
    <section aria-labelledby="rows">
      <div className={classes.line}>
        <h2 id="rows" className={classes.heading}>
          {t('one.rows')}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={t('one.rows')}
          value={kind}
          onChange={(value) => setKind(value as Kind | '')}
          data={[
            { value: '', label: t('one.all') },
            ...kinds.map((value) => ({ value, label: t(`filter.${value}`) })),
          ]}
        />
      </div>
      {error && <QueryProblem error={error} what={t('whatOne')} onRetry={retry} />}
      {!error && !loading && rows.length === 0 && <p className={classes.quiet}>{t('one.clean')}</p>}
      {rows.length > 0 && (
        <table className={`${classes.table} ${classes.rows}`}>
          <thead>
            <tr>
              <th scope="col">{t('one.row')}</th>
              <th scope="col">{t('one.finding')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <th scope="row" className="tabular">
                  {row.row}
                  {row.recordId && (
                    <Link
                      to="/ho-so/$caseId"
                      params={{ caseId: row.recordId }}
                      className={classes.recordLink}
                    >
                      {t('one.record')}
                    </Link>
                  )}
                </th>
                <td>
                  <ul className={classes.findings}>
                    {row.findings.map((finding) => (
                      <li
                        key={finding.cell + finding.code + (finding.label ?? '')}
                        data-severity={finding.severity}
                      >
                        {(finding.cell || finding.label) && (
                          <strong>
                            {finding.cell} {finding.label}:{' '}
                          </strong>
                        )}
                        {refusalOf(finding.code, finding.message)}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cursor && (
        <Button mt="sm" variant="default" loading={loading} onClick={() => more(cursor)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
