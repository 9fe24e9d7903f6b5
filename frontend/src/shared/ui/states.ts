export { DeniedState } from './denied-state';
export { EmptyState } from './empty-state';
export { ErrorState } from './error-state';
export { NoMatch } from './no-match';
