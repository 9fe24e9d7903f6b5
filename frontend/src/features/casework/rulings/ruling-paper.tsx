import type { ReactNode } from 'react';
import { businessNow, formatDate, isoDate } from '@/shared/format';
import { inOwnWords } from '@/shared/i18n/own-words';
import type { RulingContentFragment, RulingHeadFragment } from '../gql/graphql';
import { vi as caseWords } from '../texts';
import { optionKey } from '../words';
import { dateParts, groundsOn, residence, stopPoint, stopsOn, unbroken } from './paper';
import classes from './ruling-paper.module.css';
import { vi } from './texts';

// The forms of the law are Vietnamese in every language.
const t = inOwnWords<'rulings'>(vi);
const words = inOwnWords<'casework'>(caseWords);

export interface PaperProps {
  head: RulingHeadFragment;
  content: RulingContentFragment;
}

type Kind = 'MANAGE' | 'MOVE_FILE' | 'STOP' | 'CONCLUDE';
const suffix: Record<Kind, string> = {
  MANAGE: '/QĐ-UBND',
  MOVE_FILE: '/TB-UBND',
  STOP: '/QĐ-UBND',
  CONCLUDE: '/QĐ-UBND',
};

/** Mẫu 07–10 of NĐ 105/2021 as it is printed; what is not known yet is dotted. */
export function RulingPaper({ head, content }: PaperProps) {
  const kind = head.kind as Kind;
  return (
    <article className={classes.paper} aria-label={t(`kind.${kind}`)}>
      <Letterhead head={head} kind={kind} />
      <h2>
        {t(kind === 'MOVE_FILE' ? 'paper.notice' : 'paper.decision')}
        <span>{t(`paper.subject.${kind}`)}</span>
      </h2>
      {kind === 'MOVE_FILE' ? (
        <Notice head={head} content={content} />
      ) : (
        <Decision head={head} content={content} kind={kind} />
      )}
      <Foot head={head} content={content} kind={kind} />
      {kind === 'MOVE_FILE' && <Documents content={content} />}
    </article>
  );
}

function Letterhead({ head, kind }: { head: RulingHeadFragment; kind: Kind }) {
  const signed = head.signedOn;
  const date = signed
    ? t('paper.date', dateParts(signed))
    : t('paper.blankDate', { year: isoDate(businessNow()).slice(0, 4) });
  return (
    <div className={classes.letterhead}>
      <div>
        <p>{head.unit?.parent?.name}</p>
        <p className={classes.strong}>{head.unit?.name}</p>
        <p>{t('paper.number', { number: head.notation ?? `……${suffix[kind]}` })}</p>
      </div>
      <div>
        <p className={classes.strong}>{t('paper.nation')}</p>
        <p className={classes.motto}>{t('paper.motto')}</p>
        <p className={classes.date}>{t('paper.place', { place: head.unit?.area.name ?? '', date })}</p>
      </div>
    </div>
  );
}

/** What every decision of the chairman is made of: grounds, the person, the articles. */
function Decision({ head, content, kind }: PaperProps & { kind: Exclude<Kind, 'MOVE_FILE'> }) {
  const police = head.from?.name ?? '';
  return (
    <>
      <p className={classes.centre}>{t('paper.chairman', { unit: (head.unit?.name ?? '').toUpperCase() })}</p>
      {groundsOn(dayOf(head)).map((law) => (
        <p key={law} className={classes.ground}>
          {t('paper.byLaw', { law: t(`paper.ground.${law}`) })}
        </p>
      ))}
      {kind !== 'MANAGE' && (
        <p className={classes.ground}>
          {t('paper.byDecision', { number: unbroken(content.baseNumber ?? ''), date: day0(content.baseOn) })}
        </p>
      )}
      <p className={classes.ground}>{t('paper.byProposal', { police })}</p>
      <p className={classes.centre}>{t('paper.decides')}</p>
      <Article number={1}>{t(`paper.first.${kind}`)}</Article>
      <Person content={content} />
      {kind === 'MANAGE' ? (
        <Manage head={head} content={content} />
      ) : (
        <Ends head={head} content={content} kind={kind} />
      )}
    </>
  );
}

/** The day whose law it is worded by: of its signature, before that today. */
const dayOf = (head: RulingHeadFragment) => head.signedOn ?? isoDate(businessNow());

const day0 = (iso: string | null | undefined) => (iso ? formatDate(iso) : '…/…/……');

function Article({ number, children }: { number: number; children: ReactNode }) {
  return (
    <p>
      <strong>{t('paper.article', { number })}</strong> {children}
    </p>
  );
}

/** Who it is about, in the lines and the order of the forms. */
function Person({ content }: { content: RulingContentFragment }) {
  const lines: [string, string | null | undefined][][] = [
    [
      [t('paper.field.fullName'), content.fullName],
      [t('paper.field.sex'), content.sex && words(optionKey('sex', content.sex))],
    ],
    [[t('paper.field.otherNames'), content.otherNames.join(', ')]],
    [
      [
        t('paper.field.birth'),
        content.birthDate ? formatDate(content.birthDate) : String(content.birthYear ?? ''),
      ],
      [t('paper.field.birthPlace'), content.birthPlace],
    ],
    [[t('paper.field.homeTown'), content.homeTown]],
    [[t('paper.field.permanent'), residence(content)]],
    [[t('paper.field.current'), content.currentAddress]],
    [
      [t('paper.field.paper'), content.paperNumber],
      [t('paper.field.issuedOn'), content.paperIssuedOn && formatDate(content.paperIssuedOn)],
      [t('paper.field.issuedBy'), content.paperIssuedBy],
    ],
    [
      [t('paper.field.ethnicity'), content.ethnicity],
      [t('paper.field.religion'), content.religion],
      [t('paper.field.education'), content.education && words(optionKey('education', content.education))],
    ],
    [[t('paper.field.occupation'), content.occupation]],
    [[t('paper.field.workplace'), content.workplace]],
  ];
  return (
    <div className={classes.person}>
      {lines.map((line) => (
        <p key={line[0]?.[0]}>
          {line.map(([label, value]) => (
            <span key={label}>
              {label}: {value || t('paper.blank')}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

/** Mẫu 07: what was done, the test, the year, the team and its tasks. */
function Manage({ head, content }: PaperProps) {
  const police = head.from?.name ?? '';
  return (
    <>
      <p>{t('paper.act', { act: content.act ?? '' })}</p>
      <p>{t('paper.test', { date: day0(content.testOn) })}</p>
      <p>{t('paper.term', { date: day0(head.signedOn) })}</p>
      <Article number={2}>{t('paper.team')}</Article>
      {content.team.map((mate, index) => (
        <p key={`${mate.role} ${mate.name}`} className={classes.indent}>
          {t(mate.body ? 'paper.mateOf' : 'paper.mate', {
            number: index + 1,
            name: mate.name,
            body: mate.body ?? '',
            role: t(`role.${mate.role}`),
          })}
        </p>
      ))}
      <Article number={3}>{t('paper.duties')}</Article>
      <div className={classes.indent}>
        <p>{t('paper.dutyPolice', { police })}</p>
        <p>{t('paper.dutyList')}</p>
        <p>{t('paper.dutyTest')}</p>
        <p>{t('paper.dutyTeam')}</p>
        <p>{t('paper.dutyFamily')}</p>
        <p>{t('paper.dutyPerson', { police })}</p>
      </div>
      <Article number={4}>{t('paper.effective')}</Article>
      <Article number={5}>{t('paper.carriedOut', { police })}</Article>
    </>
  );
}

/** Mẫu 09 and 10: the decision that ends, why, and the team that is dissolved. */
function Ends({ head, content, kind }: PaperProps & { kind: 'STOP' | 'CONCLUDE' }) {
  const base = {
    number: unbroken(content.baseNumber ?? ''),
    date: day0(content.baseOn),
    agency: content.baseAgency ?? '',
  };
  return (
    <>
      {kind === 'STOP' ? (
        <>
          <p>{t('paper.managedBy', base)}</p>
          <StopReason head={head} content={content} />
          <p>{t('paper.stopFrom', { date: day0(content.stopOn) })}</p>
        </>
      ) : (
        <p>{t('paper.ended', base)}</p>
      )}
      <Article number={2}>{t('paper.dissolved', base)}</Article>
      <Article number={3}>{t('paper.effective')}</Article>
      <Article number={4}>{t('paper.carriedOut', { police: head.from?.name ?? '' })}</Article>
    </>
  );
}

function StopReason({ head, content }: PaperProps) {
  if (!content.stopReason) return null;
  const said = t(`stop.${content.stopReason}`);
  const reason = content.stopPaper ? t('paper.stopPaper', { reason: said, paper: content.stopPaper }) : said;
  return (
    <p>
      {t(stopsOn(dayOf(head)), {
        point: stopPoint[content.stopReason],
        name: content.fullName,
        reason,
      })}
    </p>
  );
}

/** Mẫu 08: from one chairman to the other. */
function Notice({ head, content }: PaperProps) {
  const unit = head.unit?.name ?? '';
  const to = content.destination ?? '';
  return (
    <>
      <p className={classes.centre}>{t('paper.to', { unit: to })}</p>
      <p>{t('paper.tells', { unit, to })}</p>
      <Person content={content} />
      <p>{t('paper.under', { place: head.unit?.area.fullName ?? '' })}</p>
      <p>{t('paper.period', { from: day0(content.baseOn), to: day0(content.baseUntil) })}</p>
      <p>{t('paper.destination', { place: to })}</p>
      <p>{t('paper.listed')}</p>
      <p>{t('paper.goesOn', { unit, to })}</p>
    </>
  );
}

function Foot({ head, content, kind }: PaperProps & { kind: Kind }) {
  const form = head.signingForm ?? 'TM';
  const receivers = t(`paper.receiver.${kind}`, {
    police: head.from?.name ?? '',
    // The police of the place, not of its committee.
    to: (content.destination ?? '').replace(/^UBND\s+/i, ''),
  });
  return (
    <div className={classes.foot}>
      <div className={classes.receivers}>
        <p>{t('paper.receivers')}</p>
        {receivers.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className={classes.sign}>
        <p className={classes.strong}>{t(`paper.signer.${form}`)}</p>
        {form === 'KT' && <p className={classes.strong}>{t('paper.deputy')}</p>}
        <p className={classes.quiet}>{t('paper.signature')}</p>
      </div>
    </div>
  );
}

function Documents({ content }: { content: RulingContentFragment }) {
  return (
    <section className={classes.documents}>
      <h3>{t('paper.listTitle')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('paper.listNumber')}</th>
            <th scope="col">{t('propose.paperName')}</th>
            <th scope="col">{t('propose.paperNumber')}</th>
          </tr>
        </thead>
        <tbody>
          {content.papers.map((paper, index) => (
            <tr key={`${paper.name} ${paper.paper}`}>
              <td>{index + 1}</td>
              <td>{paper.name}</td>
              <td>{paper.paper}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
