import { addDays } from '../common/validity';
import type { JournalFilter } from '../gql/graphql';

/** The filters as they stand in the address. */
export interface JournalSearch {
  tu?: string | undefined;
  den?: string | undefined;
  tai_khoan?: string | undefined;
  viec?: string | undefined;
  doi_tuong?: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isObjectId = (text: string): boolean => uuid.test(text.trim());

const startOf = (date: string) => `${date}T00:00:00+07:00`;

/** Both days are included; the contract's `to` is the first instant after. An unreadable id asks for nothing. */
export function toFilter(search: JournalSearch): JournalFilter {
  const object = search.doi_tuong?.trim() ?? '';
  return {
    from: search.tu ? startOf(search.tu) : null,
    to: search.den ? startOf(addDays(search.den, 1)) : null,
    username: search.tai_khoan ?? null,
    action: search.viec ?? null,
    objectId: isObjectId(object) ? object.toLowerCase() : null,
  };
}
