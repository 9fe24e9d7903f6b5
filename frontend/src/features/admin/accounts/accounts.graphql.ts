import { graphql } from '../gql';

export const AccountFields = graphql(`
  fragment AccountFields on ManagedAccount {
    id
    username
    displayName
    email
    locked
    lockReason
    blockedUntil
    mustChangePassword
    lastSignInAt
    createdAt
    version
    positions {
      id
      title
      roles
      signingForm
      validFrom
      validTo
      unit { id name code }
    }
  }
`);

// The list asks for less of each position than the drawer: the server bounds what one query may answer.
export const AccountsQuery = graphql(`
  query AdminAccounts($filter: AccountFilter, $first: Int!, $after: String) {
    accounts(filter: $filter, first: $first, after: $after) {
      total
      endCursor
      items {
        id
        username
        displayName
        locked
        blockedUntil
        mustChangePassword
        lastSignInAt
        positions { id title validFrom validTo unit { id name } }
      }
    }
  }
`);

export const AccountQuery = graphql(`
  query AdminAccount($username: String!) {
    accounts(filter: { search: $username }, first: 15) {
      items { ...AccountFields }
    }
  }
`);

export const CreateAccount = graphql(`
  mutation AdminCreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) { ...AccountFields }
  }
`);

export const LockAccount = graphql(`
  mutation AdminLockAccount($account: Versioned!, $reason: String!) {
    lockAccount(account: $account, reason: $reason) { ...AccountFields }
  }
`);

export const UnlockAccount = graphql(`
  mutation AdminUnlockAccount($account: Versioned!) {
    unlockAccount(account: $account) { ...AccountFields }
  }
`);

export const SetEmail = graphql(`
  mutation AdminSetEmail($account: Versioned!, $email: String) {
    setEmail(account: $account, email: $email) { ...AccountFields }
  }
`);

export const ResetPassword = graphql(`
  mutation AdminResetPassword($account: Versioned!, $password: String!) {
    resetPassword(account: $account, password: $password) { ...AccountFields }
  }
`);

export const AddPosition = graphql(`
  mutation AdminAddPosition($account: Versioned!, $input: PositionInput!) {
    addPosition(account: $account, input: $input) { ...AccountFields }
  }
`);

export const MovePosition = graphql(`
  mutation AdminMovePosition($account: Versioned!, $positionId: UUID!, $input: PositionInput!) {
    movePosition(account: $account, positionId: $positionId, input: $input) { ...AccountFields }
  }
`);

export const EndPosition = graphql(`
  mutation AdminEndPosition($account: Versioned!, $positionId: UUID!, $lastDay: Date!) {
    endPosition(account: $account, positionId: $positionId, lastDay: $lastDay) { ...AccountFields }
  }
`);
