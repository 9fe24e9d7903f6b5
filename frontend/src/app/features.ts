import { adminFeature } from '@/features/admin/routes';
import { analysisFeature } from '@/features/analysis/routes';
import { caseworkFeature } from '@/features/casework/routes';
import { dashboardFeature } from '@/features/dashboard/routes';
import { noticeRoutes } from '@/features/notices/routes';
import { reportingFeature } from '@/features/reporting/routes';
import { supportFeature } from '@/features/support/routes';
import { workFeature } from '@/features/work/routes';
import type { RailEntry } from '@/shared/router/feature';

/** Every page behind the sign-in, by feature. A new feature is added here and to `rail`. */
export const featureRoutes = [
  ...workFeature.routes,
  ...dashboardFeature.routes,
  ...reportingFeature.routes,
  ...caseworkFeature.routes,
  ...analysisFeature.routes,
  ...supportFeature.routes,
  ...adminFeature.routes,
  ...noticeRoutes,
] as const;

/** The side rail, from top to bottom. */
export const rail: readonly RailEntry[] = [
  workFeature.rail,
  dashboardFeature.rail,
  reportingFeature.rail,
  caseworkFeature.rail,
  analysisFeature.rail,
  supportFeature.rail,
  adminFeature.rail,
];
