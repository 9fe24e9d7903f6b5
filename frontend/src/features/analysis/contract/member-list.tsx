import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { Ban } from '@/shared/ui/icons';
import classes from './contract.module.css';
import type { InputValue, TypeRef } from './schema';
import { TypeLink } from './type-link';

/** A field, an input field or an enum value. */
interface Member {
  name: string;
  description: string | null;
  type?: TypeRef;
  args?: InputValue[];
  defaultValue?: string | null;
  isDeprecated?: boolean;
  deprecationReason?: string | null;
}

interface Props {
  title: string;
  members: readonly Member[];
  /** The root type whose fields can be tried. */
  tryOn?: string | undefined;
}

/** What a type holds, each with its meaning. */
export function MemberList({ title, members, tryOn }: Props) {
  const { t } = useTranslation('analysis');
  return (
    <section className={classes.section}>
      <h3>
        {title} ({members.length})
      </h3>
      <ul className={classes.membersList}>
        {members.map((member) => (
          <li key={member.name} className={classes.member} data-deprecated={!!member.isDeprecated}>
            <div className={classes.memberHead}>
              <code className={classes.memberName}>{member.name}</code>
              {member.type && <TypeLink type={member.type} />}
              {member.defaultValue != null && (
                <span className={classes.quiet}>
                  {t('contract.byDefault', { value: member.defaultValue })}
                </span>
              )}
              {tryOn && (
                <Link
                  to="/phan-tich/hop-dong/thu"
                  search={{ mau: `${tryOn}.${member.name}` }}
                  className={classes.try}
                  aria-label={t('contract.tryField', { field: member.name })}
                >
                  {t('contract.tryShort')}
                </Link>
              )}
            </div>
            {member.isDeprecated && <Deprecated reason={member.deprecationReason} />}
            {member.description && <p lang="en">{member.description}</p>}
            {member.args && member.args.length > 0 && <Arguments args={member.args} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deprecated({ reason }: { reason: string | null | undefined }) {
  const { t } = useTranslation('analysis');
  return (
    <p className={classes.deprecated}>
      <Ban size={14} aria-hidden />
      {reason ? t('contract.deprecatedWhy', { reason }) : t('contract.deprecated')}
    </p>
  );
}

function Arguments({ args }: { args: readonly InputValue[] }) {
  const { t } = useTranslation('analysis');
  return (
    <ul className={classes.args} aria-label={t('contract.args')}>
      {args.map((arg) => (
        <li key={arg.name}>
          <code>{arg.name}</code> <TypeLink type={arg.type} />{' '}
          {arg.defaultValue != null ? (
            <span className={classes.quiet}>{t('contract.byDefault', { value: arg.defaultValue })}</span>
          ) : (
            arg.type.kind !== 'NON_NULL' && <span className={classes.quiet}>{t('contract.optional')}</span>
          )}
          {arg.description && (
            <span lang="en" className={classes.quiet}>
              {' '}
              – {arg.description}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
