import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { RegimeFieldsFragment } from '../gql/graphql';
import { ExemptionLines } from './exemption-lines';
import classes from './regime.module.css';

/** The contents of a regime in the order of NĐ 09/2019 Điều 7. */
export function RegimeContents({ regime }: { regime: RegimeFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const { t: common } = useTranslation();
  return (
    <div className={classes.contents}>
      <p className={classes.article}>{t('regimes.article')}</p>
      <dl className={classes.list}>
        <Item name={t('regimes.field.name')}>{regime.name}</Item>
        <Item name={t('regimes.field.code')}>{regime.code}</Item>
        <Item name={t('regimes.field.legalBasis')}>{regime.legalBasis}</Item>
        <Item name={t('regimes.field.content')}>{regime.content}</Item>
        <Item name={t('regimes.field.respondents')}>
          <Respondents rules={regime.respondents} />
        </Item>
        {regime.exemptions.length > 0 && (
          <Item name={t('regimes.field.exemptions')}>
            <ExemptionLines list={regime.exemptions} />
          </Item>
        )}
        <Item name={t('regimes.field.recipients')}>{regime.recipients}</Item>
        <Item name={t('regimes.field.leadUnit')}>{regime.leadUnit?.name}</Item>
        <Item name={t('regimes.field.method')}>{regime.method}</Item>
        <Item name={t('regimes.field.frequency')}>
          {t(`regimes.frequency.${regime.frequency}`)} · {t(`regimes.kind.${regime.kind}`)} ·{' '}
          {t(`regimes.origin.${regime.origin}`)}
        </Item>
        <Item name={t('regimes.field.windowRule')}>{t(`regimes.window.${regime.windowRule}`)}</Item>
        <Item name={t('regimes.field.dueRules')}>
          {regime.dueRules.map(({ level, workingDays, beforeDay }) => (
            <p key={level}>
              {beforeDay
                ? t('regimes.dueBefore', { level: t(`regimes.level.${level}`), day: beforeDay })
                : t('regimes.dueOf', {
                    level: t(`regimes.level.${level}`),
                    days: t('regimes.workingDays', { count: workingDays }),
                  })}
            </p>
          ))}
        </Item>
        <Item name={t('regimes.field.supplementDays')}>
          {t('regimes.workingDays', { count: regime.supplementDays })}
        </Item>
        <Item name={t('regimes.field.formCode')}>
          <Link to="/bao-cao" search={{ phan: 'bieu-mau' }}>
            {regime.formCode}
          </Link>
        </Item>
        <Item name={t('regimes.field.nature')}>{common(`status.${regime.nature}`)}</Item>
        <Item name={t('regimes.field.outlineCode')}>
          {regime.outlineCode ? (
            <Link to="/bao-cao" search={{ phan: 'de-cuong' }}>
              {regime.outlineCode}
            </Link>
          ) : (
            t('regimes.noOutline')
          )}
        </Item>
        <Item name={t('regimes.field.guidance')}>{regime.guidance}</Item>
      </dl>
      <Link to="/bao-cao" search={{ phan: 'nghia-vu', che_do: regime.id }}>
        {t('regimes.rounds')}
      </Link>
    </div>
  );
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.item}>
      <dt>{name}</dt>
      <dd>{children || '…'}</dd>
    </div>
  );
}

function Respondents({ rules }: { rules: RegimeFieldsFragment['respondents'] }) {
  const { t } = useTranslation('reporting');
  return rules.map(({ level, units, validFrom, validTo }) => {
    const who = level
      ? t('regimes.respondent.levelOf', { level: t(`regimes.level.${level}`) })
      : t('regimes.respondent.units', { names: (units ?? []).map(({ name }) => name).join(', ') });
    const when = validTo
      ? t('regimes.respondent.fromTo', { from: formatDate(validFrom), to: formatDate(validTo) })
      : t('regimes.respondent.from', { from: formatDate(validFrom) });
    return <p key={`${who} ${validFrom}`}>{`${who}, ${when}`}</p>;
  });
}
