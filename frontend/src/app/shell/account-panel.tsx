import type { ComponentType, ReactNode } from 'react';
import { currentLanguage, setLanguage, useTranslation } from '@/shared/i18n';
import { useCan, useViewer } from '@/shared/session/viewer';
import {
  ArrowLeftRight,
  BriefcaseBusiness,
  Check,
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
import { chooseTheme, useThemeChoice } from '../theme/color-scheme';
import classes from './account-menu.module.css';
import type { Overlay } from './top-bar';

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
        <Item
          key={id}
          icon={id === position.id ? BriefcaseBusiness : ArrowLeftRight}
          current={id === position.id}
          onClick={() => change(id)}
        >
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
  const choice = useThemeChoice();
  return (
    <section className={classes.group}>
      <h2>{t('shell.theme')}</h2>
      {schemes.map(({ value, icon, label }) => (
        <Item
          key={value}
          icon={icon}
          current={choice === value}
          onClick={() => {
            chooseTheme(value);
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
  onOpen: (overlay: Overlay) => void;
}

function Account({ close, onOpen }: AccountProps) {
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
      <Item icon={CircleHelp} onClick={after(() => onOpen('help'))}>
        {t('keys.title')}
      </Item>
      {mayChangePassword && (
        <Item icon={KeyRound} onClick={after(() => onOpen('password'))}>
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

/** What the account's menu opens: positions, theme, account. */
export default function AccountPanel(props: AccountProps) {
  return (
    <>
      <Positions close={props.close} />
      <ThemeItems close={props.close} />
      <Account {...props} />
    </>
  );
}
