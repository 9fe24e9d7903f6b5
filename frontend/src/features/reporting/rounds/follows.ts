import type { Viewer } from '@/shared/session/viewer';

interface RoundOfLead {
  regime?: { leadUnit?: { id: string } | null } | null;
}

/**
 * Whether the viewer may follow a round: a lead agency those of its own regimes, the managing office and the
 * leaders of the province all. The server decides; this only spares questions that it would refuse.
 */
export function followsRound(viewer: Viewer, { regime }: RoundOfLead): boolean {
  if (!viewer.allowed.has('round.progress')) return false;
  const all = viewer.duties.includes('MANAGING_OFFICE') || viewer.roles.some((role) => readers.has(role));
  return all || (!!regime?.leadUnit && regime.leadUnit.id === viewer.position.unit?.id);
}

const readers: ReadonlySet<string> = new Set(['LEADER', 'ANALYST']);
