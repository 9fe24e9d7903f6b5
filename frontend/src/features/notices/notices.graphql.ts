import { graphql } from './gql';

export const NoticeFields = graphql(`
  fragment NoticeFields on Notice {
    id kind day at readAt
    lines { cause regimeCode regimeName objectId count }
  }
`);

export const UnreadQuery = graphql(`
  query NoticesUnread { notices(first: 1) { unread } }
`);

export const NoticesQuery = graphql(`
  query Notices($first: Int!, $after: String) {
    notices(first: $first, after: $after) {
      unread endCursor email mail mailOffered
      items { id ...NoticeFields }
    }
  }
`);

export const ReadNotices = graphql(`
  mutation NoticesRead($ids: [UUID!]) { readNotices(ids: $ids) { unread } }
`);

export const PreferMail = graphql(`
  mutation NoticesPreferMail($mail: Boolean!) { preferMail(mail: $mail) { mail } }
`);
