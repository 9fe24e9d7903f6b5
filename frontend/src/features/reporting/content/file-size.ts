import { formatVi } from '@/shared/numbers';

/** A size as a person reads it: "820 KB", "1,4 MB". */
export function sizeText(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1000 ? `${kilo} KB` : `${formatVi((bytes / 1024 / 1024).toFixed(1))} MB`;
}
