import { useMantineColorScheme } from '@mantine/core';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { currentLanguage, setLanguage, useTranslation } from '@/shared/i18n';
import { useCan, useViewer } from '@/shared/session/viewer';
import { Disclosure } from '@/shared/ui/disclosure';
import {
  ArrowLeftRight,
  Check,
  ChevronDown,
  CircleHelp,
  KeyRound,
  Languages,
  Lock,
  LogOut,
  Monitor,
  Moon,
  Sun,
} from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { useSession } from '../session/context';
import classes from './account-menu.module.css';

const PasswordDialog = lazy(() => import('../session/password-dialog'));

function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

interface ItemProps {
  icon: ComponentType<{ size?: number | string }>;
  /** The one of its group that holds now. */
  current?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Item({ icon: Icon, current = false, onClick, children }: ItemProps) {
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={current ? 'true' : undefined}
      onClick={onClick}
    >
      <Icon size={16} />
      <span className={classes.text}>{children}</span>
      {current && <Check size={16} aria-hidden />}
    </button>
  );
}

interface GroupProps {
  close: () => void;
}

/** Who is signed in and in which position; switching, theme, language, password, lock and sign-out. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { account, position } = useViewer();
  const [changing, setChanging] = useState(false);
  const face = (
    <>
      <span className={classes.initials} aria-hidden>
        {initials(account.displayName)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{account.displayName}</span>
        <span className={classes.position}>{position.title}</span>
      </span>
      <ChevronDown size={16} aria-hidden />
    </>
  );
  return (
    <>
      <Disclosure
        label={`${account.displayName}, ${position.title}`}
        buttonClassName={classes.target}
        button={face}
      >
        {(close) => (
          <>
            <Positions close={close} />
            <ThemeItems close={close} />
            <Account close={close} onHelp={onHelp} onChangePassword={() => setChanging(true)} />
          </>
        )}
      </Disclosure>
      {changing && (
        <Suspense>
          <PasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}

function Positions({ close }: GroupProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { position, positions } = useViewer();
  const change = (id: string) => {
    close();
    if (id !== position.id) {
      session.switchPosition(id).catch((error: Error) => notify.failed(error.message));
    }
  };
  return (
    <section className={classes.group}>
      <h2>{t(positions.length > 1 ? 'shell.switchPosition' : 'shell.actingAs')}</h2>
      {positions.map(({ id, title, unit }) => (
        <Item key={id} icon={ArrowLeftRight} current={id === position.id} onClick={() => change(id)}>
          {title}
          {unit && <span className={classes.unit}>{unit.name}</span>}
        </Item>
      ))}
    </section>
  );
}

const schemes = [
  { value: 'light', icon: Sun, label: 'shell.themeLight' },
  { value: 'dark', icon: Moon, label: 'shell.themeDark' },
  { value: 'auto', icon: Monitor, label: 'shell.themeAuto' },
] as const;

function ThemeItems({ close }: GroupProps) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className={classes.group}>
      <h2>{t('shell.theme')}</h2>
      {schemes.map(({ value, icon, label }) => (
        <Item
          key={value}
          icon={icon}
          current={colorScheme === value}
          onClick={() => {
            setColorScheme(value);
            close();
          }}
        >
          {t(label)}
        </Item>
      ))}
    </section>
  );
}

interface AccountProps extends GroupProps {
  onHelp: () => void;
  onChangePassword: () => void;
}

function Account({ close, onHelp, onChangePassword }: AccountProps) {
  const { t } = useTranslation();
  const session = useSession();
  const mayChangePassword = useCan('session.password');
  const vietnamese = currentLanguage() === 'vi';
  const after = (work: () => unknown) => () => {
    close();
    work();
  };
  return (
    <section className={classes.group}>
      <h2>{t('shell.account')}</h2>
      <Item icon={Languages} onClick={after(() => setLanguage(vietnamese ? 'en' : 'vi'))}>
        {vietnamese ? 'English' : 'Tiếng Việt'}
      </Item>
      <Item icon={CircleHelp} onClick={after(onHelp)}>
        {t('keys.title')}
      </Item>
      {mayChangePassword && (
        <Item icon={KeyRound} onClick={after(onChangePassword)}>
          {t('shell.changePassword')}
        </Item>
      )}
      <Item icon={Lock} onClick={after(() => session.lock('manual'))}>
        {t('shell.lock')}
      </Item>
      <Item icon={LogOut} onClick={after(() => session.signOut())}>
        {t('shell.signOut')}
      </Item>
    </section>
  );
}
