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
    "\n  fragment AccountFields on ManagedAccount {\n    id\n    username\n    displayName\n    email\n    locked\n    lockReason\n    blockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    version\n    positions {\n      id\n      title\n      roles\n      signingForm\n      validFrom\n      validTo\n      unit { id name code }\n    }\n  }\n": typeof types.AccountFieldsFragmentDoc,
    "\n  query AdminAccounts($filter: AccountFilter, $first: Int!, $after: String) {\n    accounts(filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        username\n        displayName\n        locked\n        blockedUntil\n        mustChangePassword\n        lastSignInAt\n        positions { id title validFrom validTo unit { id name } }\n      }\n    }\n  }\n": typeof types.AdminAccountsDocument,
    "\n  query AdminAccount($username: String!) {\n    accounts(filter: { search: $username }, first: 15) {\n      items { ...AccountFields }\n    }\n  }\n": typeof types.AdminAccountDocument,
    "\n  mutation AdminCreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) { ...AccountFields }\n  }\n": typeof types.AdminCreateAccountDocument,
    "\n  mutation AdminLockAccount($account: Versioned!, $reason: String!) {\n    lockAccount(account: $account, reason: $reason) { ...AccountFields }\n  }\n": typeof types.AdminLockAccountDocument,
    "\n  mutation AdminUnlockAccount($account: Versioned!) {\n    unlockAccount(account: $account) { ...AccountFields }\n  }\n": typeof types.AdminUnlockAccountDocument,
    "\n  mutation AdminSetEmail($account: Versioned!, $email: String) {\n    setEmail(account: $account, email: $email) { ...AccountFields }\n  }\n": typeof types.AdminSetEmailDocument,
    "\n  mutation AdminResetPassword($account: Versioned!, $password: String!) {\n    resetPassword(account: $account, password: $password) { ...AccountFields }\n  }\n": typeof types.AdminResetPasswordDocument,
    "\n  mutation AdminAddPosition($account: Versioned!, $input: PositionInput!) {\n    addPosition(account: $account, input: $input) { ...AccountFields }\n  }\n": typeof types.AdminAddPositionDocument,
    "\n  mutation AdminMovePosition($account: Versioned!, $positionId: UUID!, $input: PositionInput!) {\n    movePosition(account: $account, positionId: $positionId, input: $input) { ...AccountFields }\n  }\n": typeof types.AdminMovePositionDocument,
    "\n  mutation AdminEndPosition($account: Versioned!, $positionId: UUID!, $lastDay: Date!) {\n    endPosition(account: $account, positionId: $positionId, lastDay: $lastDay) { ...AccountFields }\n  }\n": typeof types.AdminEndPositionDocument,
    "\n  query AdminCalendar($year: Int!) {\n    calendar(year: $year) { date kind name source provisional }\n  }\n": typeof types.AdminCalendarDocument,
    "\n  mutation AdminRemoveCalendarDay($date: Date!) {\n    removeCalendarDay(date: $date) { date kind name source provisional }\n  }\n": typeof types.AdminRemoveCalendarDayDocument,
    "\n  mutation AdminSetCalendarDay($input: CalendarDayInput!) {\n    setCalendarDay(input: $input) { date kind name source provisional }\n  }\n": typeof types.AdminSetCalendarDayDocument,
    "\n  query AdminCodes($kind: ExternalCodeKind!, $search: String, $first: Int!, $after: String) {\n    externalCodes(kind: $kind, search: $search, first: $first, after: $after) {\n      total endCursor\n      items { kind object ownCode name code version }\n    }\n  }\n": typeof types.AdminCodesDocument,
    "\n  mutation AdminSetCode($input: ExternalCodeInput!) {\n    setExternalCode(input: $input) { kind object ownCode name code version }\n  }\n": typeof types.AdminSetCodeDocument,
    "\n  query AdminDuties {\n    duties {\n      id\n      kind\n      positionId\n      regimeCode\n      legalBasis\n      validFrom\n      validTo\n      unit { id name }\n      target { id name }\n    }\n  }\n": typeof types.AdminDutiesDocument,
    "\n  mutation AdminGrantDuty($input: DutyInput!) { grantDuty(input: $input) { id validTo } }\n": typeof types.AdminGrantDutyDocument,
    "\n  mutation AdminEndDuty($id: UUID!, $lastDay: Date!) { endDuty(id: $id, lastDay: $lastDay) { id validTo } }\n": typeof types.AdminEndDutyDocument,
    "\n  query AdminRegimeChoices { regimes { id code name } }\n": typeof types.AdminRegimeChoicesDocument,
    "\n  query AdminUnitHolders($unitId: UUID!) {\n    accounts(filter: { unitId: $unitId }, first: 25) {\n      items { id username displayName positions { id title validFrom validTo unit { id } } }\n    }\n  }\n": typeof types.AdminUnitHoldersDocument,
    "\n  query AdminJournal($filter: JournalFilter, $first: Int!, $after: String) {\n    journal(filter: $filter, first: $first, after: $after) {\n      endCursor\n      items {\n        id\n        at\n        username\n        positionTitle\n        unit { id name }\n        action\n        objectKind\n        objectId\n        fromState\n        toState\n        reason\n        requestId\n      }\n    }\n  }\n": typeof types.AdminJournalDocument,
    "\n  query AdminOutages { outages { id startedAt endedAt reason declaredAt } }\n": typeof types.AdminOutagesDocument,
    "\n  mutation AdminDeclareOutage($input: OutageInput!) {\n    declareOutage(input: $input) { id startedAt endedAt reason declaredAt }\n  }\n": typeof types.AdminDeclareOutageDocument,
    "\n  mutation AdminEndOutage($id: UUID!, $endedAt: Time!) {\n    endOutage(id: $id, endedAt: $endedAt) { id startedAt endedAt reason declaredAt }\n  }\n": typeof types.AdminEndOutageDocument,
    "\n  fragment ReformFields on Reorganisation {\n    id\n    version\n    title\n    resolution\n    issuedOn\n    effectiveOn\n    windUpTo\n    endsDistricts\n    state\n    work\n    progress\n    workFault\n    checkedAt\n    appliedAt\n    lineCount\n    targetCount\n    open\n    actions { action allowed reason }\n    summary {\n      problems { reason message place }\n      numbers {\n        provinces { before ended begun after }\n        districts { before ended begun after }\n        communes { before ended begun after }\n        units { before ended begun after }\n        renamed\n        splitAreas\n        notComparable\n        accounts\n        withoutPosition\n        positions\n        duties\n        regimes\n        obligations\n        drafts\n        conflicts\n      }\n    }\n  }\n": typeof types.ReformFieldsFragmentDoc,
    "\n  query AdminReforms {\n    reorganisations { id title resolution effectiveOn state lineCount appliedAt updatedAt }\n  }\n": typeof types.AdminReformsDocument,
    "\n  query AdminReform($id: UUID!) { reorganisation(id: $id) { ...ReformFields } }\n": typeof types.AdminReformDocument,
    "\n  query AdminReformLines($id: UUID!, $first: Int!, $after: String) {\n    reorganisationLines(id: $id, first: $first, after: $after) {\n      total\n      endCursor\n      items { from to partial share word fromName target { code name kind level parent } }\n    }\n  }\n": typeof types.AdminReformLinesDocument,
    "\n  query AdminReformItems($id: UUID!, $filter: ReorganisationItemFilter, $first: Int!, $after: String) {\n    reorganisationItems(id: $id, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items { id number kind label fromName toName options proposed choice conflict carries decided }\n    }\n  }\n": typeof types.AdminReformItemsDocument,
    "\n  mutation AdminCreateReform($input: ReorganisationInput!) { createReorganisation(input: $input) { ...ReformFields } }\n": typeof types.AdminCreateReformDocument,
    "\n  mutation AdminUpdateReform($reorganisation: Versioned!, $input: ReorganisationInput!) {\n    updateReorganisation(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n": typeof types.AdminUpdateReformDocument,
    "\n  mutation AdminSetReformLineage($reorganisation: Versioned!, $input: ReorganisationLineageInput!) {\n    setReorganisationLineage(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n": typeof types.AdminSetReformLineageDocument,
    "\n  mutation AdminCheckReform($reorganisation: Versioned!) {\n    checkReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n": typeof types.AdminCheckReformDocument,
    "\n  mutation AdminDecideReformItems($reorganisation: Versioned!, $itemIds: [UUID!]!, $choice: String) {\n    decideReorganisationItems(reorganisation: $reorganisation, itemIds: $itemIds, choice: $choice) { ...ReformFields }\n  }\n": typeof types.AdminDecideReformItemsDocument,
    "\n  mutation AdminApplyReform($reorganisation: Versioned!) {\n    applyReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n": typeof types.AdminApplyReformDocument,
    "\n  mutation AdminStopReform($id: UUID!) { stopReorganisation(id: $id) { ...ReformFields } }\n": typeof types.AdminStopReformDocument,
    "\n  mutation AdminAbandonReform($reorganisation: Versioned!) {\n    abandonReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n": typeof types.AdminAbandonReformDocument,
    "\n  query AdminSplitAreas($first: Int!, $after: String) {\n    splitAreas(first: $first, after: $after) {\n      total\n      unknown\n      endCursor\n      items {\n        date\n        area { id code fullName }\n        parts { share to { id fullName } }\n        decision { id version basis decidedOn state confirmedAt shares { share to { id } } }\n      }\n    }\n  }\n": typeof types.AdminSplitAreasDocument,
    "\n  mutation AdminProposeShares($input: SharesInput!) { proposeShares(input: $input) { decision { id version state } } }\n": typeof types.AdminProposeSharesDocument,
    "\n  mutation AdminConfirmShares($decision: Versioned!) { confirmShares(decision: $decision) { decision { id version state } } }\n": typeof types.AdminConfirmSharesDocument,
    "\n  mutation AdminWithdrawShares($decision: Versioned!) { withdrawShares(decision: $decision) { decision { id version state } } }\n": typeof types.AdminWithdrawSharesDocument,
    "\n  query AdminAreaChoices($search: String, $on: Date) {\n    units(search: $search, kind: PEOPLES_COMMITTEE, on: $on, first: 40) { items { id level area { code fullName } } }\n  }\n": typeof types.AdminAreaChoicesDocument,
    "\n  query AdminUnits($search: String, $kind: UnitKind, $level: Level, $on: Date, $first: Int!, $after: String) {\n    units(search: $search, kind: $kind, level: $level, on: $on, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        code\n        name\n        kind\n        level\n        sector\n        validFrom\n        validTo\n        area { id fullName }\n        parent { id name }\n      }\n    }\n  }\n": typeof types.AdminUnitsDocument,
    "\n  query AdminUnit($id: UUID!) {\n    unit(id: $id) {\n      id\n      code\n      name\n      kind\n      level\n      sector\n      validFrom\n      validTo\n      area { id code fullName kind level lon lat validFrom validTo }\n      parent { id name parent { id name parent { id name } } }\n      rooms { id code name }\n    }\n  }\n": typeof types.AdminUnitDocument,
    "\n  query AdminLineage($areaCode: String!) {\n    lineage(areaCode: $areaCode) {\n      partial\n      share\n      act\n      date\n      from { id code fullName validFrom validTo }\n      to { id code fullName validFrom validTo }\n    }\n  }\n": typeof types.AdminLineageDocument,
    "\n  query AdminUnitChoices($search: String, $on: Date) {\n    units(search: $search, on: $on, first: 30) {\n      total\n      items { id code name parent { id name } }\n    }\n  }\n": typeof types.AdminUnitChoicesDocument,
    "\n  query AdminUnitName($id: UUID!) { unit(id: $id) { id code name parent { id name } } }\n": typeof types.AdminUnitNameDocument,
};
const documents: Documents = {
    "\n  fragment AccountFields on ManagedAccount {\n    id\n    username\n    displayName\n    email\n    locked\n    lockReason\n    blockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    version\n    positions {\n      id\n      title\n      roles\n      signingForm\n      validFrom\n      validTo\n      unit { id name code }\n    }\n  }\n": types.AccountFieldsFragmentDoc,
    "\n  query AdminAccounts($filter: AccountFilter, $first: Int!, $after: String) {\n    accounts(filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        username\n        displayName\n        locked\n        blockedUntil\n        mustChangePassword\n        lastSignInAt\n        positions { id title validFrom validTo unit { id name } }\n      }\n    }\n  }\n": types.AdminAccountsDocument,
    "\n  query AdminAccount($username: String!) {\n    accounts(filter: { search: $username }, first: 15) {\n      items { ...AccountFields }\n    }\n  }\n": types.AdminAccountDocument,
    "\n  mutation AdminCreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) { ...AccountFields }\n  }\n": types.AdminCreateAccountDocument,
    "\n  mutation AdminLockAccount($account: Versioned!, $reason: String!) {\n    lockAccount(account: $account, reason: $reason) { ...AccountFields }\n  }\n": types.AdminLockAccountDocument,
    "\n  mutation AdminUnlockAccount($account: Versioned!) {\n    unlockAccount(account: $account) { ...AccountFields }\n  }\n": types.AdminUnlockAccountDocument,
    "\n  mutation AdminSetEmail($account: Versioned!, $email: String) {\n    setEmail(account: $account, email: $email) { ...AccountFields }\n  }\n": types.AdminSetEmailDocument,
    "\n  mutation AdminResetPassword($account: Versioned!, $password: String!) {\n    resetPassword(account: $account, password: $password) { ...AccountFields }\n  }\n": types.AdminResetPasswordDocument,
    "\n  mutation AdminAddPosition($account: Versioned!, $input: PositionInput!) {\n    addPosition(account: $account, input: $input) { ...AccountFields }\n  }\n": types.AdminAddPositionDocument,
    "\n  mutation AdminMovePosition($account: Versioned!, $positionId: UUID!, $input: PositionInput!) {\n    movePosition(account: $account, positionId: $positionId, input: $input) { ...AccountFields }\n  }\n": types.AdminMovePositionDocument,
    "\n  mutation AdminEndPosition($account: Versioned!, $positionId: UUID!, $lastDay: Date!) {\n    endPosition(account: $account, positionId: $positionId, lastDay: $lastDay) { ...AccountFields }\n  }\n": types.AdminEndPositionDocument,
    "\n  query AdminCalendar($year: Int!) {\n    calendar(year: $year) { date kind name source provisional }\n  }\n": types.AdminCalendarDocument,
    "\n  mutation AdminRemoveCalendarDay($date: Date!) {\n    removeCalendarDay(date: $date) { date kind name source provisional }\n  }\n": types.AdminRemoveCalendarDayDocument,
    "\n  mutation AdminSetCalendarDay($input: CalendarDayInput!) {\n    setCalendarDay(input: $input) { date kind name source provisional }\n  }\n": types.AdminSetCalendarDayDocument,
    "\n  query AdminCodes($kind: ExternalCodeKind!, $search: String, $first: Int!, $after: String) {\n    externalCodes(kind: $kind, search: $search, first: $first, after: $after) {\n      total endCursor\n      items { kind object ownCode name code version }\n    }\n  }\n": types.AdminCodesDocument,
    "\n  mutation AdminSetCode($input: ExternalCodeInput!) {\n    setExternalCode(input: $input) { kind object ownCode name code version }\n  }\n": types.AdminSetCodeDocument,
    "\n  query AdminDuties {\n    duties {\n      id\n      kind\n      positionId\n      regimeCode\n      legalBasis\n      validFrom\n      validTo\n      unit { id name }\n      target { id name }\n    }\n  }\n": types.AdminDutiesDocument,
    "\n  mutation AdminGrantDuty($input: DutyInput!) { grantDuty(input: $input) { id validTo } }\n": types.AdminGrantDutyDocument,
    "\n  mutation AdminEndDuty($id: UUID!, $lastDay: Date!) { endDuty(id: $id, lastDay: $lastDay) { id validTo } }\n": types.AdminEndDutyDocument,
    "\n  query AdminRegimeChoices { regimes { id code name } }\n": types.AdminRegimeChoicesDocument,
    "\n  query AdminUnitHolders($unitId: UUID!) {\n    accounts(filter: { unitId: $unitId }, first: 25) {\n      items { id username displayName positions { id title validFrom validTo unit { id } } }\n    }\n  }\n": types.AdminUnitHoldersDocument,
    "\n  query AdminJournal($filter: JournalFilter, $first: Int!, $after: String) {\n    journal(filter: $filter, first: $first, after: $after) {\n      endCursor\n      items {\n        id\n        at\n        username\n        positionTitle\n        unit { id name }\n        action\n        objectKind\n        objectId\n        fromState\n        toState\n        reason\n        requestId\n      }\n    }\n  }\n": types.AdminJournalDocument,
    "\n  query AdminOutages { outages { id startedAt endedAt reason declaredAt } }\n": types.AdminOutagesDocument,
    "\n  mutation AdminDeclareOutage($input: OutageInput!) {\n    declareOutage(input: $input) { id startedAt endedAt reason declaredAt }\n  }\n": types.AdminDeclareOutageDocument,
    "\n  mutation AdminEndOutage($id: UUID!, $endedAt: Time!) {\n    endOutage(id: $id, endedAt: $endedAt) { id startedAt endedAt reason declaredAt }\n  }\n": types.AdminEndOutageDocument,
    "\n  fragment ReformFields on Reorganisation {\n    id\n    version\n    title\n    resolution\n    issuedOn\n    effectiveOn\n    windUpTo\n    endsDistricts\n    state\n    work\n    progress\n    workFault\n    checkedAt\n    appliedAt\n    lineCount\n    targetCount\n    open\n    actions { action allowed reason }\n    summary {\n      problems { reason message place }\n      numbers {\n        provinces { before ended begun after }\n        districts { before ended begun after }\n        communes { before ended begun after }\n        units { before ended begun after }\n        renamed\n        splitAreas\n        notComparable\n        accounts\n        withoutPosition\n        positions\n        duties\n        regimes\n        obligations\n        drafts\n        conflicts\n      }\n    }\n  }\n": types.ReformFieldsFragmentDoc,
    "\n  query AdminReforms {\n    reorganisations { id title resolution effectiveOn state lineCount appliedAt updatedAt }\n  }\n": types.AdminReformsDocument,
    "\n  query AdminReform($id: UUID!) { reorganisation(id: $id) { ...ReformFields } }\n": types.AdminReformDocument,
    "\n  query AdminReformLines($id: UUID!, $first: Int!, $after: String) {\n    reorganisationLines(id: $id, first: $first, after: $after) {\n      total\n      endCursor\n      items { from to partial share word fromName target { code name kind level parent } }\n    }\n  }\n": types.AdminReformLinesDocument,
    "\n  query AdminReformItems($id: UUID!, $filter: ReorganisationItemFilter, $first: Int!, $after: String) {\n    reorganisationItems(id: $id, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items { id number kind label fromName toName options proposed choice conflict carries decided }\n    }\n  }\n": types.AdminReformItemsDocument,
    "\n  mutation AdminCreateReform($input: ReorganisationInput!) { createReorganisation(input: $input) { ...ReformFields } }\n": types.AdminCreateReformDocument,
    "\n  mutation AdminUpdateReform($reorganisation: Versioned!, $input: ReorganisationInput!) {\n    updateReorganisation(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n": types.AdminUpdateReformDocument,
    "\n  mutation AdminSetReformLineage($reorganisation: Versioned!, $input: ReorganisationLineageInput!) {\n    setReorganisationLineage(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n": types.AdminSetReformLineageDocument,
    "\n  mutation AdminCheckReform($reorganisation: Versioned!) {\n    checkReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n": types.AdminCheckReformDocument,
    "\n  mutation AdminDecideReformItems($reorganisation: Versioned!, $itemIds: [UUID!]!, $choice: String) {\n    decideReorganisationItems(reorganisation: $reorganisation, itemIds: $itemIds, choice: $choice) { ...ReformFields }\n  }\n": types.AdminDecideReformItemsDocument,
    "\n  mutation AdminApplyReform($reorganisation: Versioned!) {\n    applyReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n": types.AdminApplyReformDocument,
    "\n  mutation AdminStopReform($id: UUID!) { stopReorganisation(id: $id) { ...ReformFields } }\n": types.AdminStopReformDocument,
    "\n  mutation AdminAbandonReform($reorganisation: Versioned!) {\n    abandonReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n": types.AdminAbandonReformDocument,
    "\n  query AdminSplitAreas($first: Int!, $after: String) {\n    splitAreas(first: $first, after: $after) {\n      total\n      unknown\n      endCursor\n      items {\n        date\n        area { id code fullName }\n        parts { share to { id fullName } }\n        decision { id version basis decidedOn state confirmedAt shares { share to { id } } }\n      }\n    }\n  }\n": types.AdminSplitAreasDocument,
    "\n  mutation AdminProposeShares($input: SharesInput!) { proposeShares(input: $input) { decision { id version state } } }\n": types.AdminProposeSharesDocument,
    "\n  mutation AdminConfirmShares($decision: Versioned!) { confirmShares(decision: $decision) { decision { id version state } } }\n": types.AdminConfirmSharesDocument,
    "\n  mutation AdminWithdrawShares($decision: Versioned!) { withdrawShares(decision: $decision) { decision { id version state } } }\n": types.AdminWithdrawSharesDocument,
    "\n  query AdminAreaChoices($search: String, $on: Date) {\n    units(search: $search, kind: PEOPLES_COMMITTEE, on: $on, first: 40) { items { id level area { code fullName } } }\n  }\n": types.AdminAreaChoicesDocument,
    "\n  query AdminUnits($search: String, $kind: UnitKind, $level: Level, $on: Date, $first: Int!, $after: String) {\n    units(search: $search, kind: $kind, level: $level, on: $on, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        code\n        name\n        kind\n        level\n        sector\n        validFrom\n        validTo\n        area { id fullName }\n        parent { id name }\n      }\n    }\n  }\n": types.AdminUnitsDocument,
    "\n  query AdminUnit($id: UUID!) {\n    unit(id: $id) {\n      id\n      code\n      name\n      kind\n      level\n      sector\n      validFrom\n      validTo\n      area { id code fullName kind level lon lat validFrom validTo }\n      parent { id name parent { id name parent { id name } } }\n      rooms { id code name }\n    }\n  }\n": types.AdminUnitDocument,
    "\n  query AdminLineage($areaCode: String!) {\n    lineage(areaCode: $areaCode) {\n      partial\n      share\n      act\n      date\n      from { id code fullName validFrom validTo }\n      to { id code fullName validFrom validTo }\n    }\n  }\n": types.AdminLineageDocument,
    "\n  query AdminUnitChoices($search: String, $on: Date) {\n    units(search: $search, on: $on, first: 30) {\n      total\n      items { id code name parent { id name } }\n    }\n  }\n": types.AdminUnitChoicesDocument,
    "\n  query AdminUnitName($id: UUID!) { unit(id: $id) { id code name parent { id name } } }\n": types.AdminUnitNameDocument,
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
export function graphql(source: "\n  fragment AccountFields on ManagedAccount {\n    id\n    username\n    displayName\n    email\n    locked\n    lockReason\n    blockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    version\n    positions {\n      id\n      title\n      roles\n      signingForm\n      validFrom\n      validTo\n      unit { id name code }\n    }\n  }\n"): (typeof documents)["\n  fragment AccountFields on ManagedAccount {\n    id\n    username\n    displayName\n    email\n    locked\n    lockReason\n    blockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    version\n    positions {\n      id\n      title\n      roles\n      signingForm\n      validFrom\n      validTo\n      unit { id name code }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminAccounts($filter: AccountFilter, $first: Int!, $after: String) {\n    accounts(filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        username\n        displayName\n        locked\n        blockedUntil\n        mustChangePassword\n        lastSignInAt\n        positions { id title validFrom validTo unit { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminAccounts($filter: AccountFilter, $first: Int!, $after: String) {\n    accounts(filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        username\n        displayName\n        locked\n        blockedUntil\n        mustChangePassword\n        lastSignInAt\n        positions { id title validFrom validTo unit { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminAccount($username: String!) {\n    accounts(filter: { search: $username }, first: 15) {\n      items { ...AccountFields }\n    }\n  }\n"): (typeof documents)["\n  query AdminAccount($username: String!) {\n    accounts(filter: { search: $username }, first: 15) {\n      items { ...AccountFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminCreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminCreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminLockAccount($account: Versioned!, $reason: String!) {\n    lockAccount(account: $account, reason: $reason) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminLockAccount($account: Versioned!, $reason: String!) {\n    lockAccount(account: $account, reason: $reason) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminUnlockAccount($account: Versioned!) {\n    unlockAccount(account: $account) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminUnlockAccount($account: Versioned!) {\n    unlockAccount(account: $account) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminSetEmail($account: Versioned!, $email: String) {\n    setEmail(account: $account, email: $email) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminSetEmail($account: Versioned!, $email: String) {\n    setEmail(account: $account, email: $email) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminResetPassword($account: Versioned!, $password: String!) {\n    resetPassword(account: $account, password: $password) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminResetPassword($account: Versioned!, $password: String!) {\n    resetPassword(account: $account, password: $password) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminAddPosition($account: Versioned!, $input: PositionInput!) {\n    addPosition(account: $account, input: $input) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminAddPosition($account: Versioned!, $input: PositionInput!) {\n    addPosition(account: $account, input: $input) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminMovePosition($account: Versioned!, $positionId: UUID!, $input: PositionInput!) {\n    movePosition(account: $account, positionId: $positionId, input: $input) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminMovePosition($account: Versioned!, $positionId: UUID!, $input: PositionInput!) {\n    movePosition(account: $account, positionId: $positionId, input: $input) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminEndPosition($account: Versioned!, $positionId: UUID!, $lastDay: Date!) {\n    endPosition(account: $account, positionId: $positionId, lastDay: $lastDay) { ...AccountFields }\n  }\n"): (typeof documents)["\n  mutation AdminEndPosition($account: Versioned!, $positionId: UUID!, $lastDay: Date!) {\n    endPosition(account: $account, positionId: $positionId, lastDay: $lastDay) { ...AccountFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminCalendar($year: Int!) {\n    calendar(year: $year) { date kind name source provisional }\n  }\n"): (typeof documents)["\n  query AdminCalendar($year: Int!) {\n    calendar(year: $year) { date kind name source provisional }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminRemoveCalendarDay($date: Date!) {\n    removeCalendarDay(date: $date) { date kind name source provisional }\n  }\n"): (typeof documents)["\n  mutation AdminRemoveCalendarDay($date: Date!) {\n    removeCalendarDay(date: $date) { date kind name source provisional }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminSetCalendarDay($input: CalendarDayInput!) {\n    setCalendarDay(input: $input) { date kind name source provisional }\n  }\n"): (typeof documents)["\n  mutation AdminSetCalendarDay($input: CalendarDayInput!) {\n    setCalendarDay(input: $input) { date kind name source provisional }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminCodes($kind: ExternalCodeKind!, $search: String, $first: Int!, $after: String) {\n    externalCodes(kind: $kind, search: $search, first: $first, after: $after) {\n      total endCursor\n      items { kind object ownCode name code version }\n    }\n  }\n"): (typeof documents)["\n  query AdminCodes($kind: ExternalCodeKind!, $search: String, $first: Int!, $after: String) {\n    externalCodes(kind: $kind, search: $search, first: $first, after: $after) {\n      total endCursor\n      items { kind object ownCode name code version }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminSetCode($input: ExternalCodeInput!) {\n    setExternalCode(input: $input) { kind object ownCode name code version }\n  }\n"): (typeof documents)["\n  mutation AdminSetCode($input: ExternalCodeInput!) {\n    setExternalCode(input: $input) { kind object ownCode name code version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminDuties {\n    duties {\n      id\n      kind\n      positionId\n      regimeCode\n      legalBasis\n      validFrom\n      validTo\n      unit { id name }\n      target { id name }\n    }\n  }\n"): (typeof documents)["\n  query AdminDuties {\n    duties {\n      id\n      kind\n      positionId\n      regimeCode\n      legalBasis\n      validFrom\n      validTo\n      unit { id name }\n      target { id name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminGrantDuty($input: DutyInput!) { grantDuty(input: $input) { id validTo } }\n"): (typeof documents)["\n  mutation AdminGrantDuty($input: DutyInput!) { grantDuty(input: $input) { id validTo } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminEndDuty($id: UUID!, $lastDay: Date!) { endDuty(id: $id, lastDay: $lastDay) { id validTo } }\n"): (typeof documents)["\n  mutation AdminEndDuty($id: UUID!, $lastDay: Date!) { endDuty(id: $id, lastDay: $lastDay) { id validTo } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminRegimeChoices { regimes { id code name } }\n"): (typeof documents)["\n  query AdminRegimeChoices { regimes { id code name } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminUnitHolders($unitId: UUID!) {\n    accounts(filter: { unitId: $unitId }, first: 25) {\n      items { id username displayName positions { id title validFrom validTo unit { id } } }\n    }\n  }\n"): (typeof documents)["\n  query AdminUnitHolders($unitId: UUID!) {\n    accounts(filter: { unitId: $unitId }, first: 25) {\n      items { id username displayName positions { id title validFrom validTo unit { id } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminJournal($filter: JournalFilter, $first: Int!, $after: String) {\n    journal(filter: $filter, first: $first, after: $after) {\n      endCursor\n      items {\n        id\n        at\n        username\n        positionTitle\n        unit { id name }\n        action\n        objectKind\n        objectId\n        fromState\n        toState\n        reason\n        requestId\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminJournal($filter: JournalFilter, $first: Int!, $after: String) {\n    journal(filter: $filter, first: $first, after: $after) {\n      endCursor\n      items {\n        id\n        at\n        username\n        positionTitle\n        unit { id name }\n        action\n        objectKind\n        objectId\n        fromState\n        toState\n        reason\n        requestId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminOutages { outages { id startedAt endedAt reason declaredAt } }\n"): (typeof documents)["\n  query AdminOutages { outages { id startedAt endedAt reason declaredAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminDeclareOutage($input: OutageInput!) {\n    declareOutage(input: $input) { id startedAt endedAt reason declaredAt }\n  }\n"): (typeof documents)["\n  mutation AdminDeclareOutage($input: OutageInput!) {\n    declareOutage(input: $input) { id startedAt endedAt reason declaredAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminEndOutage($id: UUID!, $endedAt: Time!) {\n    endOutage(id: $id, endedAt: $endedAt) { id startedAt endedAt reason declaredAt }\n  }\n"): (typeof documents)["\n  mutation AdminEndOutage($id: UUID!, $endedAt: Time!) {\n    endOutage(id: $id, endedAt: $endedAt) { id startedAt endedAt reason declaredAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReformFields on Reorganisation {\n    id\n    version\n    title\n    resolution\n    issuedOn\n    effectiveOn\n    windUpTo\n    endsDistricts\n    state\n    work\n    progress\n    workFault\n    checkedAt\n    appliedAt\n    lineCount\n    targetCount\n    open\n    actions { action allowed reason }\n    summary {\n      problems { reason message place }\n      numbers {\n        provinces { before ended begun after }\n        districts { before ended begun after }\n        communes { before ended begun after }\n        units { before ended begun after }\n        renamed\n        splitAreas\n        notComparable\n        accounts\n        withoutPosition\n        positions\n        duties\n        regimes\n        obligations\n        drafts\n        conflicts\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ReformFields on Reorganisation {\n    id\n    version\n    title\n    resolution\n    issuedOn\n    effectiveOn\n    windUpTo\n    endsDistricts\n    state\n    work\n    progress\n    workFault\n    checkedAt\n    appliedAt\n    lineCount\n    targetCount\n    open\n    actions { action allowed reason }\n    summary {\n      problems { reason message place }\n      numbers {\n        provinces { before ended begun after }\n        districts { before ended begun after }\n        communes { before ended begun after }\n        units { before ended begun after }\n        renamed\n        splitAreas\n        notComparable\n        accounts\n        withoutPosition\n        positions\n        duties\n        regimes\n        obligations\n        drafts\n        conflicts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminReforms {\n    reorganisations { id title resolution effectiveOn state lineCount appliedAt updatedAt }\n  }\n"): (typeof documents)["\n  query AdminReforms {\n    reorganisations { id title resolution effectiveOn state lineCount appliedAt updatedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminReform($id: UUID!) { reorganisation(id: $id) { ...ReformFields } }\n"): (typeof documents)["\n  query AdminReform($id: UUID!) { reorganisation(id: $id) { ...ReformFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminReformLines($id: UUID!, $first: Int!, $after: String) {\n    reorganisationLines(id: $id, first: $first, after: $after) {\n      total\n      endCursor\n      items { from to partial share word fromName target { code name kind level parent } }\n    }\n  }\n"): (typeof documents)["\n  query AdminReformLines($id: UUID!, $first: Int!, $after: String) {\n    reorganisationLines(id: $id, first: $first, after: $after) {\n      total\n      endCursor\n      items { from to partial share word fromName target { code name kind level parent } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminReformItems($id: UUID!, $filter: ReorganisationItemFilter, $first: Int!, $after: String) {\n    reorganisationItems(id: $id, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items { id number kind label fromName toName options proposed choice conflict carries decided }\n    }\n  }\n"): (typeof documents)["\n  query AdminReformItems($id: UUID!, $filter: ReorganisationItemFilter, $first: Int!, $after: String) {\n    reorganisationItems(id: $id, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items { id number kind label fromName toName options proposed choice conflict carries decided }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminCreateReform($input: ReorganisationInput!) { createReorganisation(input: $input) { ...ReformFields } }\n"): (typeof documents)["\n  mutation AdminCreateReform($input: ReorganisationInput!) { createReorganisation(input: $input) { ...ReformFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminUpdateReform($reorganisation: Versioned!, $input: ReorganisationInput!) {\n    updateReorganisation(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n"): (typeof documents)["\n  mutation AdminUpdateReform($reorganisation: Versioned!, $input: ReorganisationInput!) {\n    updateReorganisation(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminSetReformLineage($reorganisation: Versioned!, $input: ReorganisationLineageInput!) {\n    setReorganisationLineage(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n"): (typeof documents)["\n  mutation AdminSetReformLineage($reorganisation: Versioned!, $input: ReorganisationLineageInput!) {\n    setReorganisationLineage(reorganisation: $reorganisation, input: $input) { ...ReformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminCheckReform($reorganisation: Versioned!) {\n    checkReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n"): (typeof documents)["\n  mutation AdminCheckReform($reorganisation: Versioned!) {\n    checkReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminDecideReformItems($reorganisation: Versioned!, $itemIds: [UUID!]!, $choice: String) {\n    decideReorganisationItems(reorganisation: $reorganisation, itemIds: $itemIds, choice: $choice) { ...ReformFields }\n  }\n"): (typeof documents)["\n  mutation AdminDecideReformItems($reorganisation: Versioned!, $itemIds: [UUID!]!, $choice: String) {\n    decideReorganisationItems(reorganisation: $reorganisation, itemIds: $itemIds, choice: $choice) { ...ReformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminApplyReform($reorganisation: Versioned!) {\n    applyReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n"): (typeof documents)["\n  mutation AdminApplyReform($reorganisation: Versioned!) {\n    applyReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminStopReform($id: UUID!) { stopReorganisation(id: $id) { ...ReformFields } }\n"): (typeof documents)["\n  mutation AdminStopReform($id: UUID!) { stopReorganisation(id: $id) { ...ReformFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminAbandonReform($reorganisation: Versioned!) {\n    abandonReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n"): (typeof documents)["\n  mutation AdminAbandonReform($reorganisation: Versioned!) {\n    abandonReorganisation(reorganisation: $reorganisation) { ...ReformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminSplitAreas($first: Int!, $after: String) {\n    splitAreas(first: $first, after: $after) {\n      total\n      unknown\n      endCursor\n      items {\n        date\n        area { id code fullName }\n        parts { share to { id fullName } }\n        decision { id version basis decidedOn state confirmedAt shares { share to { id } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminSplitAreas($first: Int!, $after: String) {\n    splitAreas(first: $first, after: $after) {\n      total\n      unknown\n      endCursor\n      items {\n        date\n        area { id code fullName }\n        parts { share to { id fullName } }\n        decision { id version basis decidedOn state confirmedAt shares { share to { id } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminProposeShares($input: SharesInput!) { proposeShares(input: $input) { decision { id version state } } }\n"): (typeof documents)["\n  mutation AdminProposeShares($input: SharesInput!) { proposeShares(input: $input) { decision { id version state } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminConfirmShares($decision: Versioned!) { confirmShares(decision: $decision) { decision { id version state } } }\n"): (typeof documents)["\n  mutation AdminConfirmShares($decision: Versioned!) { confirmShares(decision: $decision) { decision { id version state } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdminWithdrawShares($decision: Versioned!) { withdrawShares(decision: $decision) { decision { id version state } } }\n"): (typeof documents)["\n  mutation AdminWithdrawShares($decision: Versioned!) { withdrawShares(decision: $decision) { decision { id version state } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminAreaChoices($search: String, $on: Date) {\n    units(search: $search, kind: PEOPLES_COMMITTEE, on: $on, first: 40) { items { id level area { code fullName } } }\n  }\n"): (typeof documents)["\n  query AdminAreaChoices($search: String, $on: Date) {\n    units(search: $search, kind: PEOPLES_COMMITTEE, on: $on, first: 40) { items { id level area { code fullName } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminUnits($search: String, $kind: UnitKind, $level: Level, $on: Date, $first: Int!, $after: String) {\n    units(search: $search, kind: $kind, level: $level, on: $on, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        code\n        name\n        kind\n        level\n        sector\n        validFrom\n        validTo\n        area { id fullName }\n        parent { id name }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminUnits($search: String, $kind: UnitKind, $level: Level, $on: Date, $first: Int!, $after: String) {\n    units(search: $search, kind: $kind, level: $level, on: $on, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id\n        code\n        name\n        kind\n        level\n        sector\n        validFrom\n        validTo\n        area { id fullName }\n        parent { id name }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminUnit($id: UUID!) {\n    unit(id: $id) {\n      id\n      code\n      name\n      kind\n      level\n      sector\n      validFrom\n      validTo\n      area { id code fullName kind level lon lat validFrom validTo }\n      parent { id name parent { id name parent { id name } } }\n      rooms { id code name }\n    }\n  }\n"): (typeof documents)["\n  query AdminUnit($id: UUID!) {\n    unit(id: $id) {\n      id\n      code\n      name\n      kind\n      level\n      sector\n      validFrom\n      validTo\n      area { id code fullName kind level lon lat validFrom validTo }\n      parent { id name parent { id name parent { id name } } }\n      rooms { id code name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminLineage($areaCode: String!) {\n    lineage(areaCode: $areaCode) {\n      partial\n      share\n      act\n      date\n      from { id code fullName validFrom validTo }\n      to { id code fullName validFrom validTo }\n    }\n  }\n"): (typeof documents)["\n  query AdminLineage($areaCode: String!) {\n    lineage(areaCode: $areaCode) {\n      partial\n      share\n      act\n      date\n      from { id code fullName validFrom validTo }\n      to { id code fullName validFrom validTo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminUnitChoices($search: String, $on: Date) {\n    units(search: $search, on: $on, first: 30) {\n      total\n      items { id code name parent { id name } }\n    }\n  }\n"): (typeof documents)["\n  query AdminUnitChoices($search: String, $on: Date) {\n    units(search: $search, on: $on, first: 30) {\n      total\n      items { id code name parent { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdminUnitName($id: UUID!) { unit(id: $id) { id code name parent { id name } } }\n"): (typeof documents)["\n  query AdminUnitName($id: UUID!) { unit(id: $id) { id code name parent { id name } } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;