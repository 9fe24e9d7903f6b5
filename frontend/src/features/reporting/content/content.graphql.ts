import { graphql } from '../gql';

export const SaveSections = graphql(`
  mutation ReportingSaveSections($input: SaveSectionsInput!) {
    saveSections(input: $input) {
      draft { ...DraftFields }
      conflicts { key mine theirs by }
      refused { code severity message place }
    }
  }
`);

export const AttachmentsQuery = graphql(`
  query ReportingAttachments($id: UUID!) {
    obligation(id: $id) { id attachments { id fileId name title mediaType size byTitle at } }
  }
`);

export const AttachFile = graphql(`
  mutation ReportingAttachFile($input: AttachInput!) {
    attachFile(input: $input) {
      id
      version
      state
      attachments { id fileId name title mediaType size byTitle at }
      draft { ...DraftFields }
    }
  }
`);

export const DetachFile = graphql(`
  mutation ReportingDetachFile($id: UUID!) {
    detachFile(id: $id) {
      id
      version
      state
      attachments { id fileId name title mediaType size byTitle at }
      draft { ...DraftFields }
    }
  }
`);
