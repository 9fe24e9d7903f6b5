import { test, expect } from './support/test';
import { signIn } from './support/people';
import { look } from './support/look';
for (const [user, paths] of Object.entries({
  'xa.tinhkhe': ['/viec', '/bao-cao', '/bao-cao?phan=nghia-vu'],
  'lanhdao.tinh': ['/dieu-hanh'],
  'thanhtra': ['/viec', '/bao-cao'],
  'quantri': ['/quan-tri/tai-khoan'],
})) test(user, async ({ page }) => {
  await signIn(page, user);
  for (const p of paths) { await page.goto(p); await page.waitForTimeout(2500); await look(page, `probe-${user}-${p.replace(/\W+/g,'_')}`); }
});
