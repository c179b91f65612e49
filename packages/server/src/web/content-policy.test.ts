import { expect, test } from 'vitest';
import { contentPolicy } from './content-policy.ts';

test('nothing inline runs and nothing comes from elsewhere', () => {
  const { 'content-security-policy': policy } = contentPolicy({});
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('pictures may come from hosts that were named', () => {
  const { 'content-security-policy': policy } = contentPolicy({ imageSources: ['https://bucket.example'] });
  expect(policy).toContain("img-src 'self' data: blob: https://bucket.example;");
});

test('only a site on https asks to be reached by https', () => {
  expect(contentPolicy({ origin: 'http://localhost:3000' })).not.toHaveProperty('strict-transport-security');
  expect(contentPolicy({ origin: 'https://forum.example' })).toHaveProperty('strict-transport-security');
});
