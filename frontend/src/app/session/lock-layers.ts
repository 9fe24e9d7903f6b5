// Loaded after the first paint, long before it is needed: the line may be gone when the screen locks.
export { IdleWarning } from './idle-warning';
export { LockScreen } from './lock-screen';
