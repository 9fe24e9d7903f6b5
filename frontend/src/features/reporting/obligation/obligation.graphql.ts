import { graphql } from '../gql';

export const HeadFields = graphql(`
  fragment HeadFields on Obligation {
    id
    version
    state
    timeliness
    dueAt
    workingDaysLeft
    supplementDueAt
    dueExplanation { text source provisional }
    firstSubmittedAt
    lastSubmittedAt
    unit { id name }
    route @include(if: $work) { step doneAt doneBy signingForm }
    actions { action allowed reason primary }
    round {
      id periodKey periodLabel periodFrom periodTo state illustrative version
      regime { id code name supplementDays sourceRegimeId leadUnit { id name } }
      formVersion { id code title edition client }
      outline { id code title document }
    }
  }
`);

export const DraftFields = graphql(`
  fragment DraftFields on Draft {
    revision
    nil
    updatedAt
    updatedBy
    cells { rows columns values }
    sections { key text }
    warningReasons { place code check reason }
    problems { code severity message place }
    sectionProblems { code severity message place }
    proposed { row column value source }
    unplaced { code label row value edition }
  }
`);

export const VersionFields = graphql(`
  fragment VersionFields on Submission {
    id
    number
    state
    nil
    sha256
    submittedAt
    submittedByTitle
    submittedByName @include(if: $people)
    signingForm
    signerTitle
    signerName @include(if: $people)
    makerTitle
    makerName @include(if: $people)
    docNumber
    docNotation
    docDate
    beforeClosing
    formVersion { id edition }
    substitute @include(if: $people) { number date fileId fileName }
    cells { rows columns values }
    attachments @include(if: $people) { fileId name title mediaType size sha256 }
  }
`);

export const CommentFields = graphql(`
  fragment CommentFields on CellComment {
    id
    place
    text
    byTitle
    held
    at
    resolved
  }
`);

export const ObligationQuery = graphql(`
  query ReportingObligation($id: UUID!, $work: Boolean!, $draft: Boolean!, $parts: Boolean!) {
    obligation(id: $id) {
      id
      ...HeadFields
      workParts @include(if: $parts) { id ...PartFields }
      draft @include(if: $draft) { ...DraftFields }
    }
  }
`);

export const HistoryQuery = graphql(`
  query ReportingHistory($id: UUID!, $people: Boolean!, $comments: Boolean!, $timeline: Boolean!) {
    obligation(id: $id) {
      id
      masked
      official { id }
      submissions { id ...VersionFields }
      comments @include(if: $comments) { ...CommentFields }
      timeline @include(if: $timeline) { at action by reason fromState toState }
    }
  }
`);

// What the two sides wrote to each version: apart from the page's question, whose cost the lists would exceed.
export const ReviewsQuery = graphql(`
  query ReportingReviews($id: UUID!) {
    obligation(id: $id) {
      id
      submissions { id reviews { id reasons text } warningReasons { place message reason } }
    }
  }
`);

export const PeriodContextQuery = graphql(`
  query ReportingPeriodContext($id: UUID!) {
    periodContext(obligationId: $id) {
      previous { rows columns values }
      samePeriodLastYear { rows columns values }
      yearToDate { rows columns values }
      plan { rows columns values }
    }
  }
`);

export const ComparisonQuery = graphql(`
  query ReportingComparison($id: UUID!) {
    comparison(submissionId: $id) {
      sections { key number title depth rendered }
      previousSections { key number title depth rendered }
      previousVersion { rows columns values }
      previousPeriod { rows columns values }
      samePeriodLastYear { rows columns values }
    }
  }
`);

export const ReturnReasonsQuery = graphql(`
  query ReportingReturnReasons {
    returnReasons { code label }
  }
`);

export const OutagesQuery = graphql(`
  query ReportingOutages {
    outages { id startedAt endedAt reason }
  }
`);
