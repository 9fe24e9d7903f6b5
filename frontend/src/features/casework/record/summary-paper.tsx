import { businessNow, formatDateTime, isoDate } from '@/shared/format';
import { inOwnWords } from '@/shared/i18n/own-words';
import { sections } from '../fields';
import { dateParts } from '../rulings/paper';
import { vi as ruling } from '../rulings/texts';
import { vi as caseWords } from '../texts';
import type { Content } from '../values';
import { valueText } from './show-value';
import { beyondForm, type Piece, summaryItems } from './summary';
import classes from './summary-paper.module.css';
import { vi } from './summary-texts';

// The forms of the law are Vietnamese in every language.
const t = inOwnWords<'summary'>(vi);
const words = inOwnWords<'casework'>(caseWords);
const head = inOwnWords<'rulings'>(ruling);

/** The unit that draws the summary up, as the head of a document names it. */
export interface Maker {
  name: string;
  area: { name: string };
  parent?: { name: string } | null | undefined;
}

interface Props {
  code: string;
  maker: Maker | null;
  content: Content;
}

/** Mẫu số 05 of NĐ 105/2021 as it is printed; what is not known is dotted. */
export function SummaryPaper({ code, maker, content }: Props) {
  const hidden = sections.filter(({ name }) => name !== 'management' && !content[name]);
  return (
    <article className={classes.summary} aria-label={t('title')}>
      <p className={classes.form}>{t('form')}</p>
      <Letterhead maker={maker} />
      <h2>
        {t('title')}
        <span>{t('subject')}</span>
      </h2>
      {summaryItems(t, words, content).map(({ number, lines }) => (
        <div key={number}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a printed form never move.
            <Line key={at} number={at === 0 ? number : undefined} pieces={line} />
          ))}
        </div>
      ))}
      <Foot />
      {hidden.length > 0 && (
        <p className={classes.note}>
          {t('hidden', { sections: hidden.map(({ name }) => words(`section.${name}`)).join(', ') })}
        </p>
      )}
      <p className={classes.note}>{t('source', { code, at: formatDateTime(businessNow()) })}</p>
      <Others content={content} />
    </article>
  );
}

function Letterhead({ maker }: { maker: Maker | null }) {
  return (
    <div className={classes.letterhead}>
      <div>
        <p>{maker?.parent?.name}</p>
        <p className={classes.strong}>{maker?.name}</p>
        <p />
      </div>
      <div>
        <p className={classes.strong}>{head('paper.nation')}</p>
        <p className={classes.motto}>{head('paper.motto')}</p>
        <p className={classes.date}>
          {head('paper.place', {
            place: maker?.area.name ?? '',
            date: head('paper.date', dateParts(isoDate(businessNow()))),
          })}
        </p>
      </div>
    </div>
  );
}

/** Boxes of one line stand beside what they are of; a box on a line of its own begins with a plus, as on the form. */
function Line({ number, pieces }: { number: number | undefined; pieces: readonly Piece[] }) {
  const begins = number === undefined && pieces[0]?.ticked !== undefined ? '+ ' : '';
  return (
    <p>
      {number && `${number}. `}
      {begins}
      {pieces.map(({ label, value, ticked }) => (
        <span key={`${label} ${value}`} className={classes.piece}>
          {label && `${label}: `}
          {ticked !== undefined && (
            <span className={classes.box} data-box>
              {ticked ? 'X' : ''}
            </span>
          )}
          {value !== undefined && (value || t('blank'))}
        </span>
      ))}
    </p>
  );
}

function Foot() {
  return (
    <div className={classes.foot}>
      {(['maker', 'head'] as const).map((who) => (
        <div key={who} className={classes.sign}>
          <p className={classes.strong}>{t(who)}</p>
          <p className={classes.quiet}>{t(`${who}Signs`)}</p>
        </div>
      ))}
    </div>
  );
}

/** What the record holds beyond the form, on a leaf of its own. */
function Others({ content }: { content: Content }) {
  const found = beyondForm(content);
  if (found.length === 0) return null;
  return (
    <section className={classes.documents}>
      <h3>{t('others')}</h3>
      {found.map(({ field, value }) => (
        <p key={field.label} className={classes.other}>
          <strong>{field.key === 'members' ? t('relatives') : words(field.label)}:</strong>{' '}
          {valueText(words, field, value)}
        </p>
      ))}
    </section>
  );
}
