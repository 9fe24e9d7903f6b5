/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DashboardCatalogue {\n    indicators {\n      key\n      name\n      unitOfMeasure\n      precision\n      regimeCode\n      overUnits\n      overTime\n      natures\n    }\n    regimes {\n      id\n      code\n      name\n    }\n    viewer {\n      position {\n        id\n        unit {\n          id\n          area {\n            id\n            code\n            name\n            fullName\n            level\n          }\n        }\n      }\n    }\n  }\n": typeof types.DashboardCatalogueDocument,
    "\n  query DashboardPeriods($indicator: String!, $area: String!, $nature: Nature!) {\n    figurePeriods(indicator: $indicator, nature: $nature) {\n      key\n      label\n    }\n    lineage(areaCode: $area) {\n      date\n      act\n    }\n  }\n": typeof types.DashboardPeriodsDocument,
    "\n  query DashboardFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators {\n        key\n        name\n        unitOfMeasure\n        precision\n        regimeCode\n        overUnits\n        overTime\n        natures\n      }\n      labels\n      keys\n      values\n      totals\n      periods\n      coverage {\n        reported\n        approved\n        owed\n      }\n      notComparable\n      comparability { reason text labels blank }\n      unapproved\n      asOf\n      notes\n    }\n  }\n": typeof types.DashboardFiguresDocument,
    "\n  query DashboardMap($province: String) {\n    map(provinceCode: $province) {\n      geojson\n      official\n    }\n  }\n": typeof types.DashboardMapDocument,
    "\n  query DashboardSentReasons($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      adjustments { row column value reason byTitle at }\n    }\n  }\n": typeof types.DashboardSentReasonsDocument,
    "\n  query DashboardPedigree(\n    $indicator: String!\n    $area: String!\n    $period: String!\n    $unapproved: Boolean!\n    $nature: Nature!\n  ) {\n    pedigree(\n      indicator: $indicator\n      areaCode: $area\n      period: $period\n      includeUnapproved: $unapproved\n      nature: $nature\n    ) {\n      items {\n        areaName\n        unitName\n        periodLabel\n        value\n        official\n        obligationId\n        submissionId\n        place\n        believedFrom\n      }\n    }\n  }\n": typeof types.DashboardPedigreeDocument,
};
const documents: Documents = {
    "\n  query DashboardCatalogue {\n    indicators {\n      key\n      name\n      unitOfMeasure\n      precision\n      regimeCode\n      overUnits\n      overTime\n      natures\n    }\n    regimes {\n      id\n      code\n      name\n    }\n    viewer {\n      position {\n        id\n        unit {\n          id\n          area {\n            id\n            code\n            name\n            fullName\n            level\n          }\n        }\n      }\n    }\n  }\n": types.DashboardCatalogueDocument,
    "\n  query DashboardPeriods($indicator: String!, $area: String!, $nature: Nature!) {\n    figurePeriods(indicator: $indicator, nature: $nature) {\n      key\n      label\n    }\n    lineage(areaCode: $area) {\n      date\n      act\n    }\n  }\n": types.DashboardPeriodsDocument,
    "\n  query DashboardFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators {\n        key\n        name\n        unitOfMeasure\n        precision\n        regimeCode\n        overUnits\n        overTime\n        natures\n      }\n      labels\n      keys\n      values\n      totals\n      periods\n      coverage {\n        reported\n        approved\n        owed\n      }\n      notComparable\n      comparability { reason text labels blank }\n      unapproved\n      asOf\n      notes\n    }\n  }\n": types.DashboardFiguresDocument,
    "\n  query DashboardMap($province: String) {\n    map(provinceCode: $province) {\n      geojson\n      official\n    }\n  }\n": types.DashboardMapDocument,
    "\n  query DashboardSentReasons($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      adjustments { row column value reason byTitle at }\n    }\n  }\n": types.DashboardSentReasonsDocument,
    "\n  query DashboardPedigree(\n    $indicator: String!\n    $area: String!\n    $period: String!\n    $unapproved: Boolean!\n    $nature: Nature!\n  ) {\n    pedigree(\n      indicator: $indicator\n      areaCode: $area\n      period: $period\n      includeUnapproved: $unapproved\n      nature: $nature\n    ) {\n      items {\n        areaName\n        unitName\n        periodLabel\n        value\n        official\n        obligationId\n        submissionId\n        place\n        believedFrom\n      }\n    }\n  }\n": types.DashboardPedigreeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardCatalogue {\n    indicators {\n      key\n      name\n      unitOfMeasure\n      precision\n      regimeCode\n      overUnits\n      overTime\n      natures\n    }\n    regimes {\n      id\n      code\n      name\n    }\n    viewer {\n      position {\n        id\n        unit {\n          id\n          area {\n            id\n            code\n            name\n            fullName\n            level\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DashboardCatalogue {\n    indicators {\n      key\n      name\n      unitOfMeasure\n      precision\n      regimeCode\n      overUnits\n      overTime\n      natures\n    }\n    regimes {\n      id\n      code\n      name\n    }\n    viewer {\n      position {\n        id\n        unit {\n          id\n          area {\n            id\n            code\n            name\n            fullName\n            level\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPeriods($indicator: String!, $area: String!, $nature: Nature!) {\n    figurePeriods(indicator: $indicator, nature: $nature) {\n      key\n      label\n    }\n    lineage(areaCode: $area) {\n      date\n      act\n    }\n  }\n"): (typeof documents)["\n  query DashboardPeriods($indicator: String!, $area: String!, $nature: Nature!) {\n    figurePeriods(indicator: $indicator, nature: $nature) {\n      key\n      label\n    }\n    lineage(areaCode: $area) {\n      date\n      act\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators {\n        key\n        name\n        unitOfMeasure\n        precision\n        regimeCode\n        overUnits\n        overTime\n        natures\n      }\n      labels\n      keys\n      values\n      totals\n      periods\n      coverage {\n        reported\n        approved\n        owed\n      }\n      notComparable\n      comparability { reason text labels blank }\n      unapproved\n      asOf\n      notes\n    }\n  }\n"): (typeof documents)["\n  query DashboardFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators {\n        key\n        name\n        unitOfMeasure\n        precision\n        regimeCode\n        overUnits\n        overTime\n        natures\n      }\n      labels\n      keys\n      values\n      totals\n      periods\n      coverage {\n        reported\n        approved\n        owed\n      }\n      notComparable\n      comparability { reason text labels blank }\n      unapproved\n      asOf\n      notes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardMap($province: String) {\n    map(provinceCode: $province) {\n      geojson\n      official\n    }\n  }\n"): (typeof documents)["\n  query DashboardMap($province: String) {\n    map(provinceCode: $province) {\n      geojson\n      official\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardSentReasons($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      adjustments { row column value reason byTitle at }\n    }\n  }\n"): (typeof documents)["\n  query DashboardSentReasons($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      adjustments { row column value reason byTitle at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPedigree(\n    $indicator: String!\n    $area: String!\n    $period: String!\n    $unapproved: Boolean!\n    $nature: Nature!\n  ) {\n    pedigree(\n      indicator: $indicator\n      areaCode: $area\n      period: $period\n      includeUnapproved: $unapproved\n      nature: $nature\n    ) {\n      items {\n        areaName\n        unitName\n        periodLabel\n        value\n        official\n        obligationId\n        submissionId\n        place\n        believedFrom\n      }\n    }\n  }\n"): (typeof documents)["\n  query DashboardPedigree(\n    $indicator: String!\n    $area: String!\n    $period: String!\n    $unapproved: Boolean!\n    $nature: Nature!\n  ) {\n    pedigree(\n      indicator: $indicator\n      areaCode: $area\n      period: $period\n      includeUnapproved: $unapproved\n      nature: $nature\n    ) {\n      items {\n        areaName\n        unitName\n        periodLabel\n        value\n        official\n        obligationId\n        submissionId\n        place\n        believedFrom\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;