import { formatNumber } from '@/shared/format';

/** How far the server counts a list of records, and no further. */
const countedTo = 1000;

/** A total as it is told: "1.000+" where counting ended there. */
export const counted = (total: number, upTo = countedTo): string =>
  total < upTo ? formatNumber(total) : `${formatNumber(upTo)}+`;
