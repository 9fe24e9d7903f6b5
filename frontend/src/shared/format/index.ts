export * from './clock';
export * from './date';
export * from './number';
export * from './period';
export * from './text';
