/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** One question; several are answered in one go. */
export type AggregateQuery = {
  /** Area code of today's list; null = the viewer's own territory. */
  areaCode?: string | null | undefined;
  /** As known at this instant; null = now. Rounded counts of persons are known at ends of months alone. */
  asKnownAt?: string | null | undefined;
  boundaries?: Boundaries;
  /** Read on the boundaries of this date instead. */
  boundariesOn?: string | null | undefined;
  by: Dimension;
  /** Include figures sent but not yet approved, labelled. */
  includeUnapproved?: boolean;
  /** Indicator keys, at most 30. */
  indicators: Array<string>;
  nature?: Nature;
  /** Period keys such as 2026-Q2, at most 40; empty = the latest with data. */
  periods: Array<string>;
};

/** How a value adds up. */
export type Aggregation =
  | 'AVG'
  | 'LAST'
  | 'NONE'
  /** Recomputed from its formula. */
  | 'RECOMPUTE'
  | 'SUM';

/** On which boundaries territories are read. */
export type Boundaries =
  /** Those of each period. */
  | 'AT_THE_TIME'
  /** Those of today, through lineage. */
  | 'TODAY';

/** Why a figure is not to be set beside the others as it stands. */
export type ComparabilityReason =
  /** The territory had ended before the period closed. */
  | 'ENDED_BEFORE'
  /** The period was reported on another version of the form. */
  | 'FORM_CHANGED'
  /** The territory did not exist yet. */
  | 'NOT_YET_THERE'
  /** The figure is estimated by the entered share of a split territory. */
  | 'SPLIT_SHARED'
  /** The territory took a part of unknown size of a split one. */
  | 'SPLIT_UNKNOWN';

/** By what an aggregate is broken down. */
export type Dimension =
  /** Communes of the territory. */
  | 'COMMUNE'
  /** No breakdown: one value per indicator. */
  | 'NONE'
  | 'PERIOD';

/** Administrative level (cấp). A room or hamlet takes its parent's. */
export type Level =
  | 'CENTRAL'
  | 'COMMUNE'
  /** History: districts ended on 01/7/2025. */
  | 'DISTRICT'
  | 'PROVINCE';

/** Nature of a value (tính chất số liệu). */
export type Nature =
  /** Ước */
  | 'ESTIMATE'
  /** Chính thức */
  | 'FINAL'
  /** Kế hoạch */
  | 'PLAN'
  /** Sơ bộ */
  | 'PRELIMINARY';

export type DashboardCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardCatalogueQuery = { indicators: Array<{ key: string, name: string, unitOfMeasure: string, precision: number, regimeCode: string, overUnits: Aggregation, overTime: Aggregation, natures: Array<Nature> }> | null, regimes: Array<{ id: string, code: string, name: string }> | null, viewer: { position: { id: string, unit: { id: string, area: { id: string, code: string, name: string, fullName: string, level: Level } } | null } | null } | null };

export type DashboardPeriodsQueryVariables = Exact<{
  indicator: string;
  area: string;
  nature: Nature;
}>;


export type DashboardPeriodsQuery = { figurePeriods: Array<{ key: string, label: string }> | null, lineage: Array<{ date: string, act: string }> | null };

export type DashboardFiguresQueryVariables = Exact<{
  queries: Array<AggregateQuery> | AggregateQuery;
}>;


export type DashboardFiguresQuery = { aggregate: Array<{ labels: Array<string>, keys: Array<string>, values: Array<Array<number | null>>, totals: Array<string | null>, periods: Array<string>, notComparable: Array<boolean>, unapproved: Array<boolean>, asOf: string | null, notes: Array<string>, indicators: Array<{ key: string, name: string, unitOfMeasure: string, precision: number, regimeCode: string, overUnits: Aggregation, overTime: Aggregation, natures: Array<Nature> }>, coverage: { reported: number, approved: number, owed: number }, comparability: Array<{ reason: ComparabilityReason, text: string, labels: Array<number>, blank: boolean }> }> | null };

export type DashboardMapQueryVariables = Exact<{
  province?: string | null | undefined;
}>;


export type DashboardMapQuery = { map: { geojson: unknown, official: boolean } | null };

export type DashboardSentReasonsQueryVariables = Exact<{
  id: string;
}>;


export type DashboardSentReasonsQuery = { sentConsolidation: { submissionId: string, adjustments: Array<{ row: string, column: string, value: string, reason: string, byTitle: string, at: string }> } | null };

export type DashboardPedigreeQueryVariables = Exact<{
  indicator: string;
  area: string;
  period: string;
  unapproved: boolean;
  nature: Nature;
}>;


export type DashboardPedigreeQuery = { pedigree: { items: Array<{ areaName: string, unitName: string, periodLabel: string, value: string, official: boolean, obligationId: string, submissionId: string, place: string, believedFrom: string }> } | null };


export const DashboardCatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardCatalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"regimeCode"}},{"kind":"Field","name":{"kind":"Name","value":"overUnits"}},{"kind":"Field","name":{"kind":"Name","value":"overTime"}},{"kind":"Field","name":{"kind":"Name","value":"natures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"regimes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DashboardCatalogueQuery, DashboardCatalogueQueryVariables>;
export const DashboardPeriodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardPeriods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"area"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nature"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Nature"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figurePeriods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"nature"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nature"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"area"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"act"}}]}}]}}]} as unknown as DocumentNode<DashboardPeriodsQuery, DashboardPeriodsQueryVariables>;
export const DashboardFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"queries"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AggregateQuery"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aggregate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"queries"},"value":{"kind":"Variable","name":{"kind":"Name","value":"queries"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"regimeCode"}},{"kind":"Field","name":{"kind":"Name","value":"overUnits"}},{"kind":"Field","name":{"kind":"Name","value":"overTime"}},{"kind":"Field","name":{"kind":"Name","value":"natures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"}},{"kind":"Field","name":{"kind":"Name","value":"keys"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notComparable"}},{"kind":"Field","name":{"kind":"Name","value":"comparability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"labels"}},{"kind":"Field","name":{"kind":"Name","value":"blank"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unapproved"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}}]} as unknown as DocumentNode<DashboardFiguresQuery, DashboardFiguresQueryVariables>;
export const DashboardMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"province"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"map"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provinceCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"province"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"geojson"}},{"kind":"Field","name":{"kind":"Name","value":"official"}}]}}]}}]} as unknown as DocumentNode<DashboardMapQuery, DashboardMapQueryVariables>;
export const DashboardSentReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardSentReasons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentConsolidation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"submissionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"adjustments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"byTitle"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<DashboardSentReasonsQuery, DashboardSentReasonsQueryVariables>;
export const DashboardPedigreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardPedigree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"area"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unapproved"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nature"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Nature"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pedigree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"area"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeUnapproved"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unapproved"}}},{"kind":"Argument","name":{"kind":"Name","value":"nature"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nature"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaName"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"periodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"believedFrom"}}]}}]}}]}}]} as unknown as DocumentNode<DashboardPedigreeQuery, DashboardPedigreeQueryVariables>;