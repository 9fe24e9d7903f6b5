import { formatDate, formatDateTime } from '@/shared/format';
import type { Translate } from '@/shared/i18n';
import type { Subject } from './ask';
import type { Answer } from './figures';
import type { Nature } from './gql/graphql';
import type { Topic } from './topics';
import type { Figures } from './use-dashboard';

/** Name of the territory shown; a commune's comes from the map or from the answer. */
export function areaName(subject: Subject, figures: Figures | null): string {
  if (subject.area.fullName) return subject.area.fullName;
  const answer = figures?.answers[figures.asked.communes];
  return answer?.labels[answer.keys.indexOf(subject.area.code)] ?? '…';
}

/** A full name inside a sentence: "Tỉnh Quảng Ngãi" as "tỉnh Quảng Ngãi". */
export function inSentence(fullName: string): string {
  return fullName.charAt(0).toLocaleLowerCase('vi') + fullName.slice(1);
}

export function pageTitle(t: Translate<'dashboard'>, subject: Subject, figures: Figures | null): string {
  const names = { indicator: subject.chosen.name, area: inSentence(areaName(subject, figures)) };
  return subject.area.isCommune ? t('titleCommune', names) : t('title', names);
}

/** "Cập nhật 08:05, 15/09/2026". */
export function asOfText(t: Translate<'dashboard'>, asOf: string | null | undefined): string {
  return asOf ? t('asOf', { time: formatDateTime(asOf) }) : t('asOfNever');
}

/** Source, as-of and nature, for pictures and paper. */
export function sourceText(
  t: Translate<'dashboard'>,
  common: Translate<'common'>,
  topic: string,
  answer: Answer | undefined,
  nature: Nature | undefined,
): string {
  const unapproved = answer?.unapproved.some(Boolean) ?? false;
  return t('source', {
    topic,
    asOf: asOfText(t, answer?.asOf),
    nature: unapproved ? t('unapproved') : common(`status.${nature ?? 'FINAL'}`),
  });
}

/** "Địa giới: hiện nay", as charts, maps and paper say on which boundaries they stand. */
export function boundariesText(t: Translate<'dashboard'>, figures: Figures | null): string {
  const asked = figures?.asked.queries[0];
  const words = asked?.boundariesOn
    ? t('boundariesOf', { date: formatDate(asked.boundariesOn) })
    : t(asked?.boundaries === 'AT_THE_TIME' ? 'boundariesThen' : 'boundariesToday');
  return `${t('boundaries')}: ${inSentence(words)}`;
}

/** Under the title on paper, where the choices are not printed: period, boundaries, source. */
export function printLine(
  t: Translate<'dashboard'>,
  common: Translate<'common'>,
  topic: Topic,
  subject: Subject,
  figures: Figures | null,
): string {
  return `${subject.period.label}. ${boundariesText(t, figures)}. ${sourceText(t, common, topic.name, figures?.answers[0], figures?.asked.queries[0]?.nature)}`;
}
