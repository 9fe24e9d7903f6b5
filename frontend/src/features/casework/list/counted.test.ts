import { describe, expect, it } from 'vitest';
import { counted } from './counted';

describe('the total of a list', () => {
  it('says that there may be more where the server has ended counting', () => {
    expect([999, 1000].map((total) => counted(total))).toEqual(['999', '1.000+']);
    expect([1000, 10_000].map((total) => counted(total, 10_000))).toEqual(['1.000', '10.000+']);
  });
});
