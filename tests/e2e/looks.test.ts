/** Who looked, at the demo: an employee reads it, filters it, and asks; and every state of the page is sound. */
import { describe, expect, it } from 'vitest';
import { areSound, isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const signedIn = (name: string, look = {}) =>
  signIn(house.browser, house.portal.url, castMember(house.demo, name), look);

describe('who looked', () => {
  it('is said with what does not fit, what was refused, who is silent, and without a name that nobody decided on', async () => {
    const { page, complaints } = await signedIn('Ava Hartley');
    await page.goto(`${house.portal.url}/looked`);
    const words = await page.locator('main').innerText();
    expect(words).toContain('This does not fit. You were told: Keep devices and data safe.');
    expect(words).toContain('Refused: nothing was shown');
    expect(words).toContain('One read of 44 people');
    expect(words).toContain('Has never reported who looks.');
    expect(words).toContain('Has said nothing about looks since');
    expect(words).toContain('reported by the system');
    expect(words).toContain('Harriet Lowe, Payroll');
    await isSound(page, 'who looked');
    await page.goto(`${house.portal.url}/looked?mismatch=1&system=endpoint-agent`);
    expect(await page.locator('.looks > li').count()).toBe(1);
    const ask = await page.locator('.looks a').first().getAttribute('href');
    expect(ask).toMatch(/^\/requests\/new\?type=question_about_access&look=\d+$/);
    await page.getByRole('link', { name: 'Remove: Only what does not fit what I was told' }).click();
    expect(page.url()).toBe(`${house.portal.url}/looked?system=endpoint-agent`);
    expect(await page.locator('.looks > li').count()).toBe(3);
    expect((await page.goto(`${house.portal.url}/looked?before=x`))?.status()).toBe(400);
    expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('fits a phone in the dark, and reads from right to left', async () => {
    const phone = { viewport: { width: 320, height: 720 }, colorScheme: 'dark' } as const;
    const { page } = await signedIn('Jonas Albrecht', phone);
    await areSound(page, house.portal.url, ['/looked', '/looked?mismatch=1', '/looked?system=nothing']);
    await page.context().close();
  }, 60_000);
});
