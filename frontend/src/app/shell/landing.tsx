import { Navigate } from '@tanstack/react-router';
import { isVisible } from '@/shared/router/feature';
import { useViewer } from '@/shared/session/viewer';
import { rail } from '../features';

/** Positions of these roles alone begin there, not at the first place that they may see. */
const desks = [
  { roles: ['LEADER', 'ANALYST'], place: 'dashboard' },
  { roles: ['SYSTEM_ADMIN', 'UNIT_ADMIN', 'AUDITOR'], place: 'admin' },
];

/** The address "/": to the first place that this position has, or to what its work is about. */
export function Landing() {
  const viewer = useViewer();
  const places = rail.filter((entry) => isVisible(entry, viewer));
  const desk = desks.find(({ roles }) => viewer.roles.every((role) => roles.includes(role)));
  const first = places.find(({ place }) => place === desk?.place) ?? places[0];
  return <Navigate to={first?.to ?? '/viec'} replace />;
}
