import { graphql } from '../gql';

export const RegimesQuery = graphql(`
  query ReportingRegimes {
    regimes { id code name kind origin state frequency formCode leadUnit { id name } }
  }
`);

export const RegimeFields = graphql(`
  fragment RegimeFields on Regime {
    id code name kind origin state legalBasis content recipients method frequency windowRule supplementDays formCode nature
    outlineCode sourceRegimeId guidance version
    leadUnit { id name }
    dueRules { level workingDays beforeDay }
    respondents { level validFrom validTo units { id name } }
    exemptions { validFrom validTo reason unit { id name } }
  }
`);

export const RegimeQuery = graphql(`
  query ReportingRegime($id: UUID!) { regime(id: $id) { ...RegimeFields } }
`);

export const RegimeChoicesQuery = graphql(`
  query ReportingRegimeChoices {
    forms { code title }
    outlines { code title }
    regimes { id code name }
    units(level: PROVINCE, first: 100) { items { id name kind } }
    communes: units(level: COMMUNE, kind: PEOPLES_COMMITTEE, first: 100) { items { id name kind } }
  }
`);

export const UnitSearchQuery = graphql(`
  query ReportingUnitSearch($search: String!) {
    units(search: $search, first: 20) { items { id name } }
  }
`);

export const DraftRegime = graphql(`
  mutation ReportingDraftRegime($input: RegimeInput!) { draftRegime(input: $input) { ...RegimeFields } }
`);

export const UpdateRegime = graphql(`
  mutation ReportingUpdateRegime($regime: Versioned!, $input: RegimeInput!) {
    updateRegime(regime: $regime, input: $input) { ...RegimeFields }
  }
`);

export const PublishRegime = graphql(`
  mutation ReportingPublishRegime($regime: Versioned!) { publishRegime(regime: $regime) { ...RegimeFields } }
`);

export const SuspendRegime = graphql(`
  mutation ReportingSuspendRegime($regime: Versioned!, $reason: String!) {
    suspendRegime(regime: $regime, reason: $reason) { ...RegimeFields }
  }
`);
