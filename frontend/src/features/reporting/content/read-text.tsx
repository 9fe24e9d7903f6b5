import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/states';
import classes from './content.module.css';
import { headingName } from './outline-tree';
import { paragraphDiff } from './paragraph-diff';
import { PlainText } from './plain-text';

/** A section as it is read, its figures written in. */
export interface ReadSection {
  key: string;
  number: string;
  title: string;
  depth: number;
  rendered: string;
}

interface Props {
  sections: readonly ReadSection[];
  /** The version before, when there is one. */
  before?: readonly ReadSection[] | null | undefined;
}

/** The text of a report for reading; against the version before, what was put in and taken out is marked. */
export function ReadText({ sections, before }: Props) {
  const { t } = useTranslation('reporting');
  const [marked, setMarked] = useState(true);
  if (sections.length === 0) return <EmptyState title={t('content.text.nothing')} />;
  const old = new Map(before?.map(({ key, rendered }) => [key, rendered]));
  const changed = before
    ? sections.filter(({ key, rendered }) => (old.get(key) ?? '') !== rendered).length
    : 0;
  return (
    <>
      {before && (
        <div className={classes.tools} data-print="never">
          <Checkbox
            checked={marked}
            label={t('content.changes.only')}
            onChange={(event) => setMarked(event.currentTarget.checked)}
          />
          <span role="status">
            {changed === 0 ? t('content.changes.none') : t('content.changes.summary', { count: changed })}
          </span>
        </div>
      )}
      <article className={classes.document}>
        {sections.map((section) => (
          <Section
            {...section}
            key={section.key}
            old={before && marked ? (old.get(section.key) ?? '') : undefined}
          />
        ))}
      </article>
    </>
  );
}

function Section({ number, title, depth, rendered, old }: ReadSection & { old: string | undefined }) {
  return (
    <>
      <h3 data-depth={depth}>{headingName({ number, title })}</h3>
      {old !== undefined && old !== rendered ? (
        <Changes before={old} now={rendered} />
      ) : (
        <PlainText text={rendered} />
      )}
    </>
  );
}

function Changes({ before, now }: { before: string; now: string }) {
  const { t } = useTranslation('reporting');
  const pieces = paragraphDiff(before, now).map((piece, at) => ({ ...piece, at }));
  return (
    <div className={classes.plain}>
      {pieces.map(({ kind, text, at }) =>
        kind === 'SAME' ? (
          <p key={at}>{text}</p>
        ) : kind === 'ADDED' ? (
          <ins key={at}>
            <span className={classes.mark}>[{t('content.changes.added')}] </span>
            {text}
          </ins>
        ) : (
          <del key={at}>
            <span className={classes.mark}>[{t('content.changes.removed')}] </span>
            {text}
          </del>
        ),
      )}
    </div>
  );
}
