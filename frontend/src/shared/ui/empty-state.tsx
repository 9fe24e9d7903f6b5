import type { ComponentType, ReactNode } from 'react';
import { Inbox } from './icons';
import { StateFrame } from './state-frame';

interface EmptyProps {
  title: string;
  /** What to do next. */
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ComponentType<{ size?: number | string }>;
  wholePage?: boolean;
}

/** Nothing here, and what to do next. */
export function EmptyState({ icon = Inbox, ...rest }: EmptyProps) {
  return <StateFrame icon={icon} {...rest} />;
}
