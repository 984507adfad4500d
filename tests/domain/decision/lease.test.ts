import { describe, expect, it } from 'vitest';
import { answerExpiresAt, continueSeconds, leaseSeconds } from '#domain/decision/lease';
import { categoryOf } from '#domain/monitoring/category';
import { activity, day, rule } from './world';

const on = (basis: 'consent' | 'legal_obligation', more = {}) =>
  activity({
    basis,
    category: 'working_time',
    purpose: 'payroll_time',
    duty: { onLostContactHours: 8 },
    ...more,
  });

const lease = (of: ReturnType<typeof on>) => leaseSeconds(of, categoryOf(of.category)?.risk);

describe('leases', () => {
  it('are a minute where the risk is high or nobody knows it, and five otherwise', () => {
    expect(lease(on('legal_obligation'))).toBe(300);
    expect(lease(on('legal_obligation', { category: 'chat_message' }))).toBe(60);
    expect(lease(on('legal_obligation', { category: 'made_up' }))).toBe(60);
    expect(lease(on('legal_obligation', { category: 'constructor' }))).toBe(60);
  });

  it('are a minute wherever somebody can take a yes back, and for training', () => {
    expect(lease(on('consent'))).toBe(60);
    expect(lease(on('legal_obligation', { purpose: 'train_ai_agents' }))).toBe(60);
  });

  it('never outlive the moment at which the answer changes by itself', () => {
    const mouse = on('legal_obligation');
    expect(answerExpiresAt({ activity: mouse, risk: 'medium' }, day(1), undefined)).toBe(day(1) + 300_000);
    expect(answerExpiresAt({ activity: mouse, risk: 'medium' }, day(1), day(2))).toBe(day(1) + 300_000);
    expect(answerExpiresAt({ activity: mouse, risk: 'medium' }, day(1), day(1) + 5)).toBe(day(1) + 5);
    expect(answerExpiresAt({ activity: mouse, risk: 'high' }, day(1), undefined)).toBe(day(1) + 60_000);
    expect(answerExpiresAt(undefined, day(1), undefined)).toBe(day(1) + 60_000);
  });

  it('go on after lost contact only where it is declared, and never for consent or training', () => {
    expect(continueSeconds(on('legal_obligation'))).toBe(8 * 3_600);
    expect(continueSeconds(on('legal_obligation', { duty: { onLostContactHours: 0 } }))).toBeUndefined();
    expect(continueSeconds(on('consent'))).toBeUndefined();
    expect(continueSeconds(on('legal_obligation', { purpose: 'train_ai_agents' }))).toBeUndefined();
    expect(continueSeconds(on('legal_obligation', { purpose: 'ai_evaluation' }))).toBeUndefined();
    // One place that asks for consent is enough: a collector does not always know where a person is.
    const mixed = { DE: rule('consent'), GB: rule('legal_obligation') };
    expect(continueSeconds(on('legal_obligation', { basisByPlace: mixed }))).toBeUndefined();
  });
});
