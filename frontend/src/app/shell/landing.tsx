import { Navigate } from '@tanstack/react-router';
import { isVisible } from '@/shared/router/feature';
import { useViewer } from '@/shared/session/viewer';
import { rail } from '../features';

/** The address "/": to the first place that this position has, leaders to what they look at. */
export function Landing() {
  const viewer = useViewer();
  const places = rail.filter((entry) => isVisible(entry, viewer));
  const leaderOnly = viewer.roles.every((role) => role === 'LEADER' || role === 'ANALYST');
  const first = (leaderOnly && places.find((entry) => entry.place === 'dashboard')) || places[0];
  return <Navigate to={first?.to ?? '/viec'} replace />;
}
